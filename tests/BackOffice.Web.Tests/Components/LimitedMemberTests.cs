using BackOffice.Engine.Live;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Web.Components.Bulk;
using BackOffice.Web.Components.Live;
using BackOffice.Web.Components.Things;
using BackOffice.Web.Tests.Testing;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Web.Tests.Components;

/// <summary>What an editor who is limited sees of what is theirs and of what is not.</summary>
public sealed class LimitedMemberTests : DeskContext, IClassFixture<ApiFixture>
{
    private const string NotTheirs = "“Gyro dropout” stands in Dome, which is not among your rooms.";

    public LimitedMemberTests(ApiFixture api)
        : base(api)
    {
        Services.AddSingleton(api.Services.GetRequiredService<PresenceBoard>());
        Services.AddScoped<MyPresence>();
    }

    [Fact]
    public async Task A_panel_edits_what_is_theirs_places_what_is_nobodys_and_says_of_the_rest_why_not()
    {
        await OpenAsync();
        await LimitAsync(new(Rooms: [new(World.Loft)]));
        Assert.Equal((null, true, true), await ShownAsync(World.Moss));
        Assert.Equal((NotTheirs, false, false), await ShownAsync(World.Gyro));

        (await World.SendAsync("move-talk", new { talkId = World.Moss, to = (object?)null })).Ok();
        Assert.Equal(("“Moss as memory” is unscheduled, so it is in none of your rooms; put it into one first.", true, false), await ShownAsync(World.Moss));
    }

    [Fact]
    public async Task What_a_plan_may_not_do_is_said_before_it_is_sent()
    {
        await OpenAsync();
        await LimitAsync(new(Rooms: [new(World.Loft)]));
        var desk = await OnDeskAsync<WithdrawDialog>((nameof(WithdrawDialog.Selected), new Subject[] { new TalkId(World.Gyro) }));
        Assert.Equal([NotTheirs], Texts(desk, ".preview .callout"));
        desk = await OnDeskAsync<WithdrawDialog>((nameof(WithdrawDialog.Selected), new Subject[] { new TalkId(World.Moss) }));
        Assert.Empty(Texts(desk, ".preview .callout"));
    }

    // Why it is not to be edited, whether it can be moved, and whether it can be withdrawn.
    private async Task<(string? Why, bool Moves, bool Ends)> ShownAsync(Guid talk)
    {
        var panel = Render<ThingPanel>(it => it.Add(x => x.Program, Now).Add(x => x.Slug, World.Slug).Add(x => x.Thing, new TalkId(talk)));
        await panel.WaitForStateAsync(() => panel.FindComponent<Desk>().Instance.Role is not null).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        panel.Render();
        var buttons = panel.FindAll("button").Select(it => it.TextContent.Trim()).ToList();
        return (panel.FindAll(".not-theirs").SingleOrDefault()?.TextContent.Trim(), buttons.Contains("Move…"), buttons.Contains("Withdraw…"));
    }
}
