using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings;

public sealed class FindingSetTests
{
    private static readonly TalkMoved Clash = new(Dust, null, OwnSlot(Dome, Wednesday, 10, 10, 20));

    [Fact]
    public void Asked_twice_a_program_gives_the_same_set()
    {
        var program = World.After(Clash);
        Assert.Same(program.Findings(), program.Findings());
        Assert.Same(program.Findings(), (program with { Revision = 9 }).Findings());
    }

    [Fact]
    public void What_is_not_yet_a_conference_has_no_findings() => Assert.Same(FindingSet.None, Program.Empty.Findings());

    [Fact]
    public void Equal_programs_have_equal_findings_whether_asked_before_or_not()
    {
        var (asked, unasked) = (World.After(Clash), World.After(Clash));
        asked.Findings();
        Assert.Equal(unasked, asked);
        Assert.Equal(unasked.Findings(), asked.Findings());
        Assert.Equal(unasked.Findings().GetHashCode(), asked.Findings().GetHashCode());
    }

    [Fact]
    public void A_change_tells_what_it_caused_and_its_opposite_what_it_cured()
    {
        var elsewhere = OwnSlot(Loft, Wednesday, 12, 0, 20);
        var before = World.After(new TalkMoved(Dust, null, elsewhere));
        before.Findings();
        var after = before.Apply(Clash with { From = elsewhere });
        var finding = after.Only("room-taken-twice");
        Assert.Equal(new FindingDifference([finding], []), after.Findings().Since(before.Findings()));

        var back = after.Apply(new TalkMoved(Dust, Clash.To, elsewhere));
        Assert.Equal(new FindingDifference([], [finding]), back.Findings().Since(after.Findings()));
        Assert.Equal(FindingDifference.None, back.Findings().Since(before.Findings()));
    }

    [Fact]
    public void A_clash_that_only_moves_is_neither_caused_nor_cured()
    {
        var before = World.After(Clash);
        before.Findings();
        var after = before.Apply(new TalkMoved(Dust, Clash.To, OwnSlot(Dome, Wednesday, 8, 50, 20)));
        Assert.EndsWith("Wed 18 May, 09:00–09:10.", after.Only("room-taken-twice").Sentence, StringComparison.Ordinal);
        Assert.Equal(FindingDifference.None, after.Findings().Since(before.Findings()));
    }

    [Fact]
    public void Many_threads_that_ask_at_once_are_given_one_set()
    {
        var program = World.After(Clash);
        var sets = new FindingSet[16];
        Parallel.For(0, sets.Length, index => sets[index] = program.Findings());
        Assert.All(sets, set => Assert.Same(sets[0], set));
    }
}
