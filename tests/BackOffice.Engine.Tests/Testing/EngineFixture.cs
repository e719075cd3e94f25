using BackOffice.Testing;
using Xunit;

namespace BackOffice.Engine.Tests.Testing;

/// <summary>A node over a database of its own for the tests of a class, each of which opens a conference of its own.</summary>
public sealed class EngineFixture(PostgresFixture postgres) : IAsyncLifetime
{
    private EngineHost? engine;

    public EngineHost Engine => engine ?? throw new InvalidOperationException("The fixture has not been initialised.");

    public string ConnectionString { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        ConnectionString = await postgres.NewDatabaseAsync();
        engine = await EngineHost.StartAsync(ConnectionString);
    }

    public ValueTask DisposeAsync() => Engine.DisposeAsync();
}
