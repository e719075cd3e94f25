using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;

namespace BackOffice.Web.Components.Timetable;

/// <summary>What a block of the timetable shows. Two equal ones look alike, so a block is drawn again only when this changes.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Title">Its title.</param>
/// <param name="Room">The room's name, for layouts without columns.</param>
/// <param name="Kind">The kind of session or talk, in words.</param>
/// <param name="People">Who speaks or chairs.</param>
/// <param name="Track">The track's name; null where there is none, or several.</param>
/// <param name="Tone">The class that colours it.</param>
/// <param name="Talks">The talks inside it, in their order.</param>
/// <param name="Worst">The gravest finding about it or a talk inside it; null where there is none.</param>
/// <param name="IsOff">Whether it was cancelled or withdrawn.</param>
public sealed record BlockShown(
    BlockPlace Place,
    string Title,
    string Room,
    string Kind,
    string People,
    string? Track,
    string Tone,
    ValueList<TalkLine> Talks,
    Severity? Worst,
    bool IsOff)
{
    // In the heights that the stylesheet gives to rows and lines, in pixels.
    private const int RowHeight = 9;
    private const int LineHeight = 18;
    private const int HeadHeight = 62;
    private const int ShortSpan = 4;

    /// <summary>Whether there is room for one line only.</summary>
    public bool IsShort => Place.Span <= ShortSpan;

    /// <summary>Whether its talks need the room that the head would take.</summary>
    public bool IsTight => Talks.Count > 0 && (Place.Span * RowHeight) < HeadHeight + (Talks.Count * LineHeight);

    /// <summary>What is shown for a place of the layout.</summary>
    public static BlockShown Of(BlockPlace place, Program program) => place.Subject.Type == SubjectType.Session
        ? Of(place, program.Session(new(place.Subject.Id))!, program)
        : Of(place, program.Talk(new(place.Subject.Id))!, program);

    private static BlockShown Of(BlockPlace place, Session session, Program program)
    {
        var talks = session.Talks.Select(id => program.Talk(id)!).ToList();
        var tracks = talks.Select(talk => talk.TrackId).Distinct().ToList();
        var track = tracks is [{ } only] ? program.Conference.Track(only) : null;
        var findings = program.Findings();
        return new(
            place,
            session.Title,
            program.Conference.Room(place.Slot.RoomId)?.Name ?? "",
            KindWords.Word(session.Kind),
            session.Chairs.Count == 0 ? "" : $"Chair: {Names(session.Chairs, program)}",
            track?.Name,
            ToneOf(session.Kind, track?.Color),
            [.. talks.Select(talk => TalkLine.Of(talk, program))],
            WorstOf(findings.About(session.Id).Concat(talks.SelectMany(talk => findings.About(talk.Id)))),
            session.Status != Status.Active);
    }

    private static BlockShown Of(BlockPlace place, Talk talk, Program program)
    {
        var track = talk.TrackId is { } id ? program.Conference.Track(id) : null;
        return new(
            place,
            talk.Title,
            program.Conference.Room(place.Slot.RoomId)?.Name ?? "",
            KindWords.Word(talk.Kind),
            Names(talk.Speakers, program),
            track?.Name,
            $"track-{track?.Color ?? "none"}",
            [],
            WorstOf(program.Findings().About(talk.Id)),
            talk.Status != Status.Active);
    }

    internal static string Names(IEnumerable<PersonId> people, Program program) =>
        string.Join(", ", people.Select(id => program.Person(id)?.Name ?? "somebody unknown"));

    internal static Severity? WorstOf(IEnumerable<Finding> findings) => findings.Select(finding => (Severity?)Findings.FindingWords.Shown(finding.Severity)).Max();

    private static string ToneOf(SessionKind kind, string? color) => kind switch
    {
        SessionKind.Break or SessionKind.Registration => "pause",
        SessionKind.Social => "track-none social",
        _ => $"track-{color ?? "none"}",
    };
}

/// <summary>A talk as a line inside its session's block.</summary>
/// <param name="Id">The talk.</param>
/// <param name="Start">When it starts.</param>
/// <param name="Title">Its title.</param>
/// <param name="People">Who speaks.</param>
/// <param name="Worst">The gravest finding about it; null where there is none.</param>
/// <param name="IsOff">Whether it was withdrawn.</param>
public sealed record TalkLine(TalkId Id, NodaTime.LocalTime Start, string Title, string People, Severity? Worst, bool IsOff)
{
    /// <summary>When it starts, as text.</summary>
    public string Time => $"{Start:HH:mm}";

    /// <summary>Its title and speakers whole, where the line has no room for them.</summary>
    public string Hint => People.Length > 0 ? $"{Title} – {People}" : Title;

    internal static TalkLine Of(Talk talk, Program program) => new(
        talk.Id,
        program.SlotOf(talk)?.Start.TimeOfDay ?? default,
        talk.Title,
        BlockShown.Names(talk.Speakers, program),
        BlockShown.WorstOf(program.Findings().About(talk.Id)),
        talk.Status != Status.Active);
}
