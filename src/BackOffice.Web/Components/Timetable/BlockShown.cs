using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using BackOffice.Web.Components.Live;

namespace BackOffice.Web.Components.Timetable;

/// <summary>
/// What a block of the timetable shows. Two equal ones look alike, so a block is drawn again only when this changes. It is
/// made once for everybody who looks at the day, whoever they are and however they filter.
/// </summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Version">The version of the talk or session, which a change of it says that its sender saw.</param>
/// <param name="Title">Its title.</param>
/// <param name="Tone">The classes that colour it, by track and by kind.</param>
/// <param name="Tracks">The places of its tracks in the conference's list, from 1, with spaces between; 0 for none.</param>
/// <param name="Minutes">When it starts, in minutes since the midnight that began its day, and how long it lasts, with a space between.</param>
/// <param name="Href">The address that opens it.</param>
/// <param name="Inside">The HTML of people, talks and marks inside it.</param>
/// <param name="IsOff">Whether it was cancelled or withdrawn.</param>
public sealed record BlockShown(
    BlockPlace Place, long Version, string Title, string Tone, string Tracks, string Minutes, string Href, string Inside, bool IsOff)
{
    private const string TimetableQuery = "timetable?";

    /// <summary>How many talks it holds; a talk that stands alone is one.</summary>
    public int Talks { get; init; } = 1;

    /// <summary>The class that says what became of it since, with a space before it; empty where nothing did or nobody asked.</summary>
    public string Since { get; init; } = "";

    /// <summary>The id of its element, which also names the thing: <c>talk-…</c> or <c>session-…</c>.</summary>
    public string Id { get; } = OpenThing.Format(Place.Subject);

    /// <summary>From when to when, as text.</summary>
    public string When { get; } = $"{Place.Slot.Start:HH:mm}–{Place.Slot.End:HH:mm}";

    /// <summary>The classes of its element.</summary>
    public string Classes => $"block {Place.Classes} {Tone}{(IsOff ? " off" : "")}{(Place.Subject.Type == SubjectType.Session ? " session" : "")}{Since}";

    /// <summary>What is shown for a place of the layout.</summary>
    /// <param name="place">The place.</param>
    /// <param name="program">The program.</param>
    /// <param name="page">The page on which things are opened, with the beginning of its query.</param>
    public static BlockShown Of(BlockPlace place, Program program, string page = TimetableQuery) => place.Subject.Type == SubjectType.Session
        ? Of(place, program.Session(new(place.Subject.Id))!, program, page)
        : Of(place, program.Talk(new(place.Subject.Id))!, program, page);

    private static BlockShown Of(BlockPlace place, Session session, Program program, string page)
    {
        var talks = session.Talks.Select(id => program.Talk(id)!).ToList();
        var tracks = talks.Select(talk => talk.TrackId).Distinct().ToList();
        var findings = program.Findings();
        return new(
            place,
            session.Version,
            session.Title,
            Tones.Of(session.Kind, tracks is [{ } only] ? program.Conference.Track(only) : null),
            string.Join(' ', tracks.Select(track => NumberOf(track, program)).Order()),
            MinutesOf(place, program),
            HrefOf(session.Id, program, page),
            new BlockMarkup()
                .People(session.Chairs.Count == 0 ? "" : $"Chair: {program.NamesOf(session.Chairs)}")
                .Talks(talks.Select(talk => TalkLine.Of(talk, program, page)))
                .Mark(FindingTally.Of(findings.About(session.Id).Concat(talks.SelectMany(talk => findings.About(talk.Id)))))
                .ToString(),
            session.Status != Status.Active)
        { Talks = talks.Count };
    }

    private static BlockShown Of(BlockPlace place, Talk talk, Program program, string page) => new(
        place,
        talk.Version,
        talk.Title,
        Tones.Of(talk.Kind, talk.TrackId is { } id ? program.Conference.Track(id) : null),
        NumberOf(talk.TrackId, program).ToString(),
        MinutesOf(place, program),
        HrefOf(talk.Id, program, page),
        new BlockMarkup().People(program.NamesOf(talk.Speakers)).Mark(FindingTally.Of(program.Findings().About(talk.Id))).ToString(),
        talk.Status != Status.Active);

    /// <summary>The address that shows a thing where it stands, opened.</summary>
    internal static string HrefOf(Subject thing, Program program, string page = TimetableQuery) => $"/conferences/{program.Conference.Slug}/{page}open={OpenThing.Format(thing)}";

    private static string MinutesOf(BlockPlace place, Program program)
    {
        var midnight = program.Conference.DayOf(place.Slot.Start).AtMidnight();
        return $"{(long)place.Slot.Start.Since(midnight).TotalMinutes} {(long)place.Slot.Duration.TotalMinutes}";
    }

    private static int NumberOf(TrackId? track, Program program)
    {
        for (var index = 0; track is { } id && index < program.Conference.Tracks.Count; index++)
        {
            if (program.Conference.Tracks[index].Id == id) return index + 1;
        }
        return 0;
    }
}
