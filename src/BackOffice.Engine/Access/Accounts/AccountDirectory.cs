using Marten;
using NodaTime;
using Npgsql;

namespace BackOffice.Engine.Access.Accounts;

/// <summary>The accounts there are.</summary>
public sealed class AccountDirectory(IDocumentStore store, IClock clock)
{
    /// <summary>The account of an id, or null.</summary>
    public async Task<Account?> FindAsync(Guid id, CancellationToken cancellation = default)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<Account>(id, cancellation);
    }

    /// <summary>The account of a name, however it is written, or null.</summary>
    public async Task<Account?> FindAsync(string name, CancellationToken cancellation = default)
    {
        var normalized = MemberName.Normalized(name);
        await using var session = store.QuerySession();
        return await session.Query<Account>().FirstOrDefaultAsync(it => it.NormalizedName == normalized, cancellation);
    }

    /// <summary>The names of accounts, by id; who is not there has none.</summary>
    public async Task<IReadOnlyDictionary<Guid, Account>> FindAsync(IEnumerable<Guid> ids, CancellationToken cancellation = default)
    {
        await using var session = store.QuerySession();
        return (await session.LoadManyAsync<Account>(cancellation, [.. ids])).ToDictionary(it => it.Id);
    }

    /// <summary>The account of a name; made, without e-mail address and password, where there is none. Of two who make it at once, both get the one.</summary>
    public async Task<Account> FindOrMakeAsync(string name, CancellationToken cancellation = default)
    {
        if (await FindAsync(name, cancellation) is { } known) return known;
        var account = new Account { Name = MemberName.Tidied(name), NormalizedName = MemberName.Normalized(name), CreatedAt = clock.GetCurrentInstant() };
        try
        {
            await using var session = store.LightweightSession();
            session.Insert(account);
            await session.SaveChangesAsync(cancellation);
            return account;
        }
        catch (Exception failure) when (IsTaken(failure))
        {
            return await FindAsync(name, cancellation) ?? throw new InvalidOperationException($"The account of {name} came and went.");
        }
    }

    /// <summary>Whether storing failed because another account has the name, the address, the passkey or the login.</summary>
    public static bool IsTaken(Exception? failure) => failure switch
    {
        null => false,
        JasperFx.DocumentAlreadyExistsException or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => true,
        _ => IsTaken(failure.InnerException),
    };
}
