using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackOffice.Engine.Publishing.Webhooks;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Talks;
using BackOffice.Testing;
using BackOffice.Testing.Judges;
using NodaTime;
using Xunit;

namespace BackOffice.Engine.Tests.Publishing.Webhooks;

/// <summary>Subscribers are told of each publication once it is there, and of nothing that is not.</summary>
public sealed class TellingTests(WebhookFixture fixture) : IClassFixture<WebhookFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_subscriber_is_told_of_what_was_published_and_of_nothing_that_was_refused()
    {
        var told = await fixture.ToldAsync("/app");
        await told.Crafts.SendAsync(new MoveTalk(told.Crafts.Moss, Crafts.At(told.Crafts.Dome, 9, 30))).Committed();
        await told.Crafts.SendAsync(new PublishSnapshot("First")).Refused();
        await told.Crafts.SendAsync(new MoveTalk(told.Crafts.Moss, Crafts.At(told.Crafts.Loft, 11))).Committed();
        await told.Crafts.SendAsync(new PublishSnapshot("First")).Committed();

        var heard = await told.NextAsync("/app");
        var snapshot = (await told.Crafts.ProgramAsync()).Publications.Latest!;
        var url = $"https://backoffice.example/api/conferences/{told.Crafts.Slug}/snapshots/1";
        var body = JsonNode.Parse(heard.Body)!;
        Assert.Equal("POST", heard.Method);
        Assert.Equal("application/json", heard.Headers["Content-Type"]);
        Assert.Equal("snapshot.published", (string?)body["type"]);
        Assert.EndsWith("Z", (string?)body["timestamp"], StringComparison.Ordinal);
        Assert.Equal(
            $$"""{"conference":"{{told.Crafts.Slug}}","number":1,"label":"First","revision":3,"contentHash":"{{snapshot.ContentHash}}","url":"{{url}}","program":"{{url}}/program.json"}""",
            body["data"]!.ToJsonString());
        Assert.Equal(heard.Signature, SignatureOf(heard, told.SecretOf("/app")));
        await told.UntilAsync("/app", it => it.Delivery.State == DeliveryState.Delivered);
        Assert.Equal([heard.Id], (await told.LogAsync("/app")).Select(it => it.Delivery.MessageId));
        Assert.Empty(told.HeardSoFar("/app"));
    }

    [Fact]
    public async Task What_failed_is_tried_again_under_the_same_id_until_it_is_accepted()
    {
        var told = await fixture.ToldAsync("/app");
        var answers = new Queue<int>([500, 503, 202]);
        told.Let("/app", (response, _) => Answer(response, answers.Dequeue(), "Thanks, \0 later"));
        await told.Crafts.SendAsync(new PublishSnapshot("First")).Committed();
        var heard = new[] { await told.NextAsync("/app"), await told.NextAsync("/app"), await told.NextAsync("/app") };
        Assert.Single(heard.Select(it => (it.Id, it.Body)).Distinct());

        var logged = await told.UntilAsync("/app", it => it.Delivery.State == DeliveryState.Delivered);
        Assert.Equal([202, 503, 500], logged.Attempts.Select(it => it.Status));
        Assert.Equal([null, "It answered 503 Service Unavailable.", "It answered 500 Internal Server Error."], logged.Attempts.Select(it => it.Fault));
        Assert.All(logged.Attempts, it => Assert.Equal("Thanks, \uFFFD later", it.Answer));
    }

    [Fact]
    public async Task What_fails_for_too_long_is_given_up_until_a_chair_replays_it()
    {
        var told = await fixture.ToldAsync("/app");
        told.Let("/app", (response, _) => Answer(response, 500, ""));
        await told.Crafts.SendAsync(new PublishSnapshot("First")).Committed();
        var given = await told.UntilAsync("/app", it => it.Delivery.State == DeliveryState.GivenUp);
        Assert.Equal(3, given.Attempts.Count);
        var first = told.HeardSoFar("/app")[0];

        told.Let("/app", (response, _) => Answer(response, 200, "Back again"));
        Assert.Null((await told.Replays.ReplayAsync(Told.Chair, await told.Crafts.ProgramAsync(), told.IdOf("/app"), given.Delivery.Id, Cancellation)).Refusal);
        var again = await told.NextAsync("/app");
        Assert.Equal((first.Id, first.Body), (again.Id, again.Body));
        var logged = await told.UntilAsync("/app", it => it.Delivery.State == DeliveryState.Delivered);
        Assert.Equal(4, logged.Attempts.Count);
        Assert.Equal($"had {first.Id} sent again", (await told.NowAsync("/app")).History[^1].What);
    }

    [Fact]
    public async Task Subscribers_that_hang_redirect_or_answer_without_end_hold_up_nobody_else()
    {
        // A node of its own, since one thing is still being waited for when it is to stop.
        await using var engine = await EngineHost.StartAsync(await fixture.NewDatabaseAsync(), Membership.OnlyNode, WebhookFixture.Impatient);
        var told = await fixture.ToldAsync(engine, "/hanging", "/redirecting", "/endless", "/app");
        told.Let("/hanging", (_, ending) => Task.Delay(Timeout.Infinite, ending));
        told.Let("/redirecting", (response, _) =>
        {
            response.Redirect(fixture.Listening.AddressOf($"/{told.Crafts.Id}/elsewhere"));
            return Task.CompletedTask;
        });
        told.Let("/endless", async (response, ending) =>
        {
            response.StatusCode = 200;
            while (true) await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(new string('x', 10_000)), ending);
        });
        for (var number = 1; number <= 6; number++) await told.Crafts.SendAsync(new PublishSnapshot($"Snapshot {number}")).Committed();

        var heard = new HashSet<string>();
        while (heard.Count < 6) heard.Add((await told.NextAsync("/app")).Id);
        var endless = await told.UntilAsync("/endless", it => it.Delivery.State == DeliveryState.Delivered);
        Assert.Equal(new string('x', 4096), endless.Attempts[0].Answer);
        var redirected = await told.UntilAsync("/redirecting", it => it.Attempts.Count > 0);
        Assert.Equal("It answered with a redirect (302), and redirects are not followed. Give the address that answers itself.", redirected.Attempts[0].Fault);
        Assert.Empty(told.HeardSoFar("/elsewhere"));
        Assert.InRange(told.HeardSoFar("/hanging").Count, 1, Deliveries.MostAtOnce);
    }

    [Fact]
    public async Task A_subscriber_that_is_gone_is_paused_and_told_nothing_more_until_it_is_resumed()
    {
        var told = await fixture.ToldAsync("/app");
        told.Let("/app", (response, _) => Answer(response, 410, ""));
        await told.Crafts.SendAsync(new PublishSnapshot("First")).Committed();
        var gone = await told.UntilAsync("/app", it => it.Delivery.State == DeliveryState.GivenUp);
        Assert.Equal("It answered 410 Gone: it wants no more webhooks.", Assert.Single(gone.Attempts).Fault);
        var paused = await told.NowAsync("/app");
        Assert.Equal((SubscriberState.Paused, "BackOffice", "paused it, as it answered 410 Gone"), (paused.State, paused.History[^1].Member, paused.History[^1].What));

        await told.Crafts.SendAsync(new PublishSnapshot("Second")).Committed();
        Assert.Single(await told.LogAsync("/app"));
        var program = await told.Crafts.ProgramAsync();
        Assert.Equal("“/app” is paused. Resume it first.", (await told.Replays.ReplaySinceAsync(Told.Chair, program, told.IdOf("/app"), 2, Cancellation)).Refusal!.Sentence);

        told.Let("/app", (response, _) => Answer(response, 204, ""));
        await told.Subscribers.ResumeAsync(Told.Chair, told.Crafts.Id, told.IdOf("/app"), Cancellation);
        Assert.Null((await told.Replays.ReplaySinceAsync(Told.Chair, program, told.IdOf("/app"), 2, Cancellation)).Refusal);
        await told.NextAsync("/app");
        Assert.Equal(2, (int)JsonNode.Parse((await told.NextAsync("/app")).Body)!["data"]!["number"]!);
    }

    [Fact]
    public async Task A_replay_since_a_snapshot_tells_of_all_from_there_on_under_the_ids_they_have()
    {
        var told = await fixture.ToldAsync("/old");
        for (var number = 1; number <= 3; number++) await told.Crafts.SendAsync(new PublishSnapshot($"Snapshot {number}")).Committed();
        var before = new List<string>();
        while (before.Count < 3) before.Add((await told.NextAsync("/old")).Id);
        await told.UntilAsync("/old", it => it.Delivery.State == DeliveryState.Delivered);
        await told.AddAsync("/new");

        var program = await told.Crafts.ProgramAsync();
        Assert.Equal("There is no snapshot 4.", (await told.Replays.ReplaySinceAsync(Told.Chair, program, told.IdOf("/old"), 4, Cancellation)).Refusal!.Sentence);
        foreach (var path in new[] { "/old", "/new" }) Assert.Null((await told.Replays.ReplaySinceAsync(Told.Chair, program, told.IdOf(path), 2, Cancellation)).Refusal);
        var again = new[] { await told.NextAsync("/old"), await told.NextAsync("/old") };
        Assert.Equal([2, 3], again.Select(Number).Order());
        Assert.Subset(before.ToHashSet(), again.Select(it => it.Id).ToHashSet());
        var fresh = new[] { await told.NextAsync("/new"), await told.NextAsync("/new") };
        Assert.Equal([2, 3], fresh.Select(Number).Order());
        Assert.Empty(fresh.Select(it => it.Id).Intersect(before));
        Assert.Equal("had 2 webhooks sent again, from snapshot 2 on", (await told.NowAsync("/new")).History[^1].What);
    }

    [Fact]
    public async Task After_a_rotation_whoever_knows_either_secret_can_verify_a_webhook()
    {
        var told = await fixture.ToldAsync("/app");
        var rotated = (await told.Subscribers.RotateAsync(Told.Chair, told.Crafts.Id, told.IdOf("/app"), Cancellation)).Value!;
        await told.Crafts.SendAsync(new PublishSnapshot("Ünïcode “label”")).Committed();
        var heard = await told.NextAsync("/app");
        Assert.Equal($"{SignatureOf(heard, told.SecretOf("/app"))} {SignatureOf(heard, rotated.Secret)}", heard.Signature);
        Assert.Equal("gave it a new secret", rotated.Subscriber.History[^1].What);

        var headers = heard.Headers.ToDictionary(it => it.Key.ToLowerInvariant(), it => it.Value);
        var verified = await ReferenceJudges.RunAsync("webhooks.mjs", JsonSerializer.Serialize(new[] { told.SecretOf("/app"), rotated.Secret }.Select(secret => new { secret, headers, body = heard.Body })));
        Assert.Equal(["Ünïcode “label”", "Ünïcode “label”"], JsonNode.Parse(verified)!.AsArray().Select(it => (string?)it!["data"]!["label"]));
    }

    [Fact]
    public async Task What_a_visitor_publishes_is_told_by_the_nodes()
    {
        var told = await fixture.ToldAsync("/app");
        await using var visitor = await EngineHost.StartAsync(fixture.ConnectionString);
        var set = told.Crafts.SetOf(new PublishSnapshot("From the command line"));
        await visitor.Sender.SendAsync(set, Cancellation).Committed();
        Assert.Equal(1, Number(await told.NextAsync("/app")));
    }

    [Fact]
    public async Task A_test_is_sent_once_and_its_answer_shown_also_while_it_is_paused()
    {
        var told = await fixture.ToldAsync("/app");
        told.Let("/app", (response, _) => Answer(response, 418, "<b>Tea</b>"));
        await told.Subscribers.PauseAsync(Told.Chair, told.Crafts.Id, told.IdOf("/app"), Cancellation);
        var tested = (await told.Replays.TestAsync(Told.Chair, await told.Crafts.ProgramAsync(), told.IdOf("/app"), Cancellation)).Value!;
        var heard = await told.NextAsync("/app");
        Assert.Equal("test.ping", (string?)JsonNode.Parse(heard.Body)!["type"]);
        Assert.Equal((418, "<b>Tea</b>", DeliveryState.GivenUp), (tested.Attempts[0].Status, tested.Attempts[0].Answer, tested.Delivery.State));
        Assert.Equal(heard.Id, Assert.Single(await told.LogAsync("/app")).Delivery.MessageId);
    }

    private static int Number(Heard heard) => (int)JsonNode.Parse(heard.Body)!["data"]!["number"]!;

    private static string SignatureOf(Heard heard, string secret) =>
        WebhookSignature.Of(heard.Id, Instant.FromUnixTimeSeconds(long.Parse(heard.Timestamp, CultureInfo.InvariantCulture)), heard.Body, [new SigningSecret(secret)]);

    private static async Task Answer(HttpListenerResponse response, int status, string text)
    {
        response.StatusCode = status;
        if (text.Length > 0) await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(text), Cancellation);
    }
}
