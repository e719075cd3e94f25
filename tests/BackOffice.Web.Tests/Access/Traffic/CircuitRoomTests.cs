using BackOffice.Web.Access.Traffic;

namespace BackOffice.Web.Tests.Access.Traffic;

/// <summary>There is room for so many pages of a member, and of all.</summary>
public sealed class CircuitRoomTests
{
    private readonly CircuitRoom room = new(new() { CircuitsPerMember = 2, CircuitsInAll = 3 });

    [Fact]
    public void A_member_who_has_the_most_open_is_told_to_close_some_and_then_has_room_again()
    {
        Assert.Null(room.Enter("Ana"));
        Assert.Null(room.Enter("Ana"));
        Assert.Equal("You have 2 pages open, which is the most. Close some of them, and load this one again.", room.Enter("Ana"));
        room.Leave("Ana");
        Assert.Null(room.Enter("Ana"));
        Assert.NotNull(room.Enter("Ana"));
    }

    [Fact]
    public void All_together_have_so_many_whoever_they_are_and_who_found_no_room_takes_none()
    {
        foreach (var member in new[] { "Ana", "Bo", "Cleo" }) Assert.Null(room.Enter(member));
        Assert.Equal("So many pages are open that there is no room for another one. Try again in a moment.", room.Enter("Dora"));
        Assert.NotNull(room.Enter("Dora"));
        room.Leave("Bo");
        Assert.Null(room.Enter("Dora"));
        Assert.NotNull(room.Enter("Bo"));
    }
}
