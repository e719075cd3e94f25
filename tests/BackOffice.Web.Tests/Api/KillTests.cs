using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using BackOffice.Testing;
using BackOffice.Web.Tests.Testing;

namespace BackOffice.Web.Tests.Api;

/// <summary>The app as a process of its own, killed in the middle of its work.</summary>
public sealed class KillTests(PostgresFixture postgres)
{
    private const string Conference = AppProcess.Crafts;
    private const int BeforeTheKill = 60;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_command_that_was_answered_before_a_kill_is_there_once_and_sending_all_again_doubles_nothing()
    {
        var database = await postgres.NewDatabaseAsync();
        var key = await AppProcess.KeyAsync(database);
        var (sent, answered) = (new List<Guid>(), new List<Guid>());
        await using (var app = await AppProcess.StartAsync(database, key))
        {
            await app.OpenCraftsAsync();
            Task? kill = null;
            for (var alive = true; alive;)
            {
                var id = Guid.NewGuid();
                sent.Add(id);
                alive = await SendAsync(app.Client, id);
                if (alive) answered.Add(id);
                // From another thread, so that it hits some command half way.
                if (answered.Count == BeforeTheKill) kill ??= Task.Run(app.KillAsync, Cancellation);
            }
            await kill!;
        }
        Assert.True(answered.Count >= BeforeTheKill);

        await using var again = await AppProcess.StartAsync(database, key);
        var there = await TalksAsync(again.Client);
        Assert.Equal(there.Distinct().Count(), there.Count);
        Assert.Superset(answered.ToHashSet(), there.ToHashSet());
        Assert.Subset(sent.ToHashSet(), there.ToHashSet());
        Assert.Equal(there.Count + 1, await RevisionAsync(again.Client));

        foreach (var id in sent) Assert.True(await SendAsync(again.Client, id));
        Assert.Equal(sent.Order(), (await TalksAsync(again.Client)).Order());
        Assert.Equal(sent.Count + 1, await RevisionAsync(again.Client));
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_a_problem()
    {
        var database = await postgres.NewDatabaseAsync();
        await using var app = await AppProcess.StartAsync(database, await AppProcess.KeyAsync(database));
        // The server answers without reading it and hangs up; whoever waits for its leave to send hears the answer.
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Conference}/commands/add-talk") { Headers = { ExpectContinue = true } };
        request.Content = new StringContent($"{{\"title\":\"{new string('x', 17 * 1024 * 1024)}\"}}", Encoding.UTF8, "application/json");
        using var reply = await app.Client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, reply.StatusCode);
        Assert.Equal("The body is larger than 16 MB.", (string?)(await reply.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!["detail"]);
    }

    private static async Task<bool> SendAsync(HttpClient client, Guid id)
    {
        try
        {
            return (await client.PostAsJsonAsync($"{Conference}/commands/add-talk", new { title = $"{id}", commandId = id }, Cancellation)).EnsureSuccessStatusCode().IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task<IReadOnlyList<Guid>> TalksAsync(HttpClient client) =>
        [.. (await ProgramAsync(client))["talks"]!.AsArray().Select(it => Guid.Parse((string)it!["title"]!))];

    private static async Task<int> RevisionAsync(HttpClient client) => (int)(await ProgramAsync(client))["revision"]!;

    private static async Task<JsonNode> ProgramAsync(HttpClient client) => (await client.GetFromJsonAsync<JsonNode>($"{Conference}/program", Cancellation))!;
}
