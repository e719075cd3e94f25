using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Changes.RefusalKind;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Conferences;

public sealed class ChangeRoomsTests
{
    private static readonly RoomId Attic = new(Fresh);
    private static readonly string NoRoom = $"There is no room with the id {Unknown}.";

    [Fact]
    public void A_new_room_comes_last()
    {
        var after = World.Given().When(new AddRoom(" Attic ", 40, Attic)).Then(new RoomAdded(World.Conference, Attic, "Attic", 40));
        Assert.Equal([Dome, Loft, Attic], after.Conference.Rooms.Select(room => room.Id));
    }

    [Fact]
    public void A_room_without_an_id_gets_a_fresh_one() => Assert.Equal(new AddRoom("Attic", RoomId: Attic), new AddRoom("Attic").Identified(() => Fresh));

    [Fact]
    public void A_room_with_the_id_of_another_is_refused() =>
        World.Given().When(new AddRoom("Attic", null, Dome)).ThenRefused(Rule, $"There is a room with the id {Dome} already.");

    [Fact]
    public void A_name_that_a_room_has_is_refused_in_any_case() =>
        World.Given().When(new AddRoom(" dome", null, Attic)).ThenRefused(Rule, "There is a room called “dome” already.");

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_001)]
    public void A_capacity_that_no_room_has_is_refused(int capacity)
    {
        World.Given().When(new AddRoom("Attic", capacity, Attic)).ThenRefused(Invalid, $"A room can't seat {capacity} people.");
        World.Given().When(new SetRoomCapacity(Dome, capacity)).ThenRefused(Invalid, $"A room can't seat {capacity} people.");
    }

    [Fact]
    public void A_room_without_a_name_is_refused() => World.Given().When(new AddRoom("", null, Attic)).ThenRefused(Invalid, "The name is empty.");

    [Fact]
    public void Renaming_a_room_leaves_what_stands_in_it()
    {
        var after = World.Given().When(new RenameRoom(Dome, "Great Dome")).Then(new RoomRenamed(World.Conference, Dome, "Dome", "Great Dome"));
        Assert.Equal(Dome, after.Sessions[Instruments].Slot?.RoomId);
    }

    [Fact]
    public void A_room_may_change_the_case_of_its_name() =>
        World.Given().When(new RenameRoom(Dome, "DOME")).Then(new RoomRenamed(World.Conference, Dome, "Dome", "DOME"));

    [Fact]
    public void Renaming_a_room_to_its_name_is_nothing() => World.Given().When(new RenameRoom(Dome, "Dome")).ThenNothing();

    [Fact]
    public void Renaming_a_room_to_another_ones_name_is_refused() =>
        World.Given().When(new RenameRoom(Dome, "Loft")).ThenRefused(Rule, "There is a room called “Loft” already.");

    [Fact]
    public void Renaming_a_room_to_no_name_is_refused() => World.Given().When(new RenameRoom(Dome, " ")).ThenRefused(Invalid, "The name is empty.");

    [Fact]
    public void A_capacity_can_be_set_and_forgotten()
    {
        World.Given().When(new SetRoomCapacity(Loft, 60)).Then(new RoomCapacityChanged(World.Conference, Loft, null, 60));
        World.Given().When(new SetRoomCapacity(Dome, null)).Then(new RoomCapacityChanged(World.Conference, Dome, 300, null));
        World.Given().When(new SetRoomCapacity(Dome, 300)).ThenNothing();
    }

    [Fact]
    public void A_room_can_be_retired_and_reopened()
    {
        World.Given().When(new RetireRoom(Dome)).Then(new RoomRetired(World.Conference, Dome));
        World.Given(new RoomRetired(World.Conference, Dome)).When(new ReopenRoom(Dome)).Then(new RoomReopened(World.Conference, Dome));
        World.Given().When(new ReopenRoom(Dome)).ThenNothing();
    }

    [Fact]
    public void Rooms_can_be_put_in_another_order()
    {
        var after = World.Given().When(new ReorderRooms([Loft, Dome])).Then(new RoomsReordered(World.Conference, [Dome, Loft], [Loft, Dome]));
        Assert.Equal(["Loft", "Dome"], after.Conference.Rooms.Select(room => room.Name));
    }

    [Fact]
    public void The_order_that_rooms_have_is_nothing() => World.Given().When(new ReorderRooms([Dome, Loft])).ThenNothing();

    [Fact]
    public void An_order_that_does_not_name_each_room_once_is_refused()
    {
        const string sentence = "The new order must name each room of the conference once.";
        World.Given().When(new ReorderRooms([Dome])).ThenRefused(Invalid, sentence);
        World.Given().When(new ReorderRooms([Dome, Dome])).ThenRefused(Invalid, sentence);
        World.Given().When(new ReorderRooms([Dome, Attic])).ThenRefused(Invalid, sentence);
    }

    [Fact]
    public void What_is_to_happen_to_a_room_that_is_not_there_is_refused()
    {
        RoomCommand[] commands = [new RenameRoom(new(Unknown), "x"), new SetRoomCapacity(new(Unknown), 3), new RetireRoom(new(Unknown)), new ReopenRoom(new(Unknown))];
        Assert.All(commands, command => World.Given().When(command).ThenRefused(NotFound, NoRoom));
    }
}
