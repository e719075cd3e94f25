using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using NodaTime;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings;

public sealed class RoomTakenTwiceTests
{
    [Fact]
    public void Nothing_is_wrong_with_the_world() => World.After().FindsNothing();

    [Fact]
    public void A_talk_beside_a_session_in_one_room_is_found_for_both_and_the_room()
    {
        var program = DustAt(10, 10);
        program.FindsOnly("room-taken-twice", "“Instruments” and “Dust” are both in Dome on Wed 18 May, 10:10–10:20.", Instruments, Dust, Dome);
        var clash = program.Only("room-taken-twice");
        Assert.Equal(new LocalDateTime(2022, 5, 18, 10, 10), clash.At);
        Assert.All([Dust, Instruments, Dome], (Schedule.Changes.Subject party) => Assert.Contains(clash, program.Findings().About(party)));
        Assert.DoesNotContain(clash, program.Findings().About(Loft));
    }

    [Theory]
    [InlineData(8, 40)]
    [InlineData(10, 20)]
    public void What_ends_when_the_other_starts_does_not_clash(int hour, int minute) => DustAt(hour, minute).FindsNothing();

    [Theory]
    [InlineData(8, 41, "09:00–09:01")]
    [InlineData(10, 19, "10:19–10:20")]
    public void A_minute_shared_is_a_clash(int hour, int minute, string shared) =>
        Assert.Single(DustAt(hour, minute).Sentences("room-taken-twice"), sentence => sentence.EndsWith($"Wed 18 May, {shared}.", StringComparison.Ordinal));

    [Fact]
    public void Three_in_one_room_are_three_clashes() => Assert.Equal(
        [
            "“Instruments” and “Dust” are both in Dome on Wed 18 May, 10:00–10:20.",
            "“Instruments” and “Weaving” are both in Dome on Wed 18 May, 10:10–10:20.",
            "“Dust” and “Weaving” are both in Dome on Wed 18 May, 10:10–10:20.",
        ],
        World.After(new TalkMoved(Dust, null, OwnSlot(Dome, Wednesday, 10, 0, 20)), new SessionMoved(Weaving, null, Slot(Dome, Wednesday, 10, 10, 60)))
            .Sentences("room-taken-twice"));

    [Fact]
    public void Where_a_crowd_is_put_at_one_time_each_is_found_but_not_every_pair()
    {
        var crowd = Enumerable.Range(1000, 500).Select(id => new TalkId(Id(id))).ToList();
        var program = World.After([.. crowd.Select(id => Added(id, "Nets", 20, [], OwnSlot(Loft, Thursday, 9, 0, 20)))]);
        Assert.All(crowd, id => Assert.Contains(program.Findings().About(id), finding => finding.Code == "room-taken-twice"));
        Assert.InRange(program.Sentences("room-taken-twice").Count(), 499, 20 * 500);
    }

    [Fact]
    public void Another_room_or_another_day_is_no_clash()
    {
        World.After(new TalkMoved(Dust, null, OwnSlot(Loft, Wednesday, 12, 0, 20))).FindsNothing();
        World.After(new TalkMoved(Dust, null, OwnSlot(Dome, Thursday, 9, 0, 20))).FindsNothing();
    }

    [Fact]
    public void What_was_withdrawn_or_cancelled_takes_no_room()
    {
        Assert.Empty(DustAt(10, 0, new TalkWithdrawn(Dust)).Sentences("room-taken-twice"));
        Assert.Empty(DustAt(10, 0, new SessionCancelled(Instruments)).Sentences("room-taken-twice"));
    }

    [Fact]
    public void A_renamed_room_or_talk_is_called_by_its_new_name()
    {
        var program = DustAt(10, 10);
        program.Findings();
        program.Apply(new RoomRenamed(World.Conference, Dome, "Dome", "Rotunda")).Apply(new TalkRetitled(Dust, "Dust", "Grit"))
            .FindsOnly("room-taken-twice", "“Instruments” and “Grit” are both in Rotunda on Wed 18 May, 10:10–10:20.", Instruments, Dust, Dome);
    }

    private static Program DustAt(int hour, int minute, params Schedule.Changes.ScheduleEvent[] more) =>
        World.After([new TalkMoved(Dust, null, OwnSlot(Dome, Wednesday, hour, minute, 20)), .. more]);
}
