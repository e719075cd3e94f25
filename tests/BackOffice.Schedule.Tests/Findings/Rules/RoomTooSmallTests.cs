using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings.Rules;

public sealed class RoomTooSmallTests
{
    private const string Code = "room-too-small";

    [Fact]
    public void More_people_than_seats_are_found_with_the_room()
    {
        var program = World.After(new SessionAudienceExpected(Instruments, null, 301));
        program.FindsOnly(Code, "“Instruments” expects 301 people, and Dome seats 300.", Instruments, Dome);
        program.Apply(new RoomCapacityChanged(World.Conference, Dome, 300, 301)).FindsNo(Code);
    }

    [Fact]
    public void As_many_as_there_are_seats_may_come() => World.After(new SessionAudienceExpected(Instruments, null, 300)).FindsNo(Code);

    [Fact]
    public void A_talk_in_a_session_is_in_its_room() => World.After(new TalkAudienceExpected(Gyro, null, 400)).FindsOnly(
        Code, "“Gyro dropout” expects 400 people, and Dome seats 300.", Gyro, Dome);

    [Fact]
    public void A_talk_that_is_moved_with_its_session_is_looked_at_again()
    {
        var program = World.After(new TalkAudienceExpected(Gyro, null, 400));
        program.Findings();
        program.Apply(new SessionMoved(Instruments, Slot(Dome, Wednesday, 9, 0, 80), Slot(Loft, Wednesday, 9, 0, 80))).FindsNo(Code);
    }
}
