using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings;

public sealed class CancelledOnTheTimetableTests
{
    private const string Code = "cancelled-on-the-timetable";

    [Fact]
    public void A_withdrawn_talk_with_a_slot_is_found() =>
        World.After(new TalkWithdrawn(Moss)).FindsOnly(Code, "“Moss as memory” was withdrawn and is still on the timetable, on Wed 18 May, 11:00–11:20.", Moss);

    [Fact]
    public void A_withdrawn_talk_in_a_session_on_the_timetable_is_found() =>
        World.After(new TalkWithdrawn(Kites)).FindsOnly(
            Code, "“Kites in still air” was withdrawn and still stands in “Instruments”, on Wed 18 May, 09:00–10:20.", Kites, Instruments);

    [Fact]
    public void A_withdrawn_talk_off_the_timetable_is_as_it_should_be()
    {
        World.After(new TalkWithdrawn(Dust)).FindsNothing();
        World.After(new TalkMoved(Dust, null, InSession(Weaving, 0)), new TalkWithdrawn(Dust)).FindsNothing();
    }

    [Fact]
    public void A_cancelled_session_is_found_and_each_talk_that_stands_in_it() => Assert.Equal(
        [
            "“Instruments” was cancelled and is still on the timetable, on Wed 18 May, 09:00–10:20.",
            "“Gyro dropout” stands in “Instruments”, which was cancelled.",
            "“Kites in still air” stands in “Instruments”, which was cancelled.",
            "“Looms that listen” stands in “Instruments”, which was cancelled.",
        ],
        World.After(new SessionCancelled(Instruments)).Sentences(Code));

    [Fact]
    public void A_talk_in_a_cancelled_session_is_found_on_the_timetable_or_off_it() =>
        World.After(new TalkMoved(Dust, null, InSession(Weaving, 0)), new SessionCancelled(Weaving))
            .FindsOnly(Code, "“Dust” stands in “Weaving”, which was cancelled.", Dust, Weaving);

    [Fact]
    public void An_empty_cancelled_session_off_the_timetable_is_as_it_should_be() => World.After(new SessionCancelled(Weaving)).FindsNothing();
}
