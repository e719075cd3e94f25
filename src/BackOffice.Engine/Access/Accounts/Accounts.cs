using Marten;
using NodaTime;
using Npgsql;

namespace BackOffice.Engine.Access.Accounts;

/// <summary>Finds the accounts of members, and makes those that are made by a link.</summary>
public sealed class Accounts(IDocumentStore store, IClock clock)
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

    /// <summary>The account of an e-mail address, or null.</summary>
    public async Task<Account?> FindByEmailAsync(string email, CancellationToken cancellation = default)
    {
        var normalized = MemberName.Normalized(email);
        await using var session = store.QuerySession();
        return await session.Query<Account>().FirstOrDefaultAsync(it => it.NormalizedEmail == normalized, cancellation);
    }

    /// <summary>All accounts, by name.</summary>
    public async Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellation = default)
    {
        await using var session = store.QuerySession();
        return await session.Query<Account>().OrderBy(it => it.NormalizedName).ToListAsync(cancellation);
    }

    /// <summary>The account of a name; a new one, without e-mail address and password, where there is none.</summary>
    public async Task<Account> ObtainAsync(string name, CancellationToken cancellation = default)
    {
        if (await FindAsync(name, cancellation) is { } known) return known;
        var tidied = MemberName.Tidied(name);
        var made = new Account { Name = tidied, NormalizedName = MemberName.Normalized(tidied), CreatedAt = clock.GetCurrentInstant() };
        try
        {
            await using var session = store.LightweightSession();
            session.Insert(made);
            await session.SaveChangesAsync(cancellation);
            return made;
        }
        catch (Exception failure) when (IsTaken(failure))
        {
            // Somebody was as quick: of two who make it at once, both get the one.
            return await FindAsync(name, cancellation) ?? throw new InvalidOperationException("The account was taken away as soon as it was made.", failure);
        }
    }

    /// <summary>Whether storing failed because another account has the name, the address, the passkey or the login.</summary>
    public static bool IsTaken(Exception failure) =>
        failure is JasperFx.DocumentAlreadyExistsException
        || Causes(failure).Any(it => it is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation });

    private static IEnumerable<Exception> Causes(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException) yield return failure;
    }
}
