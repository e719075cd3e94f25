using BackOffice.Engine.Audit;
using BackOffice.Engine.Events;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Web.Components.Audit;

/// <summary>The filters of the audit page as its address holds them; what is not understood restricts nothing.</summary>
public sealed record AuditQuery
{
    /// <summary>No filter.</summary>
    public static readonly AuditQuery Everything = new();

    /// <summary>Words in names, reasons and members.</summary>
    public string? Words { get; init; }

    /// <summary>Who did it.</summary>
    public string? Member { get; init; }

    /// <summary>The name of the event.</summary>
    public string? Kind { get; init; }

    /// <summary>Through which door.</summary>
    public string? Surface { get; init; }

    /// <summary>The id of a room.</summary>
    public string? Room { get; init; }

    /// <summary>With a room: a local time; what stood there then.</summary>
    public string? At { get; init; }

    /// <summary>The thing it is about, such as <c>talk-…</c>.</summary>
    public string? Thing { get; init; }

    /// <summary>The first day, in the conference's zone.</summary>
    public string? Since { get; init; }

    /// <summary>The last day, in the conference's zone.</summary>
    public string? Until { get; init; }

    /// <summary>One change set alone.</summary>
    public string? Revision { get; init; }

    /// <summary>Reads the filters of an address's query.</summary>
    public static AuditQuery Parse(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        string? Value(string name) => values.TryGetValue(name, out var found) && found.ToString() is { Length: > 0 } text ? text : null;
        return new()
        {
            Words = Value("q"),
            Member = Value("member"),
            Kind = Value("kind") is { } kind && EventNames.Knows(kind) ? kind : null,
            Surface = Value("surface"),
            Room = Value("room"),
            At = Value("at"),
            Thing = Value("thing"),
            Since = Value("since"),
            Until = Value("until"),
            Revision = Value("revision"),
        };
    }

    /// <summary>The filters as the query of an address.</summary>
    public override string ToString() => QueryHelpers.AddQueryString("", new Dictionary<string, string?>
    {
        ["q"] = Words,
        ["member"] = Member,
        ["kind"] = Kind,
        ["surface"] = Surface,
        ["room"] = Room,
        ["at"] = At,
        ["thing"] = Thing,
        ["since"] = Since,
        ["until"] = Until,
        ["revision"] = Revision,
    }.Where(it => it.Value is not null));

    /// <summary>The filters as the audit history takes them.</summary>
    public AuditFilter Filter(Conference conference)
    {
        var zone = DateTimeZoneProviders.Tzdb[conference.TimeZone];
        var room = Guid.TryParse(Room, out var id) ? new RoomId(id) : (RoomId?)null;
        var at = TypedTimes.DayAndTime(At);
        var things = new List<Guid>();
        if (OpenThing.Parse(Thing) is { } thing) things.Add(thing.Id);
        if (room is { } there && at is null) things.Add(there.Value);
        return new()
        {
            Query = Words,
            Member = Member,
            Kind = Kind,
            Surface = Names.Read<Surface>(Surface) is null ? null : Surface,
            Things = things.ToValueList(),
            Slot = room is { } place && at is { } time ? (place, time) : null,
            Since = Day(Since) is { } first ? zone.AtStartOfDay(first).ToInstant() : null,
            Until = Day(Until) is { } last ? zone.AtStartOfDay(last.PlusDays(1)).ToInstant() : null,
            Revision = long.TryParse(Revision, out var revision) ? revision : null,
        };
    }

    /// <summary>A name in kebab-case as words: <c>talk-moved</c> is “Talk moved”; what is as short as <c>api</c> is an abbreviation.</summary>
    public static string KindWords(string kind) => kind.Length <= 3 ? kind.ToUpperInvariant() : char.ToUpperInvariant(kind[0]) + kind[1..].Replace('-', ' ');

    private static LocalDate? Day(string? text) => text is not null && LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var day) ? day : null;
}
