using BackOffice.Engine.Commands;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Web.Access;
using Microsoft.AspNetCore.Components.Authorization;

namespace BackOffice.Web.Components.Live;

/// <summary>Sends commands as the member who is signed in to this circuit; asks them why, where the conference wants to know.</summary>
public sealed class MemberCommands(CommandSender sender, AuthenticationStateProvider authentication, ReasonQuestions questions)
{
    /// <summary>Who is signed in.</summary>
    public async Task<Actor> ActorAsync() => (await authentication.GetAuthenticationStateAsync()).User.Actor();

    /// <summary>Sends one command with the version of the thing that the member had before their eyes.</summary>
    public Task<Outcome> SendAsync(string slug, ScheduleCommand command, long? seenVersion, string? reason = null) => SendAsync(slug, [(command, seenVersion)], reason);

    /// <summary>Sends several commands as one change.</summary>
    public async Task<Outcome> SendAsync(string slug, IEnumerable<(ScheduleCommand Command, long? SeenVersion)> commands, string? reason = null)
    {
        var wanted = commands.ToList();
        var outcome = await TryAsync(slug, wanted, reason);
        return outcome is Outcome.Refused { Refusal: { Kind: RefusalKind.Unexplained, Sentence: var sentence } } && await questions.AskAsync(sentence) is { } given
            ? await TryAsync(slug, wanted, given)
            : outcome;
    }

    private async Task<Outcome> TryAsync(string slug, List<(ScheduleCommand Command, long? SeenVersion)> commands, string? reason)
    {
        var id = NewId();
        // One command by itself is known by the same id as its change.
        var proposals = commands.Select(it => new Proposal(it.Command, commands.Count == 1 ? id : NewId(), it.SeenVersion)).ToValueList();
        return await sender.SendAsync(new ChangeSet(slug, id, proposals, await ActorAsync(), string.IsNullOrWhiteSpace(reason) ? null : reason.Trim()));
    }

    private static CommandId NewId() => new(Guid.CreateVersion7());
}
