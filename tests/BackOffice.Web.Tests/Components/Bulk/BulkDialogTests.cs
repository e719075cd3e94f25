using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Editing;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Components.Bulk;
using BackOffice.Web.Tests.Testing;
using Bunit;

namespace BackOffice.Web.Tests.Components.Bulk;

/// <summary>The dialogs do what they show: one change with the commands that were previewed.</summary>
public sealed class BulkDialogTests(ApiFixture api) : DeskContext(api), IClassFixture<ApiFixture>
{
    private Subject Moss => new TalkId(World.Moss);

    private Subject Gyro => new TalkId(World.Gyro);

    private Subject Instruments => new SessionId(World.Instruments);

    [Fact]
    public async Task A_shift_is_previewed_and_sent_as_one_change_with_its_reason()
    {
        await OpenAsync();
        var desk = await OnDeskAsync<ShiftDialog>((nameof(ShiftDialog.Selected), new Subject[] { Moss, Instruments }));
        Assert.Equal("Shift 2 things by 15 minutes", desk.Find(".preview .title").TextContent);
        Assert.Equal(
            ["Moved “Moss as memory” from Wed 18 May 11:00, Loft to Wed 18 May 11:15, Loft", "Moved the session “Instruments” from Wed 18 May 09:00, Dome to Wed 18 May 09:15, Dome"],
            Texts(desk, ".changes li"));
        desk.Find("input[id^=why]").Input("The keynote runs over");
        await ClickAsync(desk, "Shift");
        Assert.Equal((2, "Wed 18 May 11:15"), (Now.Revision, PlaceText.Of(Now.Talk(new(World.Moss))!.OwnSlot!.Start)));
        var change = (await World.AuditAsync("?revision=2"))[0];
        Assert.Equal(("Ana", "The keynote runs over"), ((string?)change["member"], (string?)change["reason"]));
        Assert.Equal(1, Closed);
    }

