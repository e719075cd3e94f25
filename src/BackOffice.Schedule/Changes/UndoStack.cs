using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Changes;

/// <summary>
/// What a member can undo and redo: a fold over the change sets of a conference, so that it is the same after a reload and on
/// every node. Done by the member count changes made in the browser, imports among them; what an API key or the command
/// line did under the same name does not.
/// </summary>
/// <param name="Member">The member.</param>
/// <param name="Revision">The revision of the newest change set that was folded in.</param>
/// <param name="Done">What the member did and has not undone, the oldest first; the last is undone next.</param>
/// <param name="Undone">What the member undid and can redo; the last is redone next.</param>
public sealed record UndoStack(string Member, long Revision, ValueList<UndoStep> Done, ValueList<UndoStep> Undone)
{
    /// <summary>How many steps back the member can go.</summary>
    public const int MostSteps = 100;

    /// <summary>The stack of a member who has done nothing yet.</summary>
    public static UndoStack Of(string member) => new(member, 0, [], []);

    /// <summary>What an undo undoes; null where there is nothing.</summary>
    public UndoStep? NextUndo => Done.Count == 0 ? null : Done[^1];

    /// <summary>What a redo redoes; null where there is nothing.</summary>
    public UndoStep? NextRedo => Undone.Count == 0 ? null : Undone[^1];

    /// <summary>The stack after one more change set, of whichever member; one that it knows already is left.</summary>
    /// <param name="first">The first change of the set.</param>
    /// <param name="count">How many changes it holds.</param>
    public UndoStack After(Change first, int count)
    {
        if (first.Revision <= Revision) return this;
        var own = first.Member == Member && first.Surface is Surface.Ui or Surface.Undo or Surface.Import;
        var now = this with { Revision = first.Revision };
        if (own && first.Undoes is { } undone && NextUndo is { } done && done.Revision == undone)
        {
            return now with { Done = Done.Remove(done), Undone = Undone.Add(done with { Revision = first.Revision }) };
        }
        if (own && first.Undoes is { } redone && NextRedo is { } back && back.Revision == redone)
        {
            return now with { Undone = Undone.Remove(back), Done = Done.Add(back with { Revision = first.Revision }) };
        }
        // Somebody else's undo, or one out of order: it can't be undone a second time.
        if (first.Undoes is { } gone) now = now.Without(gone);
        if (!own || !UndoChange.CanUndo(first.Event)) return now;
        return now with { Done = now.Done.Add(new UndoStep(first.Revision, first.Event, count)).TakeLast(MostSteps).ToValueList(), Undone = [] };
    }

    /// <summary>The stack without a step that turned out not to be possible, so that the one before it can be had.</summary>
    public UndoStack Without(long revision) => this with
    {
        Done = Done.Where(it => it.Revision != revision).ToValueList(),
        Undone = Undone.Where(it => it.Revision != revision).ToValueList(),
    };
}

/// <summary>One step that a member can undo or redo.</summary>
/// <param name="Revision">The revision whose change set is to be undone; for a redo it is that of the undo.</param>
/// <param name="First">The first thing that happened when the member did it.</param>
/// <param name="Count">How many things happened.</param>
public sealed record UndoStep(long Revision, ScheduleEvent First, int Count)
{
    /// <summary>“moved “Gyro dropout” from … to … (and 3 more)”, with the names that things have now.</summary>
    public string Words(Program program) => ChangeText.Predicate(First, program) + (Count > 1 ? $" (and {Count - 1} more)" : "");
}
