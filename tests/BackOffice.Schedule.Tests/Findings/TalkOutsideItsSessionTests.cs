using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings;

public sealed class TalkOutsideItsSessionTests
{
    private const string Code = "talk-outside-its-session";

    [Fact]
    public void Each_talk_that_reaches_past_its_sessions_end_is_found() =>
        World.After(new SessionResized(Instruments, Minutes(80), Minutes(60))).FindsOnly(
            Code, "“Looms that listen” is on Wed 18 May, 09:50–10:10, but its session “Instruments” is over at 10:00.", Looms, Instruments);

    [Fact]
    public void Talks_that_fill_their_session_to_the_minute_are_inside() => World.After(new SessionResized(Instruments, Minutes(80), Minutes(70))).FindsNothing();

    [Fact]
    public void A_longer_talk_pushes_out_those_after_it()
    {
        var program = World.After();
        program.Findings();
        Assert.Equal([Kites, Looms], program.Apply(new TalkResized(Gyro, Minutes(20), Minutes(60))).Findings().Where(it => it.Code == Code).Select(it => new TalkId(it.Parties[0].Id)));
    }

    [Fact]
    public void A_withdrawn_talk_takes_no_time() =>
        Assert.Empty(World.After(new SessionResized(Instruments, Minutes(80), Minutes(60)), new TalkWithdrawn(Gyro)).Sentences(Code));

    [Fact]
    public void A_session_that_is_not_on_the_timetable_has_no_end() =>
        World.After(new SessionResized(Instruments, Minutes(80), Minutes(10)), new SessionMoved(Instruments, Slot(Dome, Wednesday, 9, 0, 10), null)).FindsNothing();
}
