using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Web.Components.Bulk;
using BackOffice.Web.Components.Findings;
using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.People;
using BackOffice.Web.Components.Sessions;
using BackOffice.Web.Components.Talks;
using BackOffice.Web.Tests.Testing;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Tests.Components;

/// <summary>What a member has typed into a form is not given up without a question, nor with what it is about.</summary>
public sealed class FormTests(ApiFixture api) : DeskContext(api), IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Forms_that_add_something_ask_once_something_was_typed()
    {
        await OpenAsync();
        await AsksAsync<AddTalkDialog>("input[id=new-title]");
        await AsksAsync<AddTalkDialog>("input[id=new-minutes]");
        await AsksAsync<AddSessionDialog>("input[id=new-title]");
        await AsksAsync<RegisterPersonDialog>("textarea");
    }

    [Fact]
    public async Task A_plan_asks_once_a_reason_was_typed_and_takes_up_what_the_browser_kept_of_it()
    {
        await OpenAsync();
        await AsksAsync<ShiftDialog>("input[id^=why]", (nameof(ShiftDialog.Selected), new Subject[] { new TalkId(World.Moss) }));
        var desk = await OnDeskAsync<ShiftDialog>((nameof(ShiftDialog.Selected), new Subject[] { new TalkId(World.Moss) }));
        Assert.All(desk.FindAll(".stack input, .stack select"), it => Assert.StartsWith("plan/Shift together/", it.GetAttribute("data-keep"), StringComparison.Ordinal));
        await ClickAsync(desk, "+30");
        Assert.Equal("30", desk.Find("[data-keep$=minutes]").GetAttribute("data-draft"));
        await ClickAsync(desk, "+15");
        Assert.Null(desk.Find("[data-keep$=minutes]").GetAttribute("data-draft"));

        var withdraw = await OnDeskAsync<WithdrawDialog>((nameof(WithdrawDialog.Selected), new Subject[] { new TalkId(World.Moss) }));
        withdraw.FindAll("input[type=radio]")[1].Change(true);
        var kept = withdraw.Find("[data-told]").GetAttribute("data-kept")!;
        withdraw = await OnDeskAsync<WithdrawDialog>((nameof(WithdrawDialog.Selected), new Subject[] { new TalkId(World.Moss) }));
        await withdraw.Find("[data-told]").TriggerEventAsync("onkept", new KeptEventArgs { Value = kept });
        Assert.True(withdraw.FindAll("input[type=radio]")[1].HasAttribute("checked"));
    }

    [Fact]
    public async Task The_reason_typed_for_a_finding_outlives_the_finding_until_the_member_is_done_with_it()
    {
        await OpenAsync();
        (await World.SendAsync("move-talk", new { talkId = World.Moss, to = World.At(World.Dome, "09:30") })).Ok();
        var desk = await OnDeskAsync<FindingsPanel>((nameof(FindingsPanel.Slug), World.Slug));
        await desk.Find("li .finding.error button[aria-label^=Acknowledge]").ClickAsync(new());
        desk.Find("form.ask input").Input("The rooms are joined");
        (await World.SendAsync("move-talk", new { talkId = World.Moss, to = World.At(World.Loft, "15:00") })).Ok();

        desk.Render(it => it.Add(x => x.Program, Now));
        Assert.StartsWith("This is no longer found", desk.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal("The rooms are joined", desk.Find("form.ask input").GetAttribute("value"));
        await ClickAsync(desk, "Done");
        desk.Render();
        Assert.Empty(desk.FindAll("form.ask"));
        Assert.DoesNotContain(Texts(desk, "li"), it => it.Contains("are both in Dome", StringComparison.Ordinal));
    }

    private async Task AsksAsync<T>(string input, params (string Name, object? Value)[] parameters)
        where T : IComponent
    {
        var before = Closed;
        var desk = await OnDeskAsync<T>(parameters);
        await ClickAsync(desk, "Cancel");
        Assert.Equal(before + 1, Closed);
        desk.Find(input).Input("7");
        await ClickAsync(desk, "Cancel");
        Assert.Equal((before + 1, "Discard what you typed?"), (Closed, desk.FindAll("dialog h2")[^1].TextContent));
        await ClickAsync(desk, "Discard");
        Assert.Equal(before + 2, Closed);
    }
}
