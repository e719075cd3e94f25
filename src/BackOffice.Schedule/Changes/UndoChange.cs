using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Publications;

namespace BackOffice.Schedule.Changes;

/// <summary>
/// Undoes the change set of a revision: all of it, or nothing where somebody has built on a part of it. What it comes to are
/// new changes with the opposite effect, so the undo of an undo is a redo.
/// </summary>
/// <param name="Revision">The revision.</param>
public sealed record UndoChange(long Revision) : ScheduleCommand
{
    /// <summary>
    /// The change set and what else the log says of the things it changed, oldest first. The pipeline puts it in, as of the
    /// program in which the command is decided; a sender can't.
    /// </summary>
    public ValueList<Change> History { get; private init; }

    /// <inheritdoc/>
    public override ValueList<Touch> Touches => Set.Any()
        ? Set.GroupBy(change => change.Event.Subject, change => change.Event.Facet).Select(it => new Touch(it.Key, it.Distinct().ToValueList())).ToValueList()
        : Touch.Of(Subject.TheConference);

    /// <summary>The role that changes of this kind take: whoever may not add a room may not take one back either.</summary>
    public override Role Needs => Set.Select(change => Opposite.Needs(change.Event)).Append(Role.Editor).Max();

    private IEnumerable<Change> Set => History.Where(change => change.Revision == Revision);

    /// <summary>Whether what happened can be undone at all: neither the opening of a conference, nor a publication, nor the erasing of a person's data can.</summary>
    public static bool CanUndo(ScheduleEvent happened) => Never(happened) is null;

    /// <summary>The command with what the log says.</summary>
    public UndoChange With(IEnumerable<Change> history) => this with { History = history.ToValueList() };

    /// <inheritdoc/>
    public override Decision Decide(Program program)
    {
        if (!Set.Any()) return Refusal.NotFound($"There is no revision {Revision}.");
        if (Set.Select(change => Never(change.Event)).FirstOrDefault(it => it is not null) is { } never) return never;
        var since = new ChangesSince(Revision, History);
        if (since.UndoneBy is { } undo) return Refusal.Rule($"{undo.Member} undid that already (revision {undo.Revision}).");
        var events = new List<ScheduleEvent>();
        var now = program;
        foreach (var change in Set.Reverse())
        {
            if (since.BuiltOn(change) is { } later)
            {
                var way = CanUndo(later.Event) ? "; undo that first." : ", which can't be undone.";
                return Refusal.Rule($"Since then {ChangeText.Sentence(later, program)} (revision {later.Revision}){way}");
            }
            switch (Opposite.Of(change.Event, since.TitleWasProvisionalBefore(change), now))
            {
                case Decision.Refused refused:
                    return refused;
                case Decision.Accepted { Events: var opposite }:
                    foreach (var happened in opposite) now = now.Apply(happened);
                    events.AddRange(opposite);
                    break;
            }
        }
        return new Decision.Accepted([.. events]);
    }

    private static Refusal? Never(ScheduleEvent happened) => happened switch
    {
        ConferenceOpened => Refusal.Rule("The opening of a conference can't be undone."),
        PublicationEvent => Refusal.Rule("A publication can't be undone, since others may have read it; publish again instead."),
        PersonErased => Refusal.Rule("The data of a person that was erased is gone; that can't be undone."),
        _ => null,
    };
}
