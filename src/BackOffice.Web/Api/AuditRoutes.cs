using BackOffice.Engine.Access;
using BackOffice.Engine.Audit;
using BackOffice.Engine.Events;
using BackOffice.Engine.Live;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Access;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Web.Api;

/// <summary>The audit history, under the filters of the outside contract: a page at a time, or all of it as a file.</summary>
internal static class AuditRoutes
{
    internal static void Map(IEndpointRouteBuilder app, RouteGroupBuilder conference)
    {
        conference.MapGet("/audit", AuditAsync).RequireKey().WithTags("Audit").WithName("GetAudit")
            .WithSummary("Who changed what, newest first.")
            .WithDescription("""
                Filters, which combine: talk, session, person, room, track (ids), slot=ROOM@TIME (what was put there or taken away), member, kind, surface,
                since, until (an instant, a wall-clock time or day in the conference's zone, or a point such as snapshot:3 or checkpoint:Before lunch), revision, q (words, each in
                the name of a thing concerned, in the member's name, or at the beginning of a word of the reason). Pages of size entries; cursor goes on.
                With format=csv or format=ndjson, or the media types text/csv and application/x-ndjson in Accept: everything that meets the filters, as a file.
                """)
            .Produces<AuditPage>().Produces<string>(200, "text/csv", "application/x-ndjson").ProducesProblem(400).ProducesProblem(401).ProducesProblem(404);
        conference.MapGet("/audit/access", AccessAsync).RequireKey().WithTags("Audit").WithName("GetAccessAudit")
            .WithSummary("Who let whom do what, who signed in, and which keys were used, newest first.")
            .WithDescription("Filters, which combine: member (a member's or key's name), kind (such as role-changed), since, until (instants); cursor goes on.")
            .Produces<AccessBody>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403);
        // For members, who are signed in by cookie and not by key: what the page shows, to keep.
        foreach (var format in AuditFormat.All)
        {
            app.MapGet($"/conferences/{{slug}}/audit.{format.Name}", (string slug, HttpRequest request, LivePrograms programs, AuditHistory audit) =>
                    FileAsync(slug, request, programs, audit, format))
                .RequireAuthorization(RightPolicies.Viewer).ExcludeFromDescription();
        }
    }

    private static async Task<IResult> AuditAsync(string slug, HttpRequest request, LivePrograms programs, AuditHistory audit)
    {
        if (await programs.OpenAsync(slug, request.HttpContext.RequestAborted) is not { Now: var program }) return ProgramRoutes.NoConference(slug);
        var (format, unknown) = FormatOf(request);
        if (unknown is not null) return Problems.Invalid(unknown);
        if (format is not null) return await FileAsync(slug, request, programs, audit, format);
        return Read(request, program, out var filter) is { } fault
            ? Problems.Invalid(fault)
            : Results.Ok(await audit.ReadAsync(program, filter, request.HttpContext.RequestAborted));
    }

    private static async Task<IResult> AccessAsync(
        string slug, string? member, string? kind, string? since, string? until, string? cursor, Caller caller, LivePrograms programs, AccessHistory history, CancellationToken cancellation)
    {
        if (await programs.OpenAsync(slug, cancellation) is not { Now.Conference.Id: var id }) return ProgramRoutes.NoConference(slug);
        if (kind is not null && Names.Read<AccessKind>(kind) is null) return Problems.Invalid($"“{kind}” is no kind of it.");
        if (!TryMoment(since, out var from) || !TryMoment(until, out var to)) return Problems.Invalid("since and until are times such as 2027-05-18T08:45:00Z.");
        if (!AccessCursor.TryParse(cursor, out var after)) return Problems.Invalid("That is no cursor of this list.");
        var page = await history.ReadAsync(caller.Actor, id, new(Member: member, Kind: Names.Read<AccessKind>(kind), Since: from, Until: to, After: after), cancellation);
        return Results.Ok(new AccessBody(
            [.. page.Entries.Select(it => new AccessLine(it.At, it.Who, Names.Of(it.Kind), it.Subject, it.Detail, it.Address))], page.Next?.ToString()));
    }

    private static bool TryMoment(string? text, out Instant? moment)
    {
        moment = null;
        if (string.IsNullOrEmpty(text)) return true;
        if (!InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out var read)) return false;
        moment = read;
        return true;
    }

    private static async Task<IResult> FileAsync(string slug, HttpRequest request, LivePrograms programs, AuditHistory audit, AuditFormat format)
    {
        if (await programs.OpenAsync(slug, request.HttpContext.RequestAborted) is not { Now: var program }) return ProgramRoutes.NoConference(slug);
        if (Read(request, program, out var filter) is { } fault) return Problems.Invalid(fault);
        var cancellation = request.HttpContext.RequestAborted;
        return Results.Stream(
            body => format.WriteAsync(audit.ReadAllAsync(program, filter, cancellation), body, cancellation), format.MediaType, $"{slug}-audit.{format.Name}");
    }

    private static string? Read(HttpRequest request, Program program, out AuditFilter filter) =>
        AuditFilterText.Read(request.Query.Where(it => it.Key != "format").SelectMany(it => it.Value.Select(value => (it.Key, value ?? ""))), program, out filter);

    // What is asked for by name counts more than what the client says it takes.
    private static (AuditFormat? Format, string? Unknown) FormatOf(HttpRequest request)
    {
        var name = request.Query["format"].ToString();
        if (name is not ("" or "json"))
        {
            var named = AuditFormat.All.FirstOrDefault(it => it.Name == name);
            return (named, named is null ? $"There is no format “{name}”; there are json, {string.Join(" and ", AuditFormat.All.Select(it => it.Name))}." : null);
        }
        return (name.Length > 0 ? null : AuditFormat.All.FirstOrDefault(it => Accepts(request, it)), null);
    }

    private static bool Accepts(HttpRequest request, AuditFormat format) =>
        request.GetTypedHeaders().Accept.Any(it => format.MediaType.StartsWith(it.MediaType.ToString(), StringComparison.OrdinalIgnoreCase));
}

/// <summary>A page of the access log.</summary>
/// <param name="Entries">Its lines, newest first.</param>
/// <param name="Next">What goes on, as cursor; null at the end.</param>
internal sealed record AccessBody(IReadOnlyList<AccessLine> Entries, string? Next);

/// <summary>A line of the access log.</summary>
internal sealed record AccessLine(Instant At, string Who, string Kind, string? Subject, string? Detail, string? Address);
