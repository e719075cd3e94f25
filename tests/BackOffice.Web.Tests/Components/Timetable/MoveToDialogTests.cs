using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Web.Components.Timetable;
using BackOffice.Web.Tests.Testing;
using Bunit;

namespace BackOffice.Web.Tests.Components.Timetable;

/// <summary>What is selected goes where it is told to, without dragging.</summary>
public sealed class MoveToDialogTests(ApiFixture api) : DeskContext(api), IClassFixture<ApiFixture>
{
    private Subject Moss => new TalkId(World.Moss);

    private Subject Instruments => new SessionId(World.Instruments);

    [Fact]
    public async Task A_talk_goes_to_another_room_and_time_or_into_a_session()
    {
        await OpenAsync();
        var desk = await OnDeskAsync<MoveToDialog>((nameof(MoveToDialog.Selected), new[] { Moss }));
        Assert.True(Button(desk, "Move").HasAttribute("disabled"));
        desk.Find("select[id$=room]").Change(World.Dome.ToString());
        desk.Find("input[type=time]").Input("14:30");
        Assert.Equal("Move “Moss as memory”", desk.Find(".preview .title").TextContent);
        await ClickAsync(desk, "Move");
        Assert.Equal("Wed 18 May 14:30", PlaceText.Of(Now.Talk(new(World.Moss))!.OwnSlot!.Start));
        Assert.Equal((1, new RoomId(World.Dome)), (Closed, Now.Talk(new(World.Moss))!.OwnSlot!.RoomId));

        desk = await OnDeskAsync<MoveToDialog>((nameof(MoveToDialog.Selected), new[] { Moss }));
        desk.FindAll("[role=radiogroup] input")[1].Change(true);
        desk.Find("[role=combobox]").Input("instr");
        await desk.Find("[role=option]").MouseDownAsync(new());
        await ClickAsync(desk, "Move");
        Assert.Equal(new SessionId(World.Instruments), Now.Talk(new(World.Moss))!.InSession);
    }

    [Fact]
    public async Task Of_several_the_first_goes_there_and_the_others_keep_their_distance()
    {
        await OpenAsync();
        var desk = await OnDeskAsync<MoveToDialog>((nameof(MoveToDialog.Selected), new[] { Instruments, Moss }));
        Assert.Equal(2, desk.FindAll("[role=radiogroup] input").Count);
        desk.Find("input[type=time]").Input("10:00");
        await ClickAsync(desk, "Move");
        Assert.Equal(("Wed 18 May 10:00", "Wed 18 May 12:00"), (PlaceText.Of(Now.Session(new(World.Instruments))!.Slot!.Start), PlaceText.Of(Now.Talk(new(World.Moss))!.OwnSlot!.Start)));
    }
}
