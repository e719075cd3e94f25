using BackOffice.Engine.History;
using BackOffice.Engine.Live;
using BackOffice.Formats.Json;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Access;
using NodaTime.Text;

namespace BackOffice.Web.Api;

/// <summary>The draft, as it is or as it was, and what is wrong with it.</summary>
internal static class ProgramRoutes
{
    internal static void Map(RouteGroupBuilder conference)
    {
        conference.MapGet("/program", ProgramAsync).RequireKey().WithTags("Program").WithName("GetProgram")
            .WithSummary("The draft; as of a time (at), a revision or a snapshot where one is named.")
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(404);
        conference.MapGet("/findings", FindingsAsync).RequireKey().WithTags("Program").WithName("GetFindings")
            .WithSummary("What is wrong with the draft.").ProducesProblem(401).ProducesProblem(404);
    }

    private static async Task<IResult> ProgramAsync(
        string slug, string? at, string? revision, string? snapshot, LivePrograms programs, ProgramHistory history, CancellationToken cancellation)
    {
        if (await programs.OpenAsync(slug, cancellation) is not { } live) return NoConference(slug);
        var (program, problem) = await AsOfAsync(live.Now, at, revision, snapshot, history, cancellation);
        return problem ?? Results.Bytes(ProgramJson.Write(program!), "application/json");
    }

    private static async Task<(Program? Program, IResult? Problem)> AsOfAsync(
        Program now, string? at, string? revision, string? snapshot, ProgramHistory history, CancellationToken cancellation)
    {
        if (new[] { at, revision, snapshot }.Count(it => it is not null) > 1) return (null, Problems.Invalid("Name one of at, revision and snapshot."));
        long wanted;
        if (at is not null)
        {
            if (!InstantPattern.ExtendedIso.Parse(at).TryGetValue(default, out var moment)) return (null, Problems.Invalid($"“{at}” is no time such as 2027-05-18T08:45:00Z."));
            wanted = await history.RevisionAtAsync(now.Conference.Id, moment, cancellation);
            if (wanted == 0) return (null, Problems.NotFound($"The conference was not open yet at {at}."));
        }
        else if (revision is not null)
        {
            if (!long.TryParse(revision, out wanted) || wanted < 1) return (null, Problems.Invalid($"“{revision}” is no revision."));
            if (wanted > now.Revision) return (null, Problems.NotFound($"There is no revision {wanted} yet; the newest is {now.Revision}."));
        }
        else if (snapshot is not null)
        {
            if (now.Publications.Snapshots.FirstOrDefault(it => $"{it.Number}" == snapshot) is not { } found) return (null, Problems.NotFound($"There is no snapshot {snapshot}."));
            wanted = found.Revision;
        }
        else
        {
            return (now, null);
        }
        return (wanted == now.Revision ? now : await history.AtRevisionAsync(now.Conference.Id, wanted, cancellation), null);
    }

    private static async Task<IResult> FindingsAsync(string slug, LivePrograms programs, CancellationToken cancellation) =>
        await programs.OpenAsync(slug, cancellation) is { Now: var program }
            ? Results.Ok(new { program.Revision, Findings = program.Findings().Select(FindingBody.Of) })
            : NoConference(slug);

    internal static IResult NoConference(string slug) => Problems.NotFound($"There is no conference “{slug}”.");
}
