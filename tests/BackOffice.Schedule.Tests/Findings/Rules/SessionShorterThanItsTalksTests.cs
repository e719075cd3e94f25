using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings.Rules;

public sealed class SessionShorterThanItsTalksTests
{
    private const string Code = "session-shorter-than-its-talks";

    [Fact]
    public void An_unscheduled_session_that_its_talks_do_not_fit_into_is_found() => Assert.Equal(
        "“Instruments” takes 1 h 9 min, its talks take 1 h 10 min.", Unscheduled(69).Only(Code).Sentence);

    [Fact]
    public void To_the_minute_they_fit() => Unscheduled(70).FindsNo(Code);

    [Fact]
    public void On_the_timetable_each_talk_that_reaches_past_the_end_is_an_error_instead() =>
        World.After(new SessionResized(Instruments, Minutes(80), Minutes(60))).FindsNo(Code);

    private static Program Unscheduled(int minutes) => World.After(
        new SessionMoved(Instruments, Slot(Dome, Wednesday, 9, 0, 80), null), new SessionResized(Instruments, Minutes(80), Minutes(minutes)));
}
