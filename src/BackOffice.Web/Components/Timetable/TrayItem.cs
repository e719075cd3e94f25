using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using NodaTime;

namespace BackOffice.Web.Components.Timetable;

/// <summary>Something that waits to be scheduled.</summary>
/// <param name="Subject">The talk or session.</param>
/// <param name="Version">Its version.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">Its kind in words.</param>
/// <param name="Duration">How long it lasts.</param>
/// <param name="People">Who speaks or chairs.</param>
/// <param name="Tone">The classes that colour it.</param>
/// <param name="Findings">How many findings there are about it.</param>
/// <param name="IsOff">Whether it was cancelled or withdrawn.</param>
public sealed record TrayItem(
    Subject Subject, long Version, string Title, string Kind, Duration Duration, string People, string Tone, FindingTally Findings, bool IsOff)
{
    /// <summary>Everything unscheduled: what takes place first, then by title.</summary>
    public static IReadOnlyList<TrayItem> All(Program program) =>
    [
        .. program.Talks.Values.Where(talk => talk is { OwnSlot: null, InSession: null }).Select(talk => Of(talk, program))
            .Concat(program.Sessions.Values.Where(session => session.Slot is null).Select(session => Of(session, program)))
            .OrderBy(item => item.IsOff).ThenBy(item => item.Title, StringComparer.OrdinalIgnoreCase),
    ];

    private static TrayItem Of(Talk talk, Program program) => new(
        talk.Id,
        talk.Version,
        talk.Title,
        KindWords.Word(talk.Kind),
        talk.Duration,
        program.NamesOf(talk.Speakers),
        Tones.Of(talk.Kind, talk.TrackId is { } id ? program.Conference.Track(id) : null),
        FindingTally.Of(program.Findings().About(talk.Id)),
        talk.Status != Status.Active);

    private static TrayItem Of(Session session, Program program) => new(
        session.Id,
        session.Version,
        session.Title,
        KindWords.Word(session.Kind),
        session.Duration,
        program.NamesOf(session.Chairs),
        Tones.Of(session.Kind, null),
        FindingTally.Of(program.Findings().About(session.Id)),
        session.Status != Status.Active);
}
