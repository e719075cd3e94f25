using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BackOffice.Testing;
using BackOffice.Web.Tests.Testing;

namespace BackOffice.Web.Tests.Publishing;

/// <summary>
/// The app as a process of its own, killed at random moments while it publishes and tells subscribers. <c>BACKOFFICE_PUBLICATIONS</c> makes it
/// publish more often than the suite has time for.
/// </summary>
public sealed class KilledWhilePublishingTests(PostgresFixture postgres)
{
    private const string Conference = AppProcess.Crafts;
    private const int PublicationsAKill = 8;

    private static readonly int Publications = int.Parse(Environment.GetEnvironmentVariable("BACKOFFICE_PUBLICATIONS") ?? "16", CultureInfo.InvariantCulture);

    private readonly Dictionary<string, Dictionary<int, HashSet<string>>> heard = new() { ["/one"] = [], ["/other"] = [] };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_snapshot_is_whole_or_absent_and_each_subscriber_is_told_of_each_and_of_no_other()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.SendDiagnosticMessage($"Killed at moments of seed {seed}.");
        var random = new Random(seed);
        var database = await postgres.NewDatabaseAsync();
        var key = await AppProcess.KeyAsync(database);
        await using var listening = ListeningSubscriber.Start();
        var app = await StartAsync(database, key);
        try
        {
            await app.OpenCraftsAsync();
            await SubscribeAsync(app.Client, listening);
            var answered = 0;
            var published = 0;
            while (published < Publications)
            {
                var kill = KillAfter(app, random.Next(1, 2 * PublicationsAKill), random.Next(0, 15));
                while (published < Publications && await PublishAsync(app.Client, ++published, kill)) answered++;
                if (!kill.IsOver) continue;
                await kill.Killed;
                await app.DisposeAsync();
                app = await StartAsync(database, key);
            }
            await VerifyAsync(app.Client, listening, answered);
        }
        finally
        {
            await app.DisposeAsync();
        }
    }

    private async Task VerifyAsync(HttpClient client, ListeningSubscriber listening, int answered)
    {
        var snapshots = (await client.GetFromJsonAsync<JsonArray>($"{Conference}/snapshots", Cancellation))!.ToDictionary(it => (int)it!["number"]!, it => it!);
        Assert.InRange(snapshots.Count, answered, Publications);
        Assert.Equal(Enumerable.Range(1, snapshots.Count), snapshots.Keys.Order());
        var names = snapshots[1]["artefacts"]!.AsObject().Select(it => it.Key).ToList();
        foreach (var snapshot in snapshots.Values)
        {
            var artefacts = snapshot["artefacts"]!.AsObject();
            Assert.Equal(names, artefacts.Select(it => it.Key));
            foreach (var (_, address) in artefacts) Assert.Equal(HttpStatusCode.OK, (await client.GetAsync((string)address!, Cancellation)).StatusCode);
        }

        foreach (var (path, told) in heard)
        {
            while (told.Count < snapshots.Count) Take(path, await listening.NextAsync(path, Cancellation), snapshots);
            foreach (var it in listening.HeardSoFar(path)) Take(path, it, snapshots);
            Assert.All(told.Values, ids => Assert.Single(ids));
        }
        Assert.Empty(heard["/one"].Values.SelectMany(it => it).Intersect(heard["/other"].Values.SelectMany(it => it)));
    }

    private void Take(string path, Heard webhook, Dictionary<int, JsonNode> snapshots)
    {
        var data = JsonNode.Parse(webhook.Body)!["data"]!;
        var number = (int)data["number"]!;
        Assert.Equal((string?)snapshots[number]["contentHash"], (string?)data["contentHash"]);
        Assert.Equal((string?)snapshots[number]["label"], (string?)data["label"]);
        if (!heard[path].TryGetValue(number, out var ids)) heard[path][number] = ids = [];
        ids.Add(webhook.Id);
    }

    private static async Task SubscribeAsync(HttpClient client, ListeningSubscriber listening)
    {
        foreach (var path in new[] { "/one", "/other" })
        {
            (await client.PostAsJsonAsync($"{Conference}/subscribers", new { name = path, address = listening.AddressOf(path) }, Cancellation)).EnsureSuccessStatusCode();
        }
    }

    /// <summary>Changes something and publishes it; whether that was answered.</summary>
    private static async Task<bool> PublishAsync(HttpClient client, int number, Kill kill)
    {
        try
        {
            (await client.PostAsJsonAsync($"{Conference}/commands/add-talk", new { title = $"Talk {number}" }, Cancellation)).EnsureSuccessStatusCode();
            kill.Approach();
            (await client.PostAsJsonAsync($"{Conference}/commands/publish-snapshot", new { label = $"Publication {number}" }, Cancellation)).EnsureSuccessStatusCode();
            return true;
        }
        catch (HttpRequestException failure) when (failure.StatusCode is null)
        {
            return false;
        }
    }

    private static Kill KillAfter(AppProcess app, int publications, int milliseconds) => new(app, publications, TimeSpan.FromMilliseconds(milliseconds));

    private static Task<AppProcess> StartAsync(string database, string key) => AppProcess.StartAsync(
        database, key, ("BackOffice__Webhooks__AllowPrivateAddresses", "true"), ("BackOffice__Webhooks__TimeLimit", "00:00:01"));

    /// <summary>Kills the app some milliseconds into one of the publications to come.</summary>
    private sealed class Kill(AppProcess app, int after, TimeSpan into)
    {
        private int left = after;

        public bool IsOver => left <= 0;

        public Task Killed { get; private set; } = Task.CompletedTask;

        public void Approach()
        {
            if (--left != 0) return;
            Killed = Task.Run(async () =>
            {
                await Task.Delay(into, Cancellation);
                await app.KillAsync();
            });
        }
    }
}
