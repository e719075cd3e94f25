using BackOffice.Engine.Access.Accounts;
using Marten;
using Microsoft.AspNetCore.Identity;

namespace BackOffice.Web.Access.Accounts;

/// <content>Accounts elsewhere that sign in here (OpenID Connect).</content>
internal sealed partial class AccountStore : IUserLoginStore<Account>
{
    public Task AddLoginAsync(Account user, UserLoginInfo login, CancellationToken cancellationToken)
    {
        var added = new ExternalLogin(ExternalLogin.IdOf(login.LoginProvider, login.ProviderKey), user.Id, login.LoginProvider, login.ProviderKey, login.ProviderDisplayName);
        additions.Add(session => session.Insert(added));
        return Task.CompletedTask;
    }

    public Task RemoveLoginAsync(Account user, string loginProvider, string providerKey, CancellationToken cancellationToken)
    {
        var id = ExternalLogin.IdOf(loginProvider, providerKey);
        additions.Add(session => session.DeleteWhere<ExternalLogin>(it => it.Id == id && it.AccountId == user.Id));
        return Task.CompletedTask;
    }

    public Task<IList<UserLoginInfo>> GetLoginsAsync(Account user, CancellationToken cancellationToken) => ReadAsync<IList<UserLoginInfo>>(async session =>
        [.. (await session.Query<ExternalLogin>().Where(it => it.AccountId == user.Id).ToListAsync(cancellationToken)).Select(it => new UserLoginInfo(it.Provider, it.Key, it.ProviderName))]);

    public Task<Account?> FindByLoginAsync(string loginProvider, string providerKey, CancellationToken cancellationToken) => ReadAsync(async session =>
        await session.LoadAsync<ExternalLogin>(ExternalLogin.IdOf(loginProvider, providerKey), cancellationToken) is { } login
            ? await session.LoadAsync<Account>(login.AccountId, cancellationToken)
            : null);
}
