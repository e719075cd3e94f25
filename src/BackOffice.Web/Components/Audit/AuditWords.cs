using BackOffice.Engine.Events;
using BackOffice.Formats.Json;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using NodaTime.Text;

namespace BackOffice.Web.Components.Audit;

/// <summary>What the audit's filters and kinds are called before people.</summary>
public static class AuditWords
{
    private static readonly (string Heading, string[] Beginnings)[] Headings =
    [
        ("Talks", ["talk-", "title-", "abstract-", "speaker", "track-assigned", "links-"]),
        ("Sessions", ["session-", "chair-", "plenary-"]),
        ("People", ["person-", "affiliation-", "bio-", "availability-"]),
        ("Publications", ["snapshot-"]),
        ("The conference", [""]),
    ];

    /// <summary>A name in kebab-case as words: <c>talk-moved</c> is “Talk moved”; what is as short as <c>api</c> is an abbreviation.</summary>
    public static string Of(string name) => name.Length <= 3 ? name.ToUpperInvariant() : char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ');

    /// <summary>Every kind of change, under headings.</summary>
    public static IEnumerable<IGrouping<string, string>> Kinds =>
        EventNames.All.Select(it => it.Name).GroupBy(HeadingOf).OrderBy(group => Array.FindIndex(Headings, it => it.Heading == group.Key));

    /// <summary>A filter in words: “Talk: Gyro dropout”, “By Ana”.</summary>
    public static string Of(AuditPart part, Program program) => part.Name switch
    {
        "q" => $"“{part.Value}”",
        "talk" => $"Talk: {Title(SubjectType.Talk, part.Value, program)}",
        "session" => $"Session: {Title(SubjectType.Session, part.Value, program)}",
        "person" => $"Person: {Title(SubjectType.Person, part.Value, program)}",
        "room" => $"Room: {Title(SubjectType.Room, part.Value, program)}",
        "track" => $"Track: {Title(SubjectType.Track, part.Value, program)}",
        "slot" => $"Slot: {Slot(part.Value, program)}",
        "member" => $"By {part.Value}",
        "kind" => Of(part.Value),
        "surface" => $"Through {(part.Value == "ui" ? "the pages" : Of(part.Value))}",
        "since" => $"Since {Moment(part.Value)}",
        "until" => $"Until {Moment(part.Value)}",
        _ => $"{Of(part.Name)} {part.Value}",
    };

    /// <summary>The filter that asks for all that is about a thing; null where there is none for its kind.</summary>
    public static AuditPart? About(Subject thing) => thing.Type switch
    {
        SubjectType.Talk or SubjectType.Session or SubjectType.Person or SubjectType.Room or SubjectType.Track => new(Names.Of(thing.Type), $"{thing.Id}"),
        _ => null,
    };

    private static string HeadingOf(string kind) => Headings.First(it => it.Beginnings.Any(kind.StartsWith)).Heading;

    private static string Title(SubjectType type, string id, Program program) => Guid.TryParse(id, out var it) ? ChangeText.Title(new(type, it), program) : id;

    private static string Slot(string value, Program program) => value.Split('@') is [var room, var time]
        ? $"{Title(SubjectType.Room, room, program)}, {(Patterns.LocalDateTime.Parse(time).TryGetValue(default, out var at) ? PlaceText.Of(at) : time)}"
        : value;

    private static string Moment(string value) =>
        LocalDatePattern.Iso.Parse(value).TryGetValue(default, out var day) ? $"{PlaceText.Of(day)} {day.Year}"
        : Patterns.LocalDateTime.Parse(value).TryGetValue(default, out var time) ? PlaceText.Of(time)
        : InstantPattern.ExtendedIso.Parse(value).TryGetValue(default, out var moment) ? $"{moment:uuuu-MM-dd HH:mm} UTC"
        : value.Replace(":", " ");
}
