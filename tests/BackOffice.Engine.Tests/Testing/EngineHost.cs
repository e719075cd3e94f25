using BackOffice.Engine.Audit;
using BackOffice.Engine.Chain;
using BackOffice.Engine.Commands;
using BackOffice.Engine.History;
using BackOffice.Engine.Live;
using BackOffice.Engine.Publishing;
using BackOffice.Engine.Publishing.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Xunit;

namespace BackOffice.Engine.Tests.Testing;

/// <summary>A node: the engine as a host runs it, over a database that other nodes may share.</summary>
public sealed class EngineHost : IAsyncDisposable
{
    private readonly IHost host;

    private EngineHost(IHost host) => this.host = host;

    public CommandSender Sender => Get<CommandSender>();

    public LivePrograms Programs => Get<LivePrograms>();

    public AuditHistory Audit => Get<AuditHistory>();

    public ProgramHistory History => Get<ProgramHistory>();

    public EventLog Log => Get<EventLog>();

    public Rebuild Rebuild => Get<Rebuild>();

    public PublishedSnapshots Snapshots => Get<PublishedSnapshots>();

    public DuePublications Due => Get<DuePublications>();

    public ChainVerifier Verifier => Get<ChainVerifier>();

    public NpgsqlDataSource Database => Get<NpgsqlDataSource>();

    /// <summary>Starts a node. Most tests tell no subscribers, and need not wait for what only that takes.</summary>
    public static async Task<EngineHost> StartAsync(string connectionString, Membership membership = Membership.Visitor, WebhookOptions? webhooks = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.ClearProviders();
        builder.AddBackOfficeEngine(new ConnectionString(connectionString), membership);
        if (webhooks is not null) builder.Services.AddSingleton(webhooks).AddSingleton(new PublicAddress(new Uri("https://backoffice.example")));
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new EngineHost(host);
    }

    public async Task<long> CountAsync(string sql) => (long)(await ScalarAsync(sql))!;

    public async Task<object?> ScalarAsync(string sql)
    {
        await using var command = Database.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Links what has no chain yet, as a node does when it starts.</summary>
    public Task LinkAsync() => host.Services.GetServices<IHostedService>().OfType<ChainLinking>().Single().StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
    }

    public T Get<T>() where T : notnull => host.Services.GetRequiredService<T>();
}
