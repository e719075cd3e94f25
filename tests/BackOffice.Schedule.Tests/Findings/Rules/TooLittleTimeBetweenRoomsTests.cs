using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings.Rules;

public sealed class TooLittleTimeBetweenRoomsTests
{
    private const string Code = "too-little-time-between-rooms";

    [Fact]
    public void Who_has_no_time_to_get_to_another_room_is_found_with_both_talks() => Assert.Equal(
        ("Dov Ister has 4 min on Wed 18 May at 10:10 to get from “Looms that listen” in Dome to “Dust” in Loft.", (ValueList<Subject>)[Looms, Dust, Dov]),
        (DustInLoft(10, 14).Only(Code).Sentence, DustInLoft(10, 14).Only(Code).Parties));

    [Fact]
    public void Back_to_back_is_no_time_at_all() => Assert.Contains("has no time", DustInLoft(10, 10).Only(Code).Sentence, StringComparison.Ordinal);

    [Fact]
    public void Five_minutes_are_enough_unless_the_conference_says_otherwise()
    {
        DustInLoft(10, 15).FindsNo(Code);
        Assert.Single(Pausing(DustInLoft(10, 15), 6).Sentences(Code));
        Pausing(DustInLoft(10, 10), 0).FindsNo(Code);
    }

    [Fact]
    public void In_the_same_room_nobody_has_to_go_anywhere() =>
        World.After(new TalkMoved(Dust, null, OwnSlot(Dome, Wednesday, 10, 10, 20))).FindsNo(Code);

    [Fact]
    public void Who_is_in_both_at_once_is_found_for_that_alone()
    {
        DustInLoft(10, 9).FindsNo(Code);
        Assert.Single(DustInLoft(10, 9).Sentences("person-in-two-places"));
    }

    [Fact]
    public void Who_chairs_the_session_of_their_talk_leaves_with_the_session()
    {
        var program = World.After(
            new ChairAssigned(Instruments, [Ada], [Dov]), new TalkMoved(Dust, null, OwnSlot(Loft, Wednesday, 10, 21, 20)));
        Assert.Equal([Instruments, Dust, Dov], program.Only(Code).Parties);
    }

    private static Program DustInLoft(int hour, int minute) => World.After(new TalkMoved(Dust, null, OwnSlot(Loft, Wednesday, hour, minute, 20)));

    private static Program Pausing(Program program, int minutes) =>
        program.Apply(new PausesChanged(World.Conference, new(Minutes(5), Minutes(0)), new(Minutes(minutes), Minutes(0))));
}
