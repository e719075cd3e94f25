using BackOffice.Engine.Commands;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Web.Access;
using Microsoft.AspNetCore.Components.Authorization;

namespace BackOffice.Web.Components.Live;

/// <summary>Sends commands as the member who is signed in to this circuit; asks them why, where the conference wants to know.</summary>
public sealed class MemberCommands(CommandSender sender, AuthenticationStateProvider authentication, Entrance entrance, ReasonQuestions questions)
{
    private static readonly Refusal NoPart = new(RefusalKind.Forbidden, "You have no part in this conference any more.");

    /// <summary>Who is signed in, with what they may do in a conference, now. Who has no part in it changes nothing there: a viewer does neither.</summary>
    /// <param name="slug">The conference; null for what they may do everywhere.</param>
    public async Task<Actor> ActorAsync(string? slug)
    {
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        return await entrance.ActorAsync(user, slug) ?? new Actor(user.Identity?.Name ?? "", Role.Viewer, Surface.Ui);
    }

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
        if (await entrance.ActorAsync((await authentication.GetAuthenticationStateAsync()).User, slug) is not { } actor) return new Outcome.Refused(NoPart);
        var id = NewId();
        // One command by itself is known by the same id as its change.
        var proposals = commands.Select(it => new Proposal(it.Command, commands.Count == 1 ? id : NewId(), it.SeenVersion)).ToValueList();
        return await sender.SendAsync(new ChangeSet(slug, id, proposals, actor, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim()));
    }

    private static CommandId NewId() => new(Guid.CreateVersion7());
}
