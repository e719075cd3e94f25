using BackOffice.Engine.Access;
using BackOffice.Engine.Access.Accounts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Components.Server;

namespace BackOffice.Web.Access;

/// <summary>
/// Who is signed in to a circuit. It lives for hours, so it listens: when the member's rights change, everything on the page that
/// goes by them is asked again, and when their account is gone or was signed out everywhere, the circuit is nobody's.
/// </summary>
internal sealed class MemberState : ServerAuthenticationStateProvider, IDisposable
{
    private readonly Grants grants;
    private readonly AccountDirectory accounts;

    public MemberState(Grants grants, AccountDirectory accounts, IHttpContextAccessor http)
    {
        (this.grants, this.accounts) = (grants, accounts);
        // A page that is answered at once needs not listen, and must not when its own form changes the account.
        if (http.HttpContext?.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null) grants.Changed += Hear;
    }

    public void Dispose() => grants.Changed -= Hear;

    private async void Hear(Guid? whose)
    {
        try
        {
            var state = await GetAuthenticationStateAsync();
            if (state.User.AccountId() is not { } mine || (whose is { } changed && changed != mine)) return;
            var account = await accounts.FindAsync(mine);
            SetAuthenticationState(Task.FromResult(state.User.IsOf(account) ? state : new AuthenticationState(new())));
        }
        catch (InvalidOperationException)
        {
            // The circuit has not said yet who is in it; it will ask for what counts then.
        }
        catch (Npgsql.NpgsqlException)
        {
            // The database is away. When it is back, everybody is told that anything may have changed.
        }
    }
}
