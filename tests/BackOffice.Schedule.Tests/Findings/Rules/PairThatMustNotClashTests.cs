using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings.Rules;

public sealed class PairThatMustNotClashTests
{
    private const string Code = "must-not-clash";

    [Fact]
    public void A_pair_that_was_said_to_exclude_each_other_is_found_where_it_coincides()
    {
        var program = Apart(DustAt(9, 19));
        program.FindsOnly(Code, "“Gyro dropout” and “Dust” must not clash, and are both on Wed 18 May, 09:19–09:20.", Gyro, Dust);
        program.Apply(new ConstraintRemoved(World.Conference, ConstraintKind.MustNotClash, Gyro, Dust)).FindsNo(Code);
    }

    [Fact]
    public void One_after_the_other_is_no_clash() => Apart(DustAt(9, 20)).FindsNo(Code);

    [Fact]
    public void What_moves_the_second_is_noticed_at_the_first()
    {
        var program = Apart(World.After());
        program.FindsNo(Code);
        Assert.Single(program.Apply(new TalkMoved(Dust, null, OwnSlot(Loft, Wednesday, 9, 0, 20))).Sentences(Code));
    }

    private static Program Apart(Program program) => program.Apply(new ConstraintAdded(World.Conference, ConstraintKind.MustNotClash, Gyro, Dust));

    private static Program DustAt(int hour, int minute) => World.After(new TalkMoved(Dust, null, OwnSlot(Loft, Wednesday, hour, minute, 20)));
}
