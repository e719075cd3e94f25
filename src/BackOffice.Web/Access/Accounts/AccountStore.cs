using BackOffice.Engine.Access.Accounts;
using JasperFx;
using Marten;
using Microsoft.AspNetCore.Identity;
using NodaTime;
using Npgsql;

namespace BackOffice.Web.Access.Accounts;

/// <summary>
/// Keeps accounts for ASP.NET Core Identity: as documents, beside everything else. What is set on an account, and what is added to it, is
/// stored by <see cref="UpdateAsync"/>, whole or not at all, and only by whoever saw the newest.
/// </summary>
internal sealed partial class AccountStore(IDocumentStore store, IClock clock, AuthenticatorKeys authenticatorKeys, IdentityErrorDescriber describe) : IUserStore<Account>
{
    private readonly List<Action<IDocumentSession>> additions = [];

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken)
    {
        user.Name = MemberName.Tidied(userName ?? "");
        return Task.CompletedTask;
    }

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.NormalizedName);

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken)
    {
        user.NormalizedName = normalizedName ?? "";
        return Task.CompletedTask;
    }

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken)
    {
        user.CreatedAt = clock.GetCurrentInstant();
        return SaveAsync(user, session => session.Insert(user), cancellationToken);
    }

    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) =>
        SaveAsync(user, session => session.UpdateRevision(user, user.Version + 1), cancellationToken);

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => SaveAsync(
        user,
        session =>
        {
            session.DeleteWhere<Passkey>(it => it.AccountId == user.Id);
            session.DeleteWhere<ExternalLogin>(it => it.AccountId == user.Id);
            session.Delete(user);
        },
        cancellationToken);

    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) ? ReadAsync(session => session.LoadAsync<Account>(id, cancellationToken)) : Task.FromResult<Account?>(null);

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        ReadAsync(session => session.Query<Account>().FirstOrDefaultAsync(it => it.NormalizedName == normalizedUserName, cancellationToken));

    public void Dispose()
    {
        // Each session is closed where it was opened.
    }

    private async Task<IdentityResult> SaveAsync(Account account, Action<IDocumentSession> operation, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        operation(session);
        foreach (var add in additions) add(session);
        additions.Clear();
        try
        {
            await session.SaveChangesAsync(cancellation);
            return IdentityResult.Success;
        }
        catch (ConcurrencyException)
        {
            return IdentityResult.Failed(describe.ConcurrencyFailure());
        }
        catch (Exception failure) when (AccountDirectory.IsTaken(failure))
        {
            return IdentityResult.Failed(Of(failure) switch
            {
                { } it when it.Contains("account_email", StringComparison.Ordinal) => describe.DuplicateEmail(account.Email ?? ""),
                { } it when it.Contains("externallogin", StringComparison.Ordinal) => describe.LoginAlreadyAssociated(),
                _ => describe.DuplicateUserName(account.Name),
            });
        }
    }

    private async Task<T> ReadAsync<T>(Func<IQuerySession, Task<T>> read)
    {
        await using var session = store.QuerySession();
        return await read(session);
    }

    private static string Of(Exception failure) =>
        failure is PostgresException { ConstraintName: { } constraint } ? constraint : failure.InnerException is { } inner ? Of(inner) : failure.Message;
}
