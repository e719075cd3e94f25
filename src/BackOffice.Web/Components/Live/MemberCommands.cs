using BackOffice.Engine.Commands;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Web.Access;
using Microsoft.AspNetCore.Components.Authorization;

namespace BackOffice.Web.Components.Live;

/// <summary>Sends commands as the member who is signed in to this circuit.</summary>
public sealed class MemberCommands(CommandSender sender, AuthenticationStateProvider authentication)
{
    /// <summary>Who is signed in.</summary>
    public async Task<Actor> ActorAsync() => (await authentication.GetAuthenticationStateAsync()).User.Actor();

    /// <summary>Sends one command with the version of the thing that the member had before their eyes.</summary>
    public async Task<Outcome> SendAsync(string slug, ScheduleCommand command, long? seenVersion, string? reason = null) =>
        await sender.SendAsync(slug, await ActorAsync(), command, seenVersion, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());

    /// <summary>Sends several commands as one change.</summary>
    public async Task<Outcome> SendAsync(string slug, IEnumerable<(ScheduleCommand Command, long? SeenVersion)> commands, string? reason = null)
    {
        var proposals = commands.Select(it => new Proposal(it.Command, NewId(), it.SeenVersion)).ToValueList();
        return await sender.SendAsync(new ChangeSet(slug, NewId(), proposals, await ActorAsync(), string.IsNullOrWhiteSpace(reason) ? null : reason.Trim()));
    }

    private static CommandId NewId() => new(Guid.CreateVersion7());
}
