using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using BackOffice.Web.Components.Live;
using BackOffice.Web.Tests.Testing;
using Bunit;
using NodaTime;

namespace BackOffice.Web.Tests.Components;

/// <summary>Ana moves Moss to the Dome at 14:00 with a version that is old: somebody else has moved it to the Loft at 15:00.</summary>
public sealed class ConflictDialogTests(ApiFixture api) : DeskContext(api), IClassFixture<ApiFixture>
{
    private IRenderedComponent<Desk> desk = null!;
    private Task<Sent> sending = null!;

    [Fact]
    public async Task Both_versions_are_shown_with_who_and_when()
    {
        await MoveWithAnOldVersionAsync();
        Assert.StartsWith("Chair key changed the placement of “Moss as memory” on ", desk.Find("dialog p").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Chair key moved “Moss as memory” from Wed 18 May 11:00, Loft to Wed 18 May 15:00, Loft", "Move it to Wed 18 May 14:00, Dome"], Texts(desk, "dd"));
        await AnswerAsync("Keep theirs");
    }

    [Fact]
    public async Task Kept_theirs_stands()
    {
        await MoveWithAnOldVersionAsync();
        Assert.IsType<Sent.TheirsKept>(await AnswerAsync("Keep theirs"));
        Assert.Equal("Wed 18 May 15:00, Loft", Place(World.Moss));
        Assert.Empty(desk.FindAll("dialog"));
    }

    [Fact]
    public async Task Applied_mine_goes_on_top()
    {
        await MoveWithAnOldVersionAsync();
        Assert.Equal(new Sent.Done(true), await AnswerAsync("Apply mine"));
        Assert.Equal("Wed 18 May 14:00, Dome", Place(World.Moss));
    }

    [Fact]
    public async Task A_swap_is_offered_where_something_stands_in_the_slot_and_sends_it_to_where_the_talk_is_now()
    {
        await MoveWithAnOldVersionAsync(takenByGyro: true);
        Assert.Contains(Texts(desk, "dd"), it => it.EndsWith("moved “Gyro dropout” from Wed 18 May 14:00, Dome to Wed 18 May 15:00, Loft.", StringComparison.Ordinal));
        var revision = Now.Revision;
        Assert.Equal(new Sent.Done(true), await AnswerAsync("Swap with what stands there"));
        Assert.Equal(("Wed 18 May 14:00, Dome", "Wed 18 May 15:00, Loft", revision + 1), (Place(World.Moss), Place(World.Gyro), Now.Revision));
    }

    [Fact]
    public async Task No_swap_is_offered_where_the_slot_is_free()
    {
        await MoveWithAnOldVersionAsync();
        Assert.Equal(["Keep theirs", "Apply mine"], Texts(desk, ".answers button"));
        await AnswerAsync("Keep theirs");
    }

    private async Task MoveWithAnOldVersionAsync(bool takenByGyro = false)
    {
        await OpenAsync();
        if (takenByGyro) (await World.SendAsync("move-talk", new { talkId = World.Gyro, to = World.At(World.Dome, "14:00") })).Ok();
        (await World.SendAsync("move-talk", new { talkId = World.Moss, to = World.At(World.Loft, "15:00") })).Ok();
        desk = Render<Desk>(it => it.Add(x => x.Slug, World.Slug).Add(x => x.Program, Now));
        await UntilAsync(desk, () => desk.Instance.Role is not null);
        var move = new MoveTalk(new(World.Moss), new Destination.OwnSlot(new(World.Dome), new LocalDateTime(2022, 5, 18, 14, 0)));
        sending = desk.InvokeAsync(() => desk.Instance.SendAsync("Your move", move, 1));
        await UntilAsync(desk, () => desk.FindAll(".answers").Count > 0);
    }

    private async Task<Sent> AnswerAsync(string label)
    {
        await ClickAsync(desk, label);
        return await sending;
    }

    private string Place(Guid talk) => PlaceText.Of(Now.PlacementOf(Now.Talk(new(talk))!), Now);
}
