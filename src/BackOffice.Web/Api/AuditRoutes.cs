using BackOffice.Engine.Audit;
using BackOffice.Engine.Events;
using BackOffice.Engine.Live;
using BackOffice.Formats.Json;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Web.Access;
using NodaTime.Text;

namespace BackOffice.Web.Api;

/// <summary>The audit history, under the filters of the outside contract.</summary>
internal static class AuditRoutes
{
    internal static void Map(RouteGroupBuilder conference) =>
        conference.MapGet("/audit", AuditAsync).RequireAuthorization(ApiKeySignIn.Policy).WithTags("Audit").WithName("GetAudit")
            .WithSummary("Who changed what, newest first: filters talk, session, person, room, slot=ROOM@TIME, member, kind, surface, since, until, revision, q; cursor and size page.")
            .Produces<AuditPage>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(404);

    private static async Task<IResult> AuditAsync(string slug, HttpRequest request, LivePrograms programs, AuditHistory audit)
    {
        if (await programs.OpenAsync(slug, request.HttpContext.RequestAborted) is not { } live) return ProgramRoutes.NoConference(slug);
        return Read(request.Query, out var filter) is { } fault
            ? Problems.Invalid(fault)
            : Results.Ok(await audit.ReadAsync(live.Now, filter, request.HttpContext.RequestAborted));
    }

    /// <summary>Reads the filters from a query.</summary>
    /// <returns>One sentence that says what is wrong, or null.</returns>
    internal static string? Read(IQueryCollection query, out AuditFilter filter)
    {
        filter = new AuditFilter();
        foreach (var (name, values) in query)
        {
            if (values.ToString() is not { Length: > 0 } value) continue;
            if (!Letters.AreWhole(value)) return $"“{name}” holds a character that is none.";
            var next = With(filter, name, value);
            if (next.Fault is { } fault) return fault;
            filter = next.Filter!;
        }
        return null;
    }

    private static (AuditFilter? Filter, string? Fault) With(AuditFilter filter, string name, string value)
    {
        switch (name)
        {
            case "talk" or "session" or "person" or "room":
                return Guid.TryParse(value, out var thing) ? (filter with { Things = filter.Things.Add(thing) }, null) : (null, $"“{value}” is no id of a {name}.");
            case "slot":
                return value.Split('@') is [var room, var time] && Guid.TryParse(room, out var id) && Patterns.LocalDateTime.Parse(time).TryGetValue(default, out var local)
                    ? (filter with { Slot = (new RoomId(id), local) }, null)
                    : (null, $"“{value}” is no slot: it takes the id of a room, an @ and a local time such as 2027-05-18T08:45.");
            case "member": return (filter with { Member = value }, null);
            case "kind": return EventNames.Knows(value) ? (filter with { Kind = value }, null) : (null, $"There is no kind of change called “{value}”.");
            case "surface":
                return Names.Read<Surface>(value) is not null ? (filter with { Surface = value }, null) : (null, $"There is no surface called “{value}”.");
            case "since" or "until":
                return !InstantPattern.ExtendedIso.Parse(value).TryGetValue(default, out var moment) ? (null, $"“{value}” is no time such as 2027-05-18T08:45:00Z.")
                    : (name == "since" ? filter with { Since = moment } : filter with { Until = moment }, null);
            case "revision": return long.TryParse(value, out var revision) ? (filter with { Revision = revision }, null) : (null, $"“{value}” is no revision.");
            case "q": return (filter with { Query = value }, null);
            case "cursor": return AuditHistory.IsCursor(value) ? (filter with { Cursor = value }, null) : (null, $"“{value}” is no cursor that a page gave.");
            case "size":
                return int.TryParse(value, out var size) && size is >= 1 and <= AuditFilter.LargestSize
                    ? (filter with { Size = size }, null)
                    : (null, $"A page holds 1 to {AuditFilter.LargestSize} entries.");
            default: return (null, $"The audit has no filter called “{name}”.");
        }
    }
}
