using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace BackOffice.Web.Access.Traffic;

/// <summary>This circuit's place among those that are open, if there was room for it.</summary>
internal sealed class CircuitSeat(CircuitRoom room, AuthenticationStateProvider authentication) : CircuitHandler
{
    private string? taken;

    /// <summary>Why there was no room, as a sentence; null where there was.</summary>
    internal string? NoRoom { get; private set; }

    // Before all others: what they do for a page is not done for one that is not shown.
    public override int Order => -1;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var state = await authentication.GetAuthenticationStateAsync();
        var member = state.User.Identity?.Name ?? "";
        NoRoom = room.Enter(member);
        if (NoRoom is null) taken = member;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (taken is not null) room.Leave(taken);
        taken = null;
        return Task.CompletedTask;
    }
}
