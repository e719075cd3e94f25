using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings.Rules;

public sealed class SessionLongerThanItsTalksTests
{
    private const string Code = "session-longer-than-its-talks";

    [Fact]
    public void More_than_twenty_minutes_left_over_are_found() => Assert.Equal(
        "“Instruments” takes 1 h 31 min, its talks take 1 h 10 min.", Lasting(91).Only(Code).Sentence);

    [Fact]
    public void Twenty_minutes_are_for_questions() => Lasting(90).FindsNo(Code);

    [Fact]
    public void Posters_take_no_turns() => Lasting(180).Apply(new SessionKindChanged(Instruments, SessionKind.Oral, SessionKind.Poster)).FindsNo(Code);

    [Fact]
    public void A_session_without_talks_is_as_long_as_it_is()
    {
        World.After(new SessionResized(Weaving, Minutes(60), Minutes(180))).FindsNo(Code);
        World.After(new TalkMoved(Dust, null, InSession(Weaving, 0)), new TalkWithdrawn(Dust)).FindsNo(Code);
    }

    private static Program Lasting(int minutes) => World.After(new SessionResized(Instruments, Minutes(80), Minutes(minutes)));
}
