using System.Text.Json;
using System.Text.Json.Nodes;
using BackOffice.Engine.Commands;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Web.Access;

namespace BackOffice.Web.Api;

/// <summary>The commands of the outside contract: each by its name, or several as one change.</summary>
internal static class CommandRoutes
{
    /// <summary>The most bytes a request may hold; an import's worth of commands fits.</summary>
    internal const long MostBytes = 16 * 1024 * 1024;

    internal static void Map(RouteGroupBuilder conference)
    {
        var commands = conference.MapGroup("/commands").RequireKey().WithTags("Commands")
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MostBytes))
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        commands.MapPost("/{name}", SendOneAsync).WithName("SendCommand").Produces<AnswerBody>()
            .WithSummary("Sends one command by its kebab-case name.");
        commands.MapPost("", SendAllAsync).WithName("SendCommands").Produces<AnswerBody>()
            .WithSummary("Sends an array of commands, each with its name as “command”, that commit whole or not at all.");
    }

    private static async Task<IResult> SendOneAsync(string slug, string name, HttpRequest request, Caller caller, CommandSender sender)
    {
        var (body, problem) = await RequestBody.ReadAsync(request);
        if (problem is not null) return problem;
        if (CommandNames.TypeOf(name) is null) return Problems.NotFound($"There is no command called “{name}”.");
        if (body is not JsonObject members) return Problems.Invalid("The body of a command is a JSON object.");
        var reading = CommandJson.Read(name, members);
        if (reading.Fault is { } wrong) return Problems.Invalid(wrong);
        if (!TryKey(request, out var key)) return Problems.Invalid("An Idempotency-Key is a UUID.");
        var id = reading.Id ?? key ?? new CommandId(Guid.CreateVersion7());
        var proposal = new Proposal(reading.Command!, id, reading.SeenVersion);
        return await SendAsync(new ChangeSet(slug, id, [proposal], caller.Actor, reading.Reason), sender, batch: false, request);
    }

    private static async Task<IResult> SendAllAsync(string slug, HttpRequest request, Caller caller, CommandSender sender)
    {
        var (body, problem) = await RequestBody.ReadAsync(request);
        if (problem is not null) return problem;
        if (body is not JsonArray items) return Problems.Invalid("The body is a JSON array of commands.");
        if (!TryKey(request, out var key)) return Problems.Invalid("An Idempotency-Key is a UUID.");
        var proposals = new List<Proposal>(items.Count);
        string? reason = null;
        CommandId? chosen = null;
        for (var index = 0; index < items.Count; index++)
        {
            if (items[index] is not JsonObject item || item["command"]?.GetValueKind() != JsonValueKind.String)
            {
                return Problems.Of(Refusal.Invalid($"Item {index} is no command: it is an object with its name as “command”."), index);
            }
            var name = item["command"]!.GetValue<string>();
            item.Remove("command");
            var reading = CommandJson.Read(name, item);
            if (reading.Fault is { } wrong) return Problems.Of(Refusal.Invalid($"Item {index}: {wrong}"), index);
            reason ??= reading.Reason;
            chosen ??= reading.Id;
            proposals.Add(new Proposal(reading.Command!, reading.Id ?? new CommandId(Guid.CreateVersion7()), reading.SeenVersion));
        }
        // Without a key, the first id that the sender chose tells the change set apart; all of them lead back to it.
        var id = key ?? chosen ?? new CommandId(Guid.CreateVersion7());
        return await SendAsync(new ChangeSet(slug, id, proposals.ToValueList(), caller.Actor, reason), sender, batch: true, request);
    }

    private static async Task<IResult> SendAsync(ChangeSet set, CommandSender sender, bool batch, HttpRequest request) =>
        await sender.SendAsync(set, request.HttpContext.RequestAborted) switch
        {
            Outcome.Committed { Answer: var answer } => Results.Ok(AnswerBody.Of(answer, batch)),
            Outcome.Conflicted { Conflict: var conflict, Index: var index } => Problems.Of(conflict, batch ? index : null),
            Outcome.Refused { Refusal: var refusal, Index: var index } => Problems.Of(refusal, batch ? index : null),
            var other => throw new InvalidOperationException($"There is no answer for {other.GetType().Name}."),
        };

    private static bool TryKey(HttpRequest request, out CommandId? key)
    {
        key = null;
        if (!request.Headers.TryGetValue("Idempotency-Key", out var header)) return true;
        // The IETF draft gives the key as a quoted string; most senders leave the quotes off.
        if (!Guid.TryParse(header.ToString().Trim('"'), out var id)) return false;
        key = new CommandId(id);
        return true;
    }
}

/// <summary>The answer to a command, or to several as one change.</summary>
/// <param name="Revision">The conference's revision after it.</param>
/// <param name="Id">The thing that the (first) command is about.</param>
/// <param name="Version">The version it has now.</param>
/// <param name="Changed">For several commands: what each is about.</param>
/// <param name="Findings">The findings that the change caused.</param>
internal sealed record AnswerBody(long Revision, Guid Id, long Version, IReadOnlyList<Changed>? Changed, IReadOnlyList<FindingBody> Findings)
{
    internal static AnswerBody Of(Answer answer, bool batch) => new(
        answer.Revision,
        answer.Changed[0].Id,
        answer.Changed[0].Version,
        batch ? [.. answer.Changed] : null,
        [.. answer.Findings.Select(FindingBody.Of)]);
}
