using BackOffice.Engine.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BackOffice.Testing;

/// <summary>
/// A PostgreSQL for a test assembly (<c>[assembly: AssemblyFixture(typeof(PostgresFixture))]</c>): the embedded one, in a throw-away folder.
/// </summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private readonly string folder = ThrowAway.NewFolder();
    private EmbeddedPostgres? postgres;

    /// <summary>The running server.</summary>
    public EmbeddedPostgres Postgres => postgres ?? throw new InvalidOperationException("The fixture has not been initialised.");

    public async ValueTask InitializeAsync()
    {
        await ThrowAway.RemoveAbandonedAsync();
        postgres = await EmbeddedPostgres.StartAsync(ThrowAway.OptionsFor(folder), NullLogger.Instance, CancellationToken.None);
    }

    /// <summary>Creates an empty database that no other test has, and yields its connection string.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var name = "test_" + Guid.NewGuid().ToString("N");
        await Postgres.EnsureDatabaseAsync(name);
        return Postgres.ConnectionStringFor(name);
    }

    public async ValueTask DisposeAsync()
    {
        if (postgres is not null)
            await postgres.DisposeAsync();
        await ThrowAway.RemoveAsync(folder);
    }
}