    [Fact]
    public async Task The_preview_names_the_findings_that_would_be_caused_and_cured()
    {
        await OpenAsync();
        var desk = await OnDeskAsync<ShiftDialog>((nameof(ShiftDialog.Selected), new Subject[] { Moss }), (nameof(ShiftDialog.Minutes), -120), (nameof(ShiftDialog.Rooms), -1));
        Assert.Contains("Causes", desk.Find(".preview .badge.error").TextContent, StringComparison.Ordinal);
        Assert.Contains(Texts(desk, ".findings li"), it => it.StartsWith("Error “Instruments” and “Moss as memory” are both in Dome on Wed 18 May", StringComparison.Ordinal));
        (await World.SendAsync("move-talk", new { talkId = World.Moss, to = World.At(World.Dome, "09:30") })).Ok();
        var cured = await OnDeskAsync<ShiftDialog>((nameof(ShiftDialog.Selected), new Subject[] { Moss }), (nameof(ShiftDialog.Minutes), 120));
        Assert.Contains("Cures", cured.Find(".preview .badge.good").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_not_be_says_why_and_can_not_be_sent()
    {
        await OpenAsync();
        var desk = await OnDeskAsync<ShiftDialog>((nameof(ShiftDialog.Selected), new Subject[] { Moss }), (nameof(ShiftDialog.Rooms), 1));
        Assert.Equal("“Moss as memory” is in Loft, and there is no room after it.", desk.Find(".preview .callout").TextContent);
        Assert.True(Button(desk, "Shift").HasAttribute("disabled"));
        desk.Find("input[type=number][min='-2']").Input("-1");
        Assert.False(Button(desk, "Shift").HasAttribute("disabled"));
    }

    [Fact]
    public async Task The_preview_follows_what_others_do_meanwhile()
    {
        await OpenAsync();
        var desk = await OnDeskAsync<ShiftDialog>((nameof(ShiftDialog.Selected), new Subject[] { Moss }));
        (await World.SendAsync("move-talk", new { talkId = World.Moss, to = World.At(World.Loft, "14:00") })).Ok();
        await UntilAsync(desk, () => Texts(desk, ".changes li").SequenceEqual(["Moved “Moss as memory” from Wed 18 May 14:00, Loft to Wed 18 May 14:15, Loft"]));
        await ClickAsync(desk, "Shift");
        Assert.Equal("Wed 18 May 14:15", PlaceText.Of(Now.Talk(new(World.Moss))!.OwnSlot!.Start));
    }

    [Fact]
    public async Task A_session_that_runs_over_pushes_what_follows_it_in_all_rooms_where_one_says_so()
    {
        await OpenAsync();
        var desk = await OnDeskAsync<ShiftAfterDialog>((nameof(ShiftAfterDialog.Thing), Instruments));
        Assert.Equal("Let “Instruments” run 15 minutes over", desk.Find(".preview .title").TextContent);
        desk.Find("select[id$=room]").Change("");
        Assert.Equal("Let “Instruments” run 15 minutes over and shift “Moss as memory” after it", desk.Find(".preview .title").TextContent);
        await ClickAsync(desk, "Shift");
        Assert.Equal((2, 75), (Now.Revision, Now.Session(new(World.Instruments))!.Duration.TotalMinutes));
        Assert.Equal("Wed 18 May 11:15", PlaceText.Of(Now.Talk(new(World.Moss))!.OwnSlot!.Start));
    }

    [Fact]
    public async Task A_swap_waits_for_the_other_to_be_picked()
    {
        await OpenAsync();
        var desk = await OnDeskAsync<SwapDialog>((nameof(SwapDialog.One), Moss));
        Assert.True(Button(desk, "Swap").HasAttribute("disabled"));
        desk.Find("[role=combobox]").Input("gyro");
        await desk.Find("[role=option]").MouseDownAsync(new());
        await ClickAsync(desk, "Swap");
        Assert.Equal((2, new SessionId(World.Instruments)), (Now.Revision, Now.Talk(new(World.Moss))!.InSession));
        Assert.Equal(new RoomId(World.Loft), Now.Talk(new(World.Gyro))!.OwnSlot!.RoomId);
    }

    [Fact]
    public async Task A_day_moves_to_another()
    {
        await OpenAsync();
        var desk = await OnDeskAsync<MoveDayDialog>((nameof(MoveDayDialog.From), Now.Conference.FirstDay));
        await ClickAsync(desk, "Move");
        Assert.Equal(("Thu 19 May 11:00", "Thu 19 May 09:00"), (PlaceText.Of(Now.Talk(new(World.Moss))!.OwnSlot!.Start), PlaceText.Of(Now.Session(new(World.Instruments))!.Slot!.Start)));
    }

    [Fact]
    public async Task Talks_and_those_of_sessions_are_put_into_a_track()
    {
        await OpenAsync();
        var track = Guid.NewGuid();
        (await World.SendAsync("add-track", new { name = "Craft", trackId = track })).Ok();
        var desk = await OnDeskAsync<RetrackDialog>((nameof(RetrackDialog.Selected), new Subject[] { Moss, Instruments }));
        Assert.Equal("Put 2 talks into the track Craft", desk.Find(".preview .title").TextContent);
        await ClickAsync(desk, "Assign");
        Assert.All([World.Moss, World.Gyro], id => Assert.Equal(new TrackId(track), Now.Talk(new(id))!.TrackId));
    }

    [Fact]
    public async Task Things_are_withdrawn_and_leave_the_timetable_or_only_leave_it()
    {
        await OpenAsync();
        var desk = await OnDeskAsync<WithdrawDialog>((nameof(WithdrawDialog.Selected), new Subject[] { Gyro }), (nameof(WithdrawDialog.OnlyUnschedule), true));
        await ClickAsync(desk, "Take off");
        Assert.Equal((Status.Active, null), (Now.Talk(new(World.Gyro))!.Status, Now.Talk(new(World.Gyro))!.InSession));
        desk = await OnDeskAsync<WithdrawDialog>((nameof(WithdrawDialog.Selected), new Subject[] { Moss, Gyro }));
        await ClickAsync(desk, "Withdraw");
        Assert.Equal((3, Status.Withdrawn, null), (Now.Revision, Now.Talk(new(World.Moss))!.Status, Now.Talk(new(World.Moss))!.OwnSlot));
    }

    [Fact]
    public async Task A_session_is_fitted_to_its_talks_once_that_is_confirmed()
    {
        await OpenAsync();
        var desk = await OnDeskAsync<ConfirmPlanDialog>((nameof(ConfirmPlanDialog.Title), "Fit the session to its talks"), (nameof(ConfirmPlanDialog.Do), "Fit"), (nameof(ConfirmPlanDialog.Planner), (Func<Program, PlanResult?>)(program => FitSession.ToItsTalks(program, new(World.Instruments)))));
        Assert.Equal(["Changed the session “Instruments” from 1 h to 20 min"], Texts(desk, ".changes li"));
        await ClickAsync(desk, "Fit");
        Assert.Equal(20, Now.Session(new(World.Instruments))!.Duration.TotalMinutes);
    }
}
