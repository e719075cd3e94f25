using BackOffice.Engine.Events;
using BackOffice.Engine.History;
using BackOffice.Formats.Json;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Engine.Audit;

/// <summary>
/// Filters as people and programs write them: by name and text, the same in the API, on the command line and in the addresses of
/// pages. Times are instants, or wall-clock times or days in the conference's zone, or points with a name (<c>snapshot:3</c>,
/// <c>checkpoint:Before lunch</c>).
/// </summary>
public static class AuditFilterText
{
    /// <summary>The names of the filters, in the order in which they are shown.</summary>
    public static readonly ValueList<string> Names =
        ["q", "talk", "session", "person", "room", "track", "slot", "member", "kind", "surface", "since", "until", "revision"];

    /// <summary>Reads filters.</summary>
    /// <param name="values">Each by its name; what is empty restricts nothing.</param>
    /// <param name="program">The conference, which gives times their zone and publications their revision.</param>
    /// <param name="filter">What was understood.</param>
    /// <returns>One sentence that says what is wrong with the first that was not, or null.</returns>
    public static string? Read(IEnumerable<(string Name, string Value)> values, Program program, out AuditFilter filter)
    {
        filter = new AuditFilter();
        string? fault = null;
        foreach (var (name, value) in values)
        {
            if (value.Length == 0) continue;
            var next = Letters.AreWhole(value) ? With(filter, name, value, program) : $"“{name}” holds a character that is none.";
            if (next.Filter is { } understood) filter = understood;
            fault ??= next.Fault;
        }
        return fault;
    }

    private static Reading With(AuditFilter filter, string name, string value, Program program) => name switch
    {
        "talk" or "session" or "person" or "room" or "track" => Guid.TryParse(value, out var thing)
            ? filter with { Things = filter.Things.Add(thing) }
            : $"“{value}” is no id of a {name}.",
        "slot" => value.Split('@') is [var room, var time] && Guid.TryParse(room, out var id) && Local(time) is { } at
            ? filter with { Slot = (new RoomId(id), at) }
            : $"“{value}” is no slot: it takes the id of a room, an @ and a local time such as 2027-05-18T08:45.",
        "member" => filter with { Member = value },
        "kind" => EventNames.Knows(value) ? filter with { Kind = value } : $"There is no kind of change called “{value}”.",
        "surface" => Events.Names.Read<Surface>(value) is not null ? filter with { Surface = value } : $"There is no surface called “{value}”.",
        "since" when Points.IsNamed(value) => PointOf(value, program) is { } revision ? filter with { After = revision } : $"There is no {value.Replace(":", " ")}.",
        "until" when Points.IsNamed(value) => PointOf(value, program) is { } revision ? filter with { UpTo = revision } : $"There is no {value.Replace(":", " ")}.",
        "since" => Moment(value, program, past: false) is { } moment ? filter with { Since = moment } : $"“{value}” is no time such as 2027-05-18T08:45:00Z.",
        "until" => Moment(value, program, past: true) is { } moment ? filter with { Until = moment } : $"“{value}” is no time such as 2027-05-18T08:45:00Z.",
        "revision" => long.TryParse(value, out var revision) && revision > 0 ? filter with { Revision = revision } : $"“{value}” is no revision.",
        "q" => filter with { Query = value },
        "cursor" => AuditHistory.IsCursor(value) ? filter with { Cursor = value } : $"“{value}” is no cursor that a page gave.",
        "size" => int.TryParse(value, out var size) && size is >= 1 and <= AuditFilter.LargestSize
            ? filter with { Size = size }
            : $"A page holds 1 to {AuditFilter.LargestSize} entries.",
        _ => $"The audit has no filter called “{name}”.",
    };

    // A publication is a change set of its own, right after the revision that it shows, and is counted with what was before it.
    private static long? PointOf(string value, Program program) =>
        program.Publications.Snapshots.FirstOrDefault(it => Points.OfSnapshot(it.Number) == value)?.Revision + 1
        ?? program.Conference.Checkpoints.FirstOrDefault(it => string.Equals(Points.OfCheckpoint(it.Name), value, StringComparison.OrdinalIgnoreCase))?.Revision;

    private static Instant? Moment(string value, Program program, bool past)
    {
        if (InstantPattern.ExtendedIso.Parse(value).TryGetValue(default, out var moment)) return moment;
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(program.Conference.TimeZone) ?? DateTimeZone.Utc;
        if (Local(value) is { } local) return zone.AtLeniently(local).ToInstant();
        if (!LocalDatePattern.Iso.Parse(value).TryGetValue(default, out var day) || day.Year is < 1 or > 9998) return null;
        // Until a day is until its end.
        return zone.AtStartOfDay(past ? day.PlusDays(1) : day).ToInstant();
    }

    private static LocalDateTime? Local(string value) =>
        (Patterns.LocalDateTime.Parse(value).TryGetValue(default, out var time) || LocalDateTimePattern.ExtendedIso.Parse(value).TryGetValue(default, out time))
        && time.Year is >= 1 and <= 9998 ? time : null;

    /// <summary>What became of a filter: the filters with it, or what is wrong.</summary>
    private readonly record struct Reading(AuditFilter? Filter, string? Fault)
    {
        public static implicit operator Reading(AuditFilter filter) => new(filter, null);

        public static implicit operator Reading(string fault) => new(null, fault);
    }
}
