using System.Net;
using System.Text.Json.Nodes;
using BackOffice.Schedule.Changes;
using BackOffice.Testing;
using BackOffice.Web.Tests.Testing;

namespace BackOffice.Web.Tests.Api;

/// <summary>Subscribers over HTTP.</summary>
public sealed class SubscriberTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_chair_sets_up_a_subscriber_tries_it_out_and_sees_what_it_was_sent()
    {
        await using var listening = ListeningSubscriber.Start();
        var world = await api.ConferenceWithTwoRoomsAsync();
        var added = await SendAsync(world, HttpMethod.Post, "", $$"""{"name":"Mobile app","address":"{{listening.AddressOf("/app")}}"}""");
        Assert.Equal(HttpStatusCode.Created, added.Status);
        var (secret, subscriber) = ((string)added.Json["secret"]!, added.Json["subscriber"]!);
        Assert.StartsWith("whsec_", secret, StringComparison.Ordinal);
        Assert.Equal(["snapshot.published", "snapshot.made-current", "snapshot.retracted"], subscriber["events"]!.AsArray().Select(it => (string?)it));
        var one = $"/{subscriber["id"]}";
        Assert.Equal($"{world.Path}/subscribers{one}", added.Header("Location"));

        var tested = (await SendAsync(world, HttpMethod.Post, $"{one}/test")).Ok().Json;
        Assert.Equal(("delivered", 204), ((string?)tested["state"], (int)tested["attempts"]![0]!["status"]!));
        await listening.NextAsync("/app", TestContext.Current.CancellationToken);

        (await world.SendAsync("publish-snapshot", new { label = "First" }, Role.Publisher)).Ok();
        var heard = await listening.NextAsync("/app", TestContext.Current.CancellationToken);
        var delivery = (await SendAsync(world, HttpMethod.Get, $"{one}/deliveries")).Ok().Json["deliveries"]!.AsArray().Single(it => (string?)it!["type"] == "snapshot.published")!;
        Assert.Equal((heard.Id, heard.Body), ((string?)delivery["messageId"], (string?)delivery["body"]));
        Assert.Equal($"{world.Path}/snapshots/1", (string?)JsonNode.Parse(heard.Body)!["data"]!["url"]);
        (await api.GetAsync((string)JsonNode.Parse(heard.Body)!["data"]!["program"]!, role: null)).Ok();

        Assert.Equal(HttpStatusCode.Accepted, (await SendAsync(world, HttpMethod.Post, $"{one}/replay", """{"since":1}""")).Status);
        Assert.Equal(heard.Id, (await listening.NextAsync("/app", TestContext.Current.CancellationToken)).Id);
        var changed = (await SendAsync(world, HttpMethod.Patch, one, """{"name":"Signs","events":["snapshot.retracted"],"seenVersion":2}""")).Ok().Json;
        Assert.Equal(("Signs", 3), ((string?)changed["name"], (int)changed["version"]!));
        Assert.NotEqual(secret, (string?)(await SendAsync(world, HttpMethod.Post, $"{one}/rotate-secret")).Ok().Json["secret"]);
        Assert.Equal("paused", (string?)(await SendAsync(world, HttpMethod.Post, $"{one}/pause")).Ok().Json["state"]);
        (await SendAsync(world, HttpMethod.Post, $"{one}/deliveries/{delivery["id"]}/replay")).Problem(422, "“Signs” is paused. Resume it first.");
        Assert.DoesNotContain("whsec_", (await SendAsync(world, HttpMethod.Get, "")).Ok().Text, StringComparison.Ordinal);
        Assert.Equal("removed", (string?)(await SendAsync(world, HttpMethod.Delete, one)).Ok().Json["state"]);
        (await SendAsync(world, HttpMethod.Get, one)).Problem(404, "There is no such subscriber.");
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("POST", "")]
    [InlineData("GET", "/5f6bd3ee-3f10-4a5c-9cb8-3f1c2b7a4f01")]
    [InlineData("PATCH", "/5f6bd3ee-3f10-4a5c-9cb8-3f1c2b7a4f01")]
    [InlineData("DELETE", "/5f6bd3ee-3f10-4a5c-9cb8-3f1c2b7a4f01")]
    [InlineData("POST", "/5f6bd3ee-3f10-4a5c-9cb8-3f1c2b7a4f01/pause")]
    [InlineData("POST", "/5f6bd3ee-3f10-4a5c-9cb8-3f1c2b7a4f01/resume")]
    [InlineData("POST", "/5f6bd3ee-3f10-4a5c-9cb8-3f1c2b7a4f01/rotate-secret")]
    [InlineData("POST", "/5f6bd3ee-3f10-4a5c-9cb8-3f1c2b7a4f01/test")]
    [InlineData("GET", "/5f6bd3ee-3f10-4a5c-9cb8-3f1c2b7a4f01/deliveries")]
    [InlineData("POST", "/5f6bd3ee-3f10-4a5c-9cb8-3f1c2b7a4f01/deliveries/5f6bd3ee-3f10-4a5c-9cb8-3f1c2b7a4f01/replay")]
    public async Task It_takes_a_chair(string method, string path)
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        var body = method is "PATCH" || path.Length == 0 ? "{}" : null;
        (await SendAsync(world, new(method), path, body, Role.Publisher)).Problem(403, "Publisher key is publisher here; this takes chair.");
        (await SendAsync(world, new(method), path, body, role: null)).Problem(401);
    }

    [Theory]
    [InlineData("""{"address":"https://app.example/"}""", 400, "The name is empty.")]
    [InlineData("""{"name":"App"}""", 400, "The address is empty.")]
    [InlineData("""{"name":"App","address":"ftp://app.example/"}""", 400, "The address must begin with https://.")]
    [InlineData("""{"name":"App","address":"https://app.example/","events":[]}""", 400, "Choose what it is to be told of.")]
    [InlineData("""{"name":"App","address":"https://app.example/","events":["talk.moved"]}""", 400, "“talk.moved” is nothing to be told of: it is snapshot.published, snapshot.made-current, snapshot.retracted.")]
    [InlineData("""{"name":"App","address":"https://app.example/","secret":"mine"}""", 400, null)]
    [InlineData("""["App"]""", 400, "The body is a JSON object.")]
    public async Task What_can_be_no_subscriber_is_refused_with_a_sentence(string body, int status, string? sentence) =>
        (await SendAsync(await api.ConferenceWithTwoRoomsAsync(), HttpMethod.Post, "", body)).Problem(status, sentence);

    private Task<Reply> SendAsync(World world, HttpMethod method, string path, string? body = null, Role? role = Role.Chair) =>
        api.SendAsync(method, $"{world.Path}/subscribers{path}", role, body);
}
