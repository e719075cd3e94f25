using BackOffice.Engine.Access;
using BackOffice.Engine.Access.Accounts;

namespace BackOffice.Web.Access.Accounts;

/// <summary>Tells what happened to an account: the access log, and every node where that ends what is open.</summary>
internal sealed class AccountNews(AccessLog log, Grants grants, IHttpContextAccessor http)
{
    /// <summary>The network address that asks; null where nobody does.</summary>
    internal string? Address => http.HttpContext?.Connection.RemoteIpAddress?.ToString();

    /// <summary>Writes down what happened, and from where. Somebody who has no account stays unknown, whatever they typed.</summary>
    internal Task TellAsync(AccessKind kind, Account? account, string? detail = null) =>
        log.WriteAsync(kind, account?.Name ?? AccessEntry.Unknown, detail: detail, address: Address);

    /// <summary>Ends what was signed in as the account before, in open circuits too, on every node.</summary>
    internal Task EndOpenSignInsAsync(Account account) => grants.TellAsync(account.Id);
}
