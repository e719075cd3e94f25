using BackOffice.Engine.Chain;
using BackOffice.Engine.Live;
using BackOffice.Schedule.Changes;
using BackOffice.Web.Access;

namespace BackOffice.Web.Api;

/// <summary>The proof that a conference's log is what was written. It reads the whole log, so it is a chair's to ask for.</summary>
internal static class ProofRoutes
{
    internal static void Map(RouteGroupBuilder conference) =>
        conference.MapGet("/audit/verify", VerifyAsync).RequireKey(Role.Chair).WithTags("Audit").WithName("VerifyAudit")
            .WithSummary("Whether the log is what was written, by its hash chain; known=REVISION:LINK must be found again. Takes a chair.")
            .Produces<ConferenceProof>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);

    private static async Task<IResult> VerifyAsync(
        string slug, string? known, LivePrograms programs, ChainVerifier verifier, CancellationToken cancellation)
    {
        if (known is not null && KnownLink.Parse(known) is null) return Problems.Invalid($"“{known}” is no revision with its link, such as 120:9f….");
        if (await programs.OpenAsync(slug, cancellation) is not { Now.Conference.Id: var id }) return ProgramRoutes.NoConference(slug);
        var proofs = await verifier.VerifyAsync(id, KnownLink.Parse(known), cancellation: cancellation);
        return Results.Ok(proofs[0]);
    }
}
