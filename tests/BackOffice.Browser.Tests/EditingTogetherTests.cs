using BackOffice.Engine.Live;
using BackOffice.Engine.Samples;
using BackOffice.Schedule;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static Microsoft.Playwright.Assertions;

namespace BackOffice.Browser.Tests;

/// <summary>What several members see of each other's work.</summary>
public sealed class EditingTogetherTests(Stack stack)
{
    private const string Timetable = "/conferences/sample/timetable?day=2027-05-19";

    [Fact]
    public async Task A_change_made_by_another_member_appears_by_itself_with_their_name()
    {
        await using var ana = await stack.SeatAsync("Ana", Timetable);
        var talk = await UnscheduledAsync("Every Flag Is a Fork");

        await stack.SendAsync("Bo", new MoveTalk(talk.Id, At(await RoomAsync("Chartroom"), 7)));

        var block = ana.Page.Locator(".block", new() { HasText = "Every Flag Is a Fork" });
        await Expect(block).ToBeVisibleAsync();
        await Expect(ana.Page.Locator(".overlay .changed")).ToHaveTextAsync("Bo");
        await stack.SendAsync("Bo", new MoveTalk(talk.Id, null));
        await Expect(block).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_change_made_on_one_node_is_on_a_screen_of_the_other()
    {
        await using var cleo = await stack.SeatAsync("Cleo", Timetable, onOtherNode: true);
        var talk = await UnscheduledAsync("Compost: What to Do With Retired Datasets");

        await stack.SendAsync("Bo", new MoveTalk(talk.Id, At(await RoomAsync("Compass Room"), 7)));

        await Expect(cleo.Page.Locator(".block", new() { HasText = "Compost: What to Do With" })).ToBeVisibleAsync();
        await stack.SendAsync("Bo", new MoveTalk(talk.Id, null));
    }

    private async Task<Talk> UnscheduledAsync(string title)
    {
        var live = await stack.Services.GetRequiredService<LivePrograms>().OpenAsync(SampleConference.Slug);
        return live!.Now.Talks.Values.Single(talk => talk.Title == title);
    }

    private async Task<RoomId> RoomAsync(string name)
    {
        var live = await stack.Services.GetRequiredService<LivePrograms>().OpenAsync(SampleConference.Slug);
        return live!.Now.Conference.Rooms.Single(room => room.Name == name).Id;
    }

    private static Destination.OwnSlot At(RoomId room, int hour) => new(room, new LocalDateTime(2027, 5, 19, hour, 0));
}
