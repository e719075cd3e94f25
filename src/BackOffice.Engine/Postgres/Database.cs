using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackOffice.Engine.Postgres;

/// <summary>The database the back office runs on: the one that is configured, or an embedded one where none is.</summary>
public sealed class Database : IAsyncDisposable
{
    private readonly EmbeddedPostgres? embedded;

    private Database(string connectionString, EmbeddedPostgres? embedded) =>
        (ConnectionString, this.embedded) = (new ConnectionString(connectionString), embedded);

    /// <summary>How to reach it.</summary>
    public ConnectionString ConnectionString { get; }

    /// <summary>
    /// Takes the connection string <c>backoffice</c> where there is one; else starts, or joins, the embedded PostgreSQL below
    /// <c>BackOffice:DataFolder</c>.
    /// </summary>
    /// <exception cref="PostgresUnavailableException">None is configured and none can be started; the message tells a person what to do.</exception>
    public static async Task<Database> OpenAsync(IConfiguration configuration, CancellationToken cancellation, ILogger? logger = null)
    {
        if (configuration.GetConnectionString("backoffice") is { Length: > 0 } configured) return new(configured, null);
        var options = new EmbeddedPostgresOptions { DataFolder = configuration["BackOffice:DataFolder"], BinariesFolder = configuration["BackOffice:PostgresBinaries"] };
        var embedded = await EmbeddedPostgres.StartAsync(options, logger ?? NullLogger.Instance, cancellation);
        return new(embedded.ConnectionString, embedded);
    }

    /// <summary>Leaves the embedded server; the last to leave stops it.</summary>
    public ValueTask DisposeAsync() => embedded?.DisposeAsync() ?? ValueTask.CompletedTask;
}
