using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Web.Components.Bulk;
using BackOffice.Web.Tests.Testing;
using Bunit;

namespace BackOffice.Web.Tests.Components.Bulk;

public sealed class ThingEditsTests(ApiFixture api) : DeskContext(api), IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_session_offers_to_swap_to_run_over_and_to_be_fitted_and_a_talk_the_first_two()
    {
        await OpenAsync();
        var session = await OnDeskAsync<ThingEdits>((nameof(ThingEdits.Thing), (Subject)new SessionId(World.Instruments)));
        Assert.Equal(["Swap places…", "Runs over…", "Fit to its talks…"], Texts(session, "button"));
        var talk = await OnDeskAsync<ThingEdits>((nameof(ThingEdits.Thing), (Subject)new TalkId(World.Gyro)));
        Assert.Equal(["Swap places…", "Runs over…"], Texts(talk, "button"));
        await ClickAsync(talk, "Runs over…");
        Assert.Equal("Let “Gyro dropout” run 15 minutes over", talk.Find(".preview .title").TextContent);
    }

    [Fact]
    public async Task A_session_too_short_for_its_talks_is_cured_from_its_finding()
    {
        await OpenAsync();
        (await World.SendAsync("resize-session", new { sessionId = World.Instruments, duration = "PT10M" })).Ok();
        var desk = await OnDeskAsync<FindingCures>((nameof(FindingCures.Findings), Now.Findings().About(new TalkId(World.Gyro))));
        await ClickAsync(desk, "Fit “Instruments” to its talks, 20 min…");
        Assert.StartsWith("Cures", desk.Find(".preview .badge.good").TextContent, StringComparison.Ordinal);
        await ClickAsync(desk, "Apply");
        Assert.DoesNotContain(Now.Findings(), finding => finding.Code == "talk-outside-its-session");
    }
}
