using BackOffice.Formats.Artefacts;
using BackOffice.Schedule.Tests.Testing;
using Xunit;

namespace BackOffice.Formats.Tests.Artefacts;

/// <summary>Numbers stay from snapshot to snapshot, whatever comes and goes.</summary>
public sealed class NumericIdsTests
{
    // Two ids of which the first choice is the same, found by trying; the third has none of its own to share.
    private static readonly (Guid Smaller, Guid Larger) Twins = FindTwins();
    private static readonly Guid Other = World.Id(1);
    private static readonly Dictionary<Guid, int> Nothing = [];

    [Fact]
    public void A_number_follows_from_the_id_alone()
    {
        var numbers = new NumericIds([], Nothing, [Other, Twins.Smaller]);
        Assert.Equal((NumericIds.Choice(Other, 0), NumericIds.Choice(Twins.Smaller, 0)), (numbers.Of(Other), numbers.Of(Twins.Smaller)));
        Assert.Empty(numbers.Exceptions);
        Assert.Equal(1_714_402_778, NumericIds.Choice(Other, 0));
    }

    [Fact]
    public void Of_two_that_come_together_the_smaller_id_chooses_first_in_whichever_order()
    {
        var (one, other) = (new NumericIds([], Nothing, [Twins.Smaller, Twins.Larger]), new NumericIds([], Nothing, [Twins.Larger, Twins.Smaller]));
        Assert.Equal((NumericIds.Choice(Twins.Smaller, 0), NumericIds.Choice(Twins.Larger, 1)), (one.Of(Twins.Smaller), one.Of(Twins.Larger)));
        Assert.Equal((one.Of(Twins.Smaller), one.Of(Twins.Larger)), (other.Of(Twins.Smaller), other.Of(Twins.Larger)));
    }

    [Fact]
    public void Who_was_published_first_keeps_the_number()
    {
        var numbers = new NumericIds([Twins.Larger], Nothing, [Twins.Smaller, Twins.Larger]);
        Assert.Equal((NumericIds.Choice(Twins.Smaller, 1), NumericIds.Choice(Twins.Larger, 0)), (numbers.Of(Twins.Smaller), numbers.Of(Twins.Larger)));
        Assert.Equal([Twins.Smaller], numbers.Exceptions.Keys);
    }

    [Fact]
    public void What_had_to_give_way_keeps_its_number_when_the_other_is_gone()
    {
        var first = new NumericIds([], Nothing, [Twins.Smaller, Twins.Larger]);
        var later = new NumericIds([Twins.Smaller, Twins.Larger], first.Exceptions, [Twins.Larger]);
        Assert.Equal(first.Of(Twins.Larger), later.Of(Twins.Larger));
    }

    private static (Guid Smaller, Guid Larger) FindTwins()
    {
        var seen = new Dictionary<int, Guid>();
        for (var n = 1; ; n++)
        {
            var (id, number) = (World.Id(n), NumericIds.Choice(World.Id(n), 0));
            if (!seen.TryAdd(number, id)) return (seen[number], id);
        }
    }
}
