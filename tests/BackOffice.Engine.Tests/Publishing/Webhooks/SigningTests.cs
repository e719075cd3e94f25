using BackOffice.Engine.Publishing;
using BackOffice.Engine.Publishing.Webhooks;
using NodaTime;
using Xunit;

namespace BackOffice.Engine.Tests.Publishing.Webhooks;

/// <summary>Webhooks are signed as the specification says, and tried again as the plan says.</summary>
public sealed class SigningTests
{
    private static readonly Instant Then = Instant.FromUtc(2026, 11, 24, 12, 0);

    [Fact]
    public void The_specifications_example_comes_out()
    {
        var secret = new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        var signature = WebhookSignature.Of("msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.FromUnixTimeSeconds(1614265330), """{"test": 2432232314}""", [secret]);
        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", signature);
    }

    [Fact]
    public void A_secret_is_32_random_bytes_and_shows_itself_to_nobody()
    {
        var (one, other) = (SigningSecret.New(), SigningSecret.New());
        Assert.StartsWith("whsec_", one.Value, StringComparison.Ordinal);
        Assert.Equal(32, one.Key.Length);
        Assert.NotEqual(one.Value, other.Value);
        Assert.DoesNotContain(one.Value, $"{one} {new SubscriberSecrets(Guid.Empty, [one])}", StringComparison.Ordinal);
    }

    [Fact]
    public void The_old_secret_signs_for_a_day_after_a_rotation()
    {
        var first = SigningSecret.New();
        var rotated = new SubscriberSecrets(Guid.NewGuid(), [first]).Rotated(SigningSecret.New(), Then);
        Assert.Equal([first.Value, rotated.Secrets[1].Value], rotated.InUse(Then + Duration.FromHours(23)).Select(it => it.Value));
        Assert.Equal([rotated.Secrets[1].Value], rotated.InUse(Then + Duration.FromHours(24)).Select(it => it.Value));
        // Another rotation does not lengthen its life.
        Assert.Equal(Then + SubscriberSecrets.Overlap, rotated.Rotated(SigningSecret.New(), Then + Duration.FromHours(1)).Secrets[0].Until);
    }

    [Fact]
    public void A_delivery_is_tried_for_more_than_a_day_ever_less_often()
    {
        var times = new WebhookOptions().RetryAfter;
        var waits = Enumerable.Range(1, times.Count + 1).Select(failures => RetryPlan.After(times, failures, null, 0)).ToList();
        Assert.Null(waits[^1]);
        Assert.Equal(waits[..^1], waits[..^1].Order());
        Assert.InRange(waits[..^1].Aggregate(Duration.Zero, (sum, wait) => sum + wait!.Value).TotalHours, 24, 30);
    }

    [Theory]
    [InlineData(0.0, null, 5.0)]
    [InlineData(1.0, null, 5.5)]
    [InlineData(0.0, 2.0, 5.0)]
    [InlineData(0.0, 60.0, 60.0)]
    [InlineData(0.0, 1_000_000.0, 43_200.0)]
    [InlineData(0.0, -30.0, 5.0)]
    public void A_subscriber_may_ask_for_more_time_but_not_for_ever(double chance, double? asked, double seconds) =>
        Assert.Equal(
            Duration.FromSeconds(seconds),
            RetryPlan.After(new WebhookOptions().RetryAfter, 1, asked is { } s ? TimeSpan.FromSeconds(s) : null, chance));

    [Fact]
    public void The_id_of_what_a_subscriber_is_told_is_made_of_what_it_is_told()
    {
        var (conference, subscriber) = (new Schedule.ConferenceId(Guid.NewGuid()), Guid.NewGuid());
        var id = Delivery.IdOf(conference, 7, PublicationFeed.Published, subscriber);
        Assert.Equal(id, Delivery.IdOf(conference, 7, PublicationFeed.Published, subscriber));
        Assert.Equal(8, id.Version);
        Assert.NotEqual(id, Delivery.IdOf(conference, 8, PublicationFeed.Published, subscriber));
        Assert.NotEqual(id, Delivery.IdOf(conference, 7, PublicationFeed.Published, Guid.NewGuid()));
    }
}
