using Xunit;

namespace BackOffice.Schedule.Tests;

public sealed class ValueListTests
{
    [Fact]
    public void Lists_of_equal_items_in_the_same_order_are_equal()
    {
        ValueList<string> one = ["a", "b"], same = ["a", "b"], turned = ["b", "a"], shorter = ["a"];
        Assert.True(one == same && one.Equals((object)same));
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.True(one != turned && one != shorter);
    }

    [Fact]
    public void The_default_is_the_empty_list()
    {
        ValueList<string> none = default;
        Assert.True(none == []);
        Assert.Equal(none.GetHashCode(), ValueList.Create<string>([]).GetHashCode());
        Assert.Empty(none);
        Assert.Equal(-1, none.IndexOf("a"));
        Assert.Equal<ValueList<string>>(["a"], none.Add("a"));
    }

    [Fact]
    public void Records_that_hold_equal_lists_are_equal() => Assert.Equal(new Holder([1, 2]), new Holder(Enumerable.Range(1, 2).ToValueList()));

    [Fact]
    public void An_insert_past_an_end_goes_to_that_end()
    {
        ValueList<int> list = [1, 2];
        Assert.Equal<ValueList<int>>([1, 2, 3], list.Insert(99, 3));
        Assert.Equal<ValueList<int>>([3, 1, 2], list.Insert(-1, 3));
        Assert.Equal<ValueList<int>>([1, 2], list);
    }

    [Fact]
    public void Only_the_first_that_meets_a_condition_is_changed() =>
        Assert.Equal<ValueList<int>>([1, 20, 2], ValueList.Create([1, 2, 2]).Change(item => item == 2, item => item * 10));

    private sealed record Holder(ValueList<int> Items);
}
