using BackOffice.Engine.Publishing.Webhooks;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Publications;
using Xunit;

namespace BackOffice.Engine.Tests.Publishing.Webhooks;

/// <summary>Who makes a delivery has it to themselves, and of one subscriber's no more than two are being made. Here nobody makes any but the tests.</summary>
public sealed class ClaimingTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Deliveries Deliveries => fixture.Engine.Get<Deliveries>();

    [Fact]
    public async Task Of_one_subscribers_deliveries_two_are_made_at_once_and_each_by_one()
    {
        var (crafts, subscribers) = await WithSubscribersAsync("one", "other");
        for (var number = 1; number <= 3; number++) await crafts.SendAsync(new PublishSnapshot($"Snapshot {number}")).Committed();
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Deliveries.ClaimAsync(subscribers[0], Cancellation)));
        var claimed = claims.OfType<ClaimedDelivery>().ToList();
        Assert.Equal([1, 2], claimed.Select(it => it.Delivery.Number!.Value).Order());
        Assert.Equal(1, (await Deliveries.ClaimAsync(subscribers[1], Cancellation))!.Delivery.Number);

        await Deliveries.ReleaseAsync(claimed[0], Cancellation);
        Assert.Equal(claimed[0].Delivery.Id, (await Deliveries.ClaimAsync(subscribers[0], Cancellation))!.Delivery.Id);
        Assert.Null(await Deliveries.ClaimAsync(subscribers[0], Cancellation));
    }

    [Fact]
    public async Task What_somebody_left_in_the_middle_is_overdue_and_anothers_once_the_lease_is_over()
    {
        var (crafts, subscribers) = await WithSubscribersAsync("one");
        await crafts.SendAsync(new PublishSnapshot("First")).Committed();
        var left = (await Deliveries.ClaimAsync(subscribers[0], Cancellation))!;
        await fixture.Engine.ScalarAsync($"update backoffice.delivery set due = due - interval '1 hour' where id = '{left.Delivery.Id}'");
        Assert.DoesNotContain(subscribers[0], await Deliveries.OverdueAsync(Cancellation));
        await fixture.Engine.ScalarAsync($"update backoffice.delivery set leased_until = now() - interval '1 second' where id = '{left.Delivery.Id}'");
        Assert.Contains(subscribers[0], await Deliveries.OverdueAsync(Cancellation));
        Assert.Equal(left.Delivery, (await Deliveries.ClaimAsync(subscribers[0], Cancellation))!.Delivery with { Due = left.Delivery.Due });
    }

    [Fact]
    public async Task Nothing_is_made_for_a_subscriber_that_is_paused_and_nothing_kept_for_one_that_is_removed()
    {
        var (crafts, subscribers) = await WithSubscribersAsync("one");
        var all = fixture.Engine.Get<Subscribers>();
        await crafts.SendAsync(new PublishSnapshot("First")).Committed();
        await all.PauseAsync(Crafts.As(Role.Chair), crafts.Id, subscribers[0], Cancellation);
        Assert.Null(await Deliveries.ClaimAsync(subscribers[0], Cancellation));
        await all.ResumeAsync(Crafts.As(Role.Chair), crafts.Id, subscribers[0], Cancellation);
        await Deliveries.ReleaseAsync((await Deliveries.ClaimAsync(subscribers[0], Cancellation))!, Cancellation);
        await all.RemoveAsync(Crafts.As(Role.Chair), crafts.Id, subscribers[0], Cancellation);
        Assert.Null(await Deliveries.ClaimAsync(subscribers[0], Cancellation));
        Assert.Equal("given-up", await fixture.Engine.ScalarAsync($"select state from backoffice.delivery where subscriber_id = '{subscribers[0]}'"));
    }

    private async Task<(Crafts Crafts, Guid[] Subscribers)> WithSubscribersAsync(params string[] names)
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        var added = new List<Guid>();
        foreach (var name in names)
        {
            var (it, _) = await fixture.Engine.Get<Subscribers>().AddAsync(Crafts.As(Role.Chair), crafts.Id, name, "https://app.example/", WebhookTypes.Chosen, Cancellation);
            added.Add(it!.Subscriber.Id);
        }
        return (crafts, [.. added]);
    }
}
