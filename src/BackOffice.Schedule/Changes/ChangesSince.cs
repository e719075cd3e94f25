using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Talks;

namespace BackOffice.Schedule.Changes;

/// <summary>
/// What happened after a change set to the things it changed, as far as it still stands: a later change and the undo of it
/// cancel each other out, and are as if neither had been.
/// </summary>
internal sealed class ChangesSince
{
    private readonly ILookup<Subject, Change> all;
    private readonly ILookup<Subject, Change> standing;

    /// <param name="revision">The revision of the change set.</param>
    /// <param name="history">Everything that ever happened to the things it changed, oldest first.</param>
    internal ChangesSince(long revision, IReadOnlyList<Change> history)
    {
        var cancelled = new HashSet<long>();
        foreach (var undo in history.Where(it => it.Revision > revision && it.Undoes is not null).DistinctBy(it => it.Revision).OrderByDescending(it => it.Revision))
        {
            if (cancelled.Contains(undo.Revision) || undo.Undoes is not { } undone || undone < revision) continue;
            if (undone == revision) UndoneBy = undo;
            else cancelled.UnionWith([undo.Revision, undone]);
        }
        all = history.ToLookup(it => it.Event.Subject);
        standing = history.Where(it => it.Revision > revision && !cancelled.Contains(it.Revision)).ToLookup(it => it.Event.Subject);
    }

    /// <summary>The change that undid the change set; null while nobody has, or where that was undone in its turn.</summary>
    internal Change? UndoneBy { get; }

    /// <summary>The latest change that rests on one of the change set: of the same side of the thing, or where either is about there being one, of any side.</summary>
    internal Change? BuiltOn(Change change) => standing[change.Event.Subject].LastOrDefault(later => RestsOn(later.Event, change.Event));

    /// <summary>Whether the talk that a change is about had a title made up for want of a real one, just before it.</summary>
    internal bool TitleWasProvisionalBefore(Change change) => change.Event is TalkRetitled
        && all[change.Event.Subject]
            .TakeWhile(it => (it.Revision, it.Ordinal).CompareTo((change.Revision, change.Ordinal)) < 0)
            .LastOrDefault(it => it.Event is TalkAdded or TalkRetitled or TitleMadeProvisional)?.Event
            is TalkAdded { TitleIsProvisional: true } or TitleMadeProvisional;

    private static bool RestsOn(ScheduleEvent later, ScheduleEvent earlier) =>
        later.Facet == earlier.Facet
        || (PartOf(later.Facet) == PartOf(earlier.Facet) && (IsOfExistence(later.Facet) || IsOfExistence(earlier.Facet)))
        || (later is RoomsReordered && earlier is RoomAdded or RoomRemoved);

    // A room and a track may have the same id.
    private static (Guid?, string?) PartOf(Facet facet) => (facet.Of, facet.Of is null ? null : facet.Word.Split('-')[0]);

    private static bool IsOfExistence(Facet facet) => facet.Word.EndsWith(Facet.Existence.Word, StringComparison.Ordinal);
}
