using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Changes.RefusalKind;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Talks;

public sealed class TalkTests
{
    [Fact]
    public void A_talk_that_is_resized_keeps_its_start()
    {
        var after = World.Given().When(new ResizeTalk(Moss, Minutes(50))).Then(new TalkResized(Moss, Minutes(20), Minutes(50)));
        Assert.Equal(Slot(Loft, Wednesday, 11, 0, 50), after.Talks[Moss].OwnSlot);
        World.Given().When(new ResizeTalk(Moss, Minutes(20))).ThenNothing();
        World.Given().When(new ResizeTalk(Moss, Minutes(0))).ThenRefused(Invalid, "The duration must be at least a minute.");
    }

    [Fact]
    public void A_talk_that_is_resized_in_a_session_shifts_those_after_it()
    {
        var after = World.Given().When(new ResizeTalk(Gyro, Minutes(25))).Then(new TalkResized(Gyro, Minutes(20), Minutes(25)));
        Assert.Equal(Slot(Dome, Wednesday, 9, 25, 30), after.SlotOf(after.Talks[Kites]));
        Assert.Equal(Slot(Dome, Wednesday, 9, 55, 20), after.SlotOf(after.Talks[Looms]));
    }

    [Fact]
    public void A_withdrawn_talk_keeps_its_place_and_takes_no_time()
    {
        var after = World.Given().When(new WithdrawTalk(Kites)).Then(new TalkWithdrawn(Kites));
        Assert.Equal([Gyro, Kites, Looms], after.Sessions[Instruments].Talks);
        Assert.Equal(Slot(Dome, Wednesday, 9, 20, 20), after.SlotOf(after.Talks[Looms]));
        Assert.Equal(InSession(Instruments, 1), after.PlacementOf(after.Talks[Kites]));
    }

    [Fact]
    public void A_withdrawn_talk_can_be_restored()
    {
        var after = World.Given(new TalkWithdrawn(Kites)).When(new RestoreTalk(Kites)).Then(new TalkRestored(Kites));
        Assert.Equal(Slot(Dome, Wednesday, 9, 50, 20), after.SlotOf(after.Talks[Looms]));
        World.Given().When(new RestoreTalk(Kites)).ThenNothing();
    }

    [Fact]
    public void What_is_to_happen_to_a_talk_that_is_not_there_is_refused()
    {
        TalkId none = new(Unknown);
        TalkCommand[] commands =
        [
            new RetitleTalk(none, "x"), new ReviseAbstract(none, "x"), new ChangeTalkKind(none, TalkKind.Oral), new AssignTrack(none, null),
            new ReviseLinks(none, []), new MoveTalk(none, null), new ResizeTalk(none, Minutes(5)), new AddSpeaker(none, Ada), new RemoveSpeaker(none, Ada),
            new SwapSpeaker(none, Ada, Bo), new ReorderSpeakers(none, []), new WithdrawTalk(none), new RestoreTalk(none),
        ];
        Assert.All(commands, command => World.Given().When(command).ThenRefused(NotFound, $"There is no talk with the id {Unknown}."));
    }
}
