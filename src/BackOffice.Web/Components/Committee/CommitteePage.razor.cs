using BackOffice.Engine.Access;
using BackOffice.Engine.Live;
using BackOffice.Schedule.Changes;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Committee;

/// <summary>Who may do what in a conference, and who was invited to: a chair's to see and to change.</summary>
public sealed partial class CommitteePage
{
    private IReadOnlyList<CommitteeMember>? members;
    private IReadOnlyList<Invitation>? invitations;
    private CommitteeMember? removing;
    private CommitteeMember? limiting;
    private Limits? chosen;
    private string? refusal;
    private string? fault;
    private string? me;
    private bool everywhere;
    private bool inviting;
    private bool heeding;

    [Inject]
    private Engine.Access.Committee Committee { get; set; } = null!;

    [Inject]
    private Invitations Invitations { get; set; } = null!;

    [Inject]
    private Grants Grants { get; set; } = null!;

    [Inject]
    private MemberCommands Commands { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnProgramAsync(IReadOnlyList<Advance> steps)
    {
        if (!heeding)
        {
            Grants.Changed += Hear;
            heeding = true;
        }
        if (steps.Count == 0) await ReadAsync();
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        Grants.Changed -= Hear;
        await base.DisposeAsync();
    }

    // Another chair is at it, or somebody accepted an invitation.
    private void Hear(Guid? account) => _ = InvokeAsync(async () =>
    {
        await ReadAsync();
        StateHasChanged();
    });

    private bool MayChange(CommitteeMember member) => member.Grant.ConferenceId is not null || everywhere;

    private async Task ReadAsync()
    {
        var (actor, conference) = (await Commands.ActorAsync(Slug), Program!.Conference.Id);
        (me, everywhere) = (actor.Member, actor.Everywhere);
        (members, var refused) = await Committee.ListAsync(actor, conference);
        refusal = refused?.Sentence;
        if (members is not null) invitations = (await Invitations.ListAsync(actor, conference)).Value;
    }

    private async Task ChangeAsync(CommitteeMember member, ChangeEventArgs change)
    {
        if (!Enum.TryParse<Role>(change.Value as string, out var role)) return;
        fault = (await Committee.ChangeRoleAsync(await Commands.ActorAsync(Slug), Program!.Conference.Id, member.Grant.Id, role, role == Role.Editor ? member.Grant.Limits : null)).Refusal?.Sentence;
        // What the field shows goes back to what is, should it have been refused: by another key it is another field.
        if (fault is not null) members = [];
        StateHasChanged();
        await ReadAsync();
    }

    private async Task LimitAsync(CommitteeMember member)
    {
        var limits = chosen ?? member.Grant.Limits;
        (limiting, chosen) = (null, null);
        fault = (await Committee.ChangeRoleAsync(await Commands.ActorAsync(Slug), Program!.Conference.Id, member.Grant.Id, Role.Editor, limits)).Refusal?.Sentence;
        await ReadAsync();
    }

    private async Task RemoveAsync(CommitteeMember member)
    {
        removing = null;
        fault = (await Committee.RemoveAsync(await Commands.ActorAsync(Slug), Program!.Conference.Id, member.Grant.Id)).Refusal?.Sentence;
        await ReadAsync();
    }

    private async Task WithdrawAsync(Invitation invitation)
    {
        fault = (await Invitations.WithdrawAsync(await Commands.ActorAsync(Slug), Program!.Conference.Id, invitation.Handle)).Refusal?.Sentence;
        await ReadAsync();
    }

    private async Task CloseAsync()
    {
        inviting = false;
        await ReadAsync();
    }
}
