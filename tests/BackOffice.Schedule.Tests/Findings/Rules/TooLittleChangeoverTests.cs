using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings.Rules;

public sealed class TooLittleChangeoverTests
{
    private const string Code = "too-little-changeover";

    [Fact]
    public void Two_things_that_follow_too_soon_in_a_room_are_found_with_it() => Pausing(10).FindsOnly(
        Code, "Loft has 9 min on Wed 18 May at 11:20 to change over from “Moss as memory” to “Dust”.", Moss, Dust, Loft);

    [Fact]
    public void As_long_as_it_takes_is_enough() => Pausing(9).FindsNo(Code);

    [Fact]
    public void Without_a_setting_no_room_needs_time() => DustAfterMoss().FindsNo(Code);

    private static Program Pausing(int minutes) =>
        DustAfterMoss().Apply(new PausesChanged(World.Conference, new(Minutes(5), Minutes(0)), new(Minutes(5), Minutes(minutes))));

    private static Program DustAfterMoss() => World.After(new TalkMoved(Dust, null, OwnSlot(Loft, Wednesday, 11, 29, 20)));
}
