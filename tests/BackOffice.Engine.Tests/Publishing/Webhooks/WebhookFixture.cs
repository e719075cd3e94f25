using System.Net;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Publishing.Webhooks;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule.Changes;
using BackOffice.Testing;
using Xunit;

namespace BackOffice.Engine.Tests.Publishing.Webhooks;

/// <summary>A node that tells subscribers on this machine, and is soon out of patience with them.</summary>
public sealed class WebhookFixture(PostgresFixture postgres) : IAsyncLifetime
{
    internal static readonly WebhookOptions Impatient = new()
    {
        AllowPrivateAddresses = true,
        // Of answers it is more patient than any test is.
        TimeLimit = TimeSpan.FromMinutes(10),
        RetryAfter = [TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(50)],
        OverdueCheck = TimeSpan.FromSeconds(1),
    };

    private EngineHost? engine;
    private ListeningSubscriber? listening;

    public EngineHost Engine => engine ?? throw new InvalidOperationException("The fixture has not been initialised.");

    public ListeningSubscriber Listening => listening ?? throw new InvalidOperationException("The fixture has not been initialised.");

    public string ConnectionString { get; private set; } = "";

    public Task<string> NewDatabaseAsync() => postgres.NewDatabaseAsync();

    public async ValueTask InitializeAsync()
    {
        ConnectionString = await NewDatabaseAsync();
        listening = ListeningSubscriber.Start();
        engine = await EngineHost.StartAsync(ConnectionString, Membership.OnlyNode, Impatient);
    }

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        await Listening.DisposeAsync();
    }

    /// <summary>A conference of a test, with a subscriber below each path.</summary>
    internal Task<Told> ToldAsync(params string[] paths) => ToldAsync(Engine, paths);

    /// <summary>A conference on a node of the test's own.</summary>
    internal async Task<Told> ToldAsync(EngineHost engine, params string[] paths)
    {
        var told = new Told(Listening, await Crafts.OpenAsync(engine));
        foreach (var path in paths) await told.AddAsync(path);
        return told;
    }
}

/// <summary>A conference of one test, and its subscribers.</summary>
internal sealed class Told(ListeningSubscriber listening, Crafts crafts)
{
    // How long a failure takes to be one.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, FreshSecret> added = [];

    public static Actor Chair => Crafts.As(Role.Chair);

    public Crafts Crafts => crafts;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Subscribers Subscribers => crafts.Engine.Get<Subscribers>();

    public Replays Replays => crafts.Engine.Get<Replays>();

    public string SecretOf(string path) => added[path].Secret;

    public Guid IdOf(string path) => added[path].Subscriber.Id;

    public async Task AddAsync(string path) =>
        added[path] = (await Subscribers.AddAsync(Chair, crafts.Id, path, listening.AddressOf(Path(path)), WebhookTypes.Chosen, Cancellation)).Value!;

    public void Let(string path, Func<HttpListenerResponse, CancellationToken, Task> answer) => listening.Let(Path(path), answer);

    public Task<Heard> NextAsync(string path) => listening.NextAsync(Path(path), Cancellation);

    public IReadOnlyList<Heard> HeardSoFar(string path) => listening.HeardSoFar(Path(path));

    public async Task<Subscriber> NowAsync(string path) => (await Subscribers.FindAsync(Chair, crafts.Id, IdOf(path), Cancellation)).Value!;

    public async Task<IReadOnlyList<LoggedDelivery>> LogAsync(string path) =>
        (await crafts.Engine.Get<DeliveryLog>().ReadAsync(Chair, crafts.Id, IdOf(path), cancellation: Cancellation)).Value!.Deliveries;

    /// <summary>Waits until the newest delivery to a subscriber is as a test wants it.</summary>
    public Task<LoggedDelivery> UntilAsync(string path, Func<LoggedDelivery, bool> isSo) => AnyAsync(path, log => log.Take(1).FirstOrDefault(isSo));

    /// <summary>Waits until there is something in the log of a subscriber.</summary>
    public async Task<T> AnyAsync<T>(string path, Func<IReadOnlyList<LoggedDelivery>, T?> find)
        where T : class
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(Patience);
        while (true)
        {
            if (find(await LogAsync(path)) is { } found) return found;
            await Task.Delay(20, patience.Token);
        }
    }

    // Each test's subscribers are below paths of its own.
    private string Path(string path) => $"/{crafts.Id}{path}";
}
