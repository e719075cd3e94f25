using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings.Rules;

public sealed class OutOfOrderTests
{
    private const string Code = "out-of-order";

    [Fact]
    public void What_starts_before_the_end_of_what_must_precede_it_is_found() => Ordered(DustAt(11, 0), Looms, Dust, Moss).FindsOnly(
        Code, "“Dust”, on Wed 18 May, 11:00–11:20, must come before “Moss as memory”, which is on Wed 18 May, 11:00–11:20.", Dust, Moss);

    [Fact]
    public void It_may_begin_when_the_first_is_over() => Ordered(DustAt(10, 40), Looms, Dust, Moss).FindsNo(Code);

    [Fact]
    public void Whatever_is_unscheduled_is_in_no_order() => Ordered(World.After(), Looms, Dust, Moss).FindsNo(Code);

    private static Program Ordered(Program program, params TalkId[] talks) => talks.Zip(talks.Skip(1)).Aggregate(
        program, (it, pair) => it.Apply(new ConstraintAdded(World.Conference, ConstraintKind.MustPrecede, pair.First, pair.Second)));

    private static Program DustAt(int hour, int minute) => World.After(new TalkMoved(Dust, null, OwnSlot(Dome, Wednesday, hour, minute, 20)));
}
