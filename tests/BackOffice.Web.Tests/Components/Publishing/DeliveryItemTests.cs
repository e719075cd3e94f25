using BackOffice.Engine.Publishing;
using BackOffice.Engine.Publishing.Webhooks;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Components.Publishing.Webhooks;
using Bunit;
using NodaTime;

namespace BackOffice.Web.Tests.Components.Publishing;

/// <summary>What a chair sees of a delivery.</summary>
public sealed class DeliveryItemTests : BunitContext
{
    private static readonly Instant Then = Instant.FromUtc(2026, 11, 24, 12, 0);

    private static readonly Program Crafts = Program.Empty.Apply(new ConferenceOpened(new(Guid.NewGuid()), "crafts", "Crafts", "UTC", new(2022, 5, 18), new(2022, 5, 20)));

    private bool replayed;

    [Fact]
    public void What_was_answered_is_shown_as_text_whatever_it_is()
    {
        var item = Show(DeliveryState.GivenUp, null, new DeliveryAttempt(Then, Duration.FromMilliseconds(250), "https://app.example/", 500, "It answered 500.", "<script>alert('x')</script>"));
        Assert.Empty(item.FindAll("script"));
        Assert.Equal("<script>alert('x')</script>", item.Find(".attempts pre").TextContent);
        Assert.Equal("given up", item.Find("summary .badge").TextContent);
        Assert.Contains("500 in 250 ms", item.Find("summary").TextContent, StringComparison.Ordinal);
        Assert.Equal("It answered 500.", item.Find(".fault").TextContent);
    }

    [Fact]
    public void What_waits_says_when_it_is_tried_again_and_can_be_sent_at_once()
    {
        var item = Show(DeliveryState.Waiting, Then + Duration.FromMinutes(5), new DeliveryAttempt(Then, Duration.FromSeconds(10), "https://app.example/", null, "It did not answer within 10 seconds.", null));
        Assert.Contains("again at 24 Nov 12:05:00", item.Find("summary").TextContent, StringComparison.Ordinal);
        Assert.Contains("no answer", item.Find(".attempts").TextContent, StringComparison.Ordinal);
        item.Find("button").Click();
        Assert.True(replayed);
    }

    private IRenderedComponent<DeliveryItem> Show(DeliveryState state, Instant? due, DeliveryAttempt attempt)
    {
        var delivery = new Delivery(Guid.NewGuid(), PublicationFeed.Published, 3, "{}", Then, state, due);
        return Render<DeliveryItem>(it => it
            .Add(x => x.Logged, new LoggedDelivery(delivery, [attempt])).Add(x => x.Program, Crafts).Add(x => x.MayReplay, true).Add(x => x.OnReplay, () => replayed = true));
    }
}
