using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings;

public sealed class RetiredRoomInUseTests
{
    [Fact]
    public void What_stands_in_a_retired_room_is_found_and_no_longer_when_it_is_reopened()
    {
        var program = World.After();
        program.FindsNothing();
        var retired = program.Apply(new RoomRetired(World.Conference, Loft));
        retired.FindsOnly("retired-room", "“Moss as memory” is in Loft on Wed 18 May, 11:00–11:20, and that room is no longer in use.", Moss, Loft);
        retired.Apply(new RoomReopened(World.Conference, Loft)).FindsNothing();
        retired.Apply(new TalkMoved(Moss, OwnSlot(Loft, Wednesday, 11, 0, 20), null)).FindsNothing();
    }

    [Fact]
    public void A_session_with_its_talks_is_found_once() =>
        World.After(new RoomRetired(World.Conference, Dome)).FindsOnly(
            "retired-room", "“Instruments” is in Dome on Wed 18 May, 09:00–10:20, and that room is no longer in use.", Instruments, Dome);
}
