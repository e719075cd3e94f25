using BackOffice.Formats.Artefacts;
using BackOffice.Formats.Json;
using BackOffice.Schedule;
using BackOffice.Schedule.People;

namespace BackOffice.Formats.ICalendar;

/// <summary>
/// What the back office says in its calendars in properties of its own (RFC 5545 §3.8.8.2), which others pass over, so that it can read them back. People
/// are no <c>ATTENDEE</c>s: RFC 5545 §3.8.4.1 forbids these where a calendar is published, and programs that take them for guests write to them.
/// </summary>
internal static class OwnLines
{
    internal const string Type = "X-BACKOFFICE-TYPE";
    internal const string Speaker = "X-BACKOFFICE-SPEAKER";
    internal const string Chair = "X-BACKOFFICE-CHAIR";
    internal const string Home = "X-BACKOFFICE-SESSION";
    internal const string Link = "X-BACKOFFICE-LINK";
    internal const string Id = "X-ID";
    internal const string Affiliation = "X-AFFILIATION";
    internal const string Kind = "X-KIND";
    internal const string Label = "X-LABEL";
    internal const string Talk = "talk";
    internal const string Session = "session";

    /// <summary>The lines about an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="chairs">Who chairs the session around the talk.</param>
    internal static ValueList<string> Of(Entry entry, ValueList<Person> chairs) =>
    [
        $"{Type}:{(entry.Talk is null ? Session : Talk)}",
        .. entry.People.Select(it => Of(entry.Talk is null ? Chair : Speaker, it)),
        .. entry.Around is { } home ? [$"{Home};{Id}={home.Id};{Kind}={home.Kind.ToKebab()}:{LineText.Escaped(home.Title)}"] : Array.Empty<string>(),
        .. chairs.Select(it => Of(Chair, it)),
        .. (entry.Talk?.Links ?? []).Select(it => $"{Link};{Label}={LineText.Quoted(it.Label)}:{LineText.Escaped(it.Url)}"),
    ];

    private static string Of(string role, Person person) => $"{role};{Id}={person.Id};{Affiliation}={LineText.Quoted(person.Affiliation)}:{LineText.Escaped(person.Name)}";
}
