using System.Text;
using System.Text.Json.Nodes;
using BackOffice.Engine.Audit;
using BackOffice.Engine.Events;
using BackOffice.Engine.History;
using BackOffice.Engine.Live;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Differences;
using BackOffice.Web.Access;

namespace BackOffice.Web.Api;

/// <summary>What differs between two points of a conference's log.</summary>
internal static class DifferenceRoutes
{
    internal static void Map(RouteGroupBuilder conference) =>
        conference.MapGet("/diff", DifferenceAsync).RequireKey().WithTags("Audit").WithName("GetDifference")
            .WithSummary("What differs between two points (from, to): each is now, a revision, snapshot:3, checkpoint:Name or a time. format=text gives it as plain text.")
            .Produces<DifferenceBody>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(404);

    private static async Task<IResult> DifferenceAsync(
        string slug, string? from, string? to, string? format, LivePrograms programs, Points points, CancellationToken cancellation)
    {
        if (await programs.OpenAsync(slug, cancellation) is not { Now: var now }) return ProgramRoutes.NoConference(slug);
        if (string.IsNullOrEmpty(from)) return Problems.Invalid("Say from which point: from=, and to= where it is not now.");
        if (format is not (null or "json" or "text")) return Problems.Invalid($"“{format}” is no format of a difference: it takes json or text.");
        var (one, fault) = await points.ReadAsync(now, from, cancellation);
        var (other, second) = await points.ReadAsync(now, string.IsNullOrEmpty(to) ? Points.Now : to, cancellation);
        if (one is null || other is null) return Problems.NotFound((fault ?? second)!);
        var difference = ProgramDifference.Between(one, other);
        return format == "text"
            ? Results.Text(DifferenceText.Mail(difference, $"revision {one.Revision}", $"revision {other.Revision}"), "text/plain", Encoding.UTF8)
            : Results.Ok(DifferenceBody.Of(difference));
    }
}

/// <summary>A difference in the outside contract.</summary>
/// <param name="From">The revision of the one program.</param>
/// <param name="To">The revision of the other.</param>
/// <param name="Changes">The steps that lead from the one to the other.</param>
internal sealed record DifferenceBody(long From, long To, IReadOnlyList<DifferenceStep> Changes)
{
    internal static DifferenceBody Of(ProgramDifference difference) => new(
        difference.From.Revision, difference.To.Revision, [.. difference.Events.Select(happened => DifferenceStep.Of(happened, difference))]);
}

/// <summary>A step of a difference.</summary>
/// <param name="Kind">The name of the event that it would be, such as <c>talk-moved</c>.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="From">What there was; null where there was nothing.</param>
/// <param name="To">What there is; null where there is nothing.</param>
/// <param name="Text">The same as a sentence.</param>
internal sealed record DifferenceStep(string Kind, AuditSubject Subject, JsonNode? From, JsonNode? To, string Text)
{
    internal static DifferenceStep Of(ScheduleEvent happened, ProgramDifference difference)
    {
        var (from, to) = AuditEntry.Ends(happened);
        var subject = happened.Subject;
        return new(
            EventNames.Of(happened), new AuditSubject(Names.Of(subject.Type), subject.Id, ChangeText.Title(subject, difference.To)), from, to, DifferenceText.Sentence(happened, difference));
    }
}
