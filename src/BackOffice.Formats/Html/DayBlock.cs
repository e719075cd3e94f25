using BackOffice.Formats.Artefacts;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Time;

namespace BackOffice.Formats.Html;

/// <summary>What stands on a day's timetable as people see it: a session with the talks in it, or a talk alone.</summary>
/// <param name="Slot">Where it stands.</param>
/// <param name="Entry">The session or the talk.</param>
/// <param name="Talks">The talks in the session; none for a talk alone.</param>
internal sealed record DayBlock(Slot Slot, Entry Entry, IReadOnlyList<Entry> Talks)
{
    /// <summary>Whether nobody speaks.</summary>
    internal bool IsPause => Entry.Talk is null && Talks.Count == 0 && Entry.Session!.Kind is SessionKind.Registration or SessionKind.Break or SessionKind.Social;

    /// <summary>The blocks of a timetable, by start, then in the order of the rooms.</summary>
    internal static IEnumerable<DayBlock> Of(PublicTimetable timetable)
    {
        foreach (var group in timetable.Entries.GroupBy(entry => entry.Session?.Id.Value ?? entry.Id))
        {
            var first = group.First();
            yield return first.Around is { } session ? new(session.Slot!, timetable.Of(session), [.. group]) : new(first.Slot, first, []);
        }
    }
}
