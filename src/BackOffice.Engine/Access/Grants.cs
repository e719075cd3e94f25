using System.Collections.Immutable;
using BackOffice.Schedule;
using Marten;
using Npgsql;

namespace BackOffice.Engine.Access;

/// <summary>
/// Who may do what, in the memory of this node: the one place where a right is looked up. It is read again whenever any node
/// has changed something, so that a role that was taken away is gone within the time of a notification.
/// </summary>
public sealed class Grants(IDocumentStore store, NpgsqlDataSource database) : IDisposable
{
    /// <summary>The channel on which nodes tell each other that rights or accounts changed; the payload is the account, or empty where it may be any.</summary>
    internal const string Channel = "backoffice_access";

    private readonly SemaphoreSlim reading = new(1);
    private ImmutableDictionary<Guid, ImmutableArray<Grant>>? all;

    /// <summary>Something about an account changed: its grants, how it signs in, or that it is signed in. Null where it may be any.</summary>
    public event Action<Guid?>? Changed;

    /// <summary>What an account may do in a conference; null where it has no part in it.</summary>
    /// <param name="account">The account.</param>
    /// <param name="conference">The conference; null for what it may do in every one, also in those that are not there yet.</param>
    /// <param name="cancellation">Gives up.</param>
    public async ValueTask<Rights?> OfAsync(Guid account, ConferenceId? conference, CancellationToken cancellation = default)
    {
        var grants = (await AllAsync(cancellation)).GetValueOrDefault(account, []);
        return grants.Where(it => it.ConferenceId is null || it.ConferenceId == conference?.Value).Aggregate((Rights?)null, (best, it) => Rights.Greater(best, it.Rights));
    }

    /// <summary>Every grant that counts in a conference, those for every conference included; null for all of these alone.</summary>
    public async ValueTask<IReadOnlyList<Grant>> InAsync(ConferenceId? conference, CancellationToken cancellation = default) =>
        [.. (await AllAsync(cancellation)).Values.SelectMany(it => it).Where(it => it.ConferenceId is null || it.ConferenceId == conference?.Value)];

    /// <summary>Whether anybody has any right at all.</summary>
    public async ValueTask<bool> AnyAsync(CancellationToken cancellation = default) => (await AllAsync(cancellation)).Count > 0;

    /// <summary>Tells every node, this one first, that something about an account changed.</summary>
    /// <param name="account">The account; null where it may be any.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task TellAsync(Guid? account, CancellationToken cancellation = default)
    {
        await HearAsync(account, cancellation);
        await using var command = database.CreateCommand("select pg_notify($1, $2)");
        command.Parameters.Add(new() { Value = Channel });
        command.Parameters.Add(new() { Value = account?.ToString() ?? "" });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>A node said that something about an account changed: reads the grants again, then tells whoever watches.</summary>
    internal async Task HearAsync(Guid? account, CancellationToken cancellation)
    {
        await reading.WaitAsync(cancellation);
        try
        {
            all = await ReadAsync(cancellation);
        }
        finally
        {
            reading.Release();
        }
        Changed?.Invoke(account);
    }

    /// <inheritdoc/>
    public void Dispose() => reading.Dispose();

    private async ValueTask<ImmutableDictionary<Guid, ImmutableArray<Grant>>> AllAsync(CancellationToken cancellation)
    {
        if (all is { } known) return known;
        await reading.WaitAsync(cancellation);
        try
        {
            return all ??= await ReadAsync(cancellation);
        }
        finally
        {
            reading.Release();
        }
    }

    private async Task<ImmutableDictionary<Guid, ImmutableArray<Grant>>> ReadAsync(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var grants = await session.Query<Grant>().ToListAsync(cancellation);
        return grants.GroupBy(it => it.AccountId).ToImmutableDictionary(it => it.Key, it => it.ToImmutableArray());
    }
}
