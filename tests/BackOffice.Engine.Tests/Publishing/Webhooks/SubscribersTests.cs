using BackOffice.Engine.Publishing;
using BackOffice.Engine.Publishing.Webhooks;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Publications;
using Xunit;

namespace BackOffice.Engine.Tests.Publishing.Webhooks;

/// <summary>Subscribers are a chair's, and it is kept who did what to them.</summary>
public sealed class SubscribersTests(WebhookFixture fixture) : IClassFixture<WebhookFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Editor)]
    [InlineData(Role.Publisher)]
    public async Task Whoever_is_no_chair_is_refused_everything(Role role)
    {
        var told = await fixture.ToldAsync("/app");
        var (actor, conference, id, program) = (Crafts.As(role), told.Crafts.Id, told.IdOf("/app"), await told.Crafts.ProgramAsync());
        var (subscribers, replays, log) = (told.Subscribers, told.Replays, fixture.Engine.Get<DeliveryLog>());
        Refusal?[] refusals =
        [
            (await subscribers.ListAsync(actor, conference, Cancellation)).Refusal,
            (await subscribers.FindAsync(actor, conference, id, Cancellation)).Refusal,
            (await subscribers.AddAsync(actor, conference, "Mine", fixture.Listening.AddressOf("/mine"), WebhookTypes.Chosen, Cancellation)).Refusal,
            (await subscribers.ChangeAsync(actor, conference, id, "Mine", null, null, cancellation: Cancellation)).Refusal,
            (await subscribers.PauseAsync(actor, conference, id, Cancellation)).Refusal,
            (await subscribers.ResumeAsync(actor, conference, id, Cancellation)).Refusal,
            (await subscribers.RotateAsync(actor, conference, id, Cancellation)).Refusal,
            (await subscribers.RemoveAsync(actor, conference, id, Cancellation)).Refusal,
            (await replays.TestAsync(actor, program, id, Cancellation)).Refusal,
            (await replays.ReplayAsync(actor, program, id, Guid.NewGuid(), Cancellation)).Refusal,
            (await replays.ReplaySinceAsync(actor, program, id, 1, Cancellation)).Refusal,
            (await log.ReadAsync(actor, conference, id, cancellation: Cancellation)).Refusal,
            (await log.StandingsAsync(actor, [], Cancellation)).Refusal,
        ];
        Assert.All(refusals, it => Assert.Equal(RefusalKind.Forbidden, it?.Kind));
        Assert.Single((await told.NowAsync("/app")).History);
    }

    [Fact]
    public async Task A_subscriber_of_one_conference_is_none_of_another()
    {
        var (told, other) = (await fixture.ToldAsync("/app"), await fixture.ToldAsync());
        Assert.Equal(RefusalKind.NotFound, (await told.Subscribers.RemoveAsync(Told.Chair, other.Crafts.Id, told.IdOf("/app"), Cancellation)).Refusal?.Kind);
        await other.Crafts.SendAsync(new PublishSnapshot("Elsewhere")).Committed();
        await told.Crafts.SendAsync(new PublishSnapshot("Here")).Committed();
        Assert.Contains("\"Here\"", (await told.NextAsync("/app")).Body, StringComparison.Ordinal);
        Assert.Empty(told.HeardSoFar("/app"));
    }

    [Fact]
    public async Task It_is_kept_who_did_what_and_no_secret_with_it()
    {
        var told = await fixture.ToldAsync("/app");
        var (id, conference, bo) = (told.IdOf("/app"), told.Crafts.Id, Crafts.As(Role.Chair, "Bo"));
        await told.Subscribers.ChangeAsync(bo, conference, id, "Signs", "https://signs.example/hook", [PublicationFeed.Retracted], 1, Cancellation);
        var late = await told.Subscribers.ChangeAsync(Told.Chair, conference, id, "Boards", null, null, 1, Cancellation);
        Assert.Equal(
            $"Bo changed it after you looked (renamed it from “/app” and moved it from {fixture.Listening.AddressOf($"/{conference}/app")} to https://signs.example/hook and chose snapshot.retracted). Look again, then say what is to be.",
            late.Refusal!.Sentence);
        await told.Subscribers.PauseAsync(bo, conference, id, Cancellation);
        await told.Subscribers.PauseAsync(bo, conference, id, Cancellation);
        var rotated = (await told.Subscribers.RotateAsync(bo, conference, id, Cancellation)).Value!;
        await told.Subscribers.RemoveAsync(Told.Chair, conference, id, Cancellation);

        var removed = Assert.Single((await told.Subscribers.ListAsync(Told.Chair, conference, Cancellation)).Value!);
        Assert.Equal(SubscriberState.Removed, removed.State);
        Assert.Equal(["Ana", "Bo", "Bo", "Bo", "Ana"], removed.History.Select(it => it.Member));
        Assert.Equal(["paused it", "gave it a new secret", "removed it"], removed.History.Skip(2).Select(it => it.What));
        Assert.Equal(0, await fixture.Engine.CountAsync($"select count(*) from backoffice.mt_doc_subscriber where data::text like '%{rotated.Secret}%'"));
        Assert.Equal(0, await fixture.Engine.CountAsync($"select count(*) from backoffice.mt_doc_subscribersecrets where id = '{id}'"));
    }

    [Fact]
    public async Task A_subscriber_hears_only_what_it_chose()
    {
        var told = await fixture.ToldAsync("/all", "/retractions");
        await told.Subscribers.ChangeAsync(Told.Chair, told.Crafts.Id, told.IdOf("/retractions"), null, null, [PublicationFeed.Retracted], cancellation: Cancellation);
        await told.Crafts.SendAsync(new PublishSnapshot("First")).Committed();
        await told.Crafts.SendAsync(new PublishSnapshot("Second")).Committed();
        await told.Crafts.SendAsync(new RepublishSnapshot(1)).Committed();
        await told.Crafts.SendAsync(new RetractSnapshot(3), reason: "A mistake").Committed();
        var all = new List<string>();
        while (all.Count < 4) all.Add(TypeOf((await told.NextAsync("/all")).Body));
        Assert.Equal(["snapshot.made-current", "snapshot.published", "snapshot.published", "snapshot.retracted"], all.Order());
        var retraction = System.Text.Json.Nodes.JsonNode.Parse((await told.NextAsync("/retractions")).Body)!;
        Assert.Equal(("snapshot.retracted", 3, 2), ((string?)retraction["type"], (int)retraction["data"]!["number"]!, (int)retraction["data"]!["latest"]!));
        Assert.Empty(told.HeardSoFar("/retractions"));
    }

    [Fact]
    public async Task The_log_is_read_by_pages_and_kept_for_a_while()
    {
        var told = await fixture.ToldAsync("/app");
        var program = await told.Crafts.ProgramAsync();
        for (var sent = 0; sent <= DeliveryLog.PageSize; sent++) await told.Replays.TestAsync(Told.Chair, program, told.IdOf("/app"), Cancellation);
        var log = fixture.Engine.Get<DeliveryLog>();
        var first = (await log.ReadAsync(Told.Chair, told.Crafts.Id, told.IdOf("/app"), cancellation: Cancellation)).Value!;
        var rest = (await log.ReadAsync(Told.Chair, told.Crafts.Id, told.IdOf("/app"), cursor: first.Next, cancellation: Cancellation)).Value!;
        Assert.Equal((DeliveryLog.PageSize, 1), (first.Deliveries.Count, rest.Deliveries.Count));
        Assert.Null(rest.Next);
        Assert.Equal(RefusalKind.Invalid, (await log.ReadAsync(Told.Chair, told.Crafts.Id, told.IdOf("/app"), cursor: "nowhere", cancellation: Cancellation)).Refusal?.Kind);

        var old = rest.Deliveries[0].Delivery.Id;
        await fixture.Engine.ScalarAsync($"update backoffice.delivery set at = at - interval '31 days' where id = '{old}'");
        await fixture.Engine.Get<Deliveries>().ForgetAsync(Cancellation);
        Assert.Equal(0, await fixture.Engine.CountAsync($"select (select count(*) from backoffice.delivery where id = '{old}') + (select count(*) from backoffice.delivery_attempt where delivery_id = '{old}')"));
        Assert.Equal(DeliveryLog.PageSize, (await told.LogAsync("/app")).Count);
    }

    private static string TypeOf(string body) => (string)System.Text.Json.Nodes.JsonNode.Parse(body)!["type"]!;
}
