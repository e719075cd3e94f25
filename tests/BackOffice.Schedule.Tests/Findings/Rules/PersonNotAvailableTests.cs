using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using BackOffice.Schedule.Time;
using NodaTime;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings.Rules;

public sealed class PersonNotAvailableTests
{
    private const string Code = "outside-availability";

    [Fact]
    public void A_talk_outside_what_its_speaker_said_is_found_for_both() => CleoThere((9, 0, 11, 19)).FindsOnly(
        Code, "Cleo Vant speaks in “Moss as memory” on Wed 18 May, 11:00–11:20, and can't be there then.", Moss, Cleo);

    [Fact]
    public void A_chair_must_be_there_for_the_whole_session() => World.After(new AvailabilityRevised(Ada, [], [Span(9, 0, 10, 19)])).FindsOnly(
        Code, "Ada Quill chairs “Instruments” on Wed 18 May, 09:00–10:20, and can't be there then.", Instruments, Ada);

    [Fact]
    public void To_the_minute_is_enough_and_stretches_that_touch_are_one()
    {
        CleoThere((9, 0, 11, 20)).FindsNo(Code);
        CleoThere((11, 10, 12, 0), (9, 0, 11, 10)).FindsNo(Code);
        Assert.Single(CleoThere((9, 0, 11, 10), (11, 11, 12, 0)).Sentences(Code));
    }

    [Fact]
    public void In_a_session_only_the_talks_own_stretch_counts() => World.After(new AvailabilityRevised(Dov, [], [Span(9, 50, 10, 10)])).FindsNo(Code);

    [Fact]
    public void Who_said_nothing_is_always_there() => World.After().FindsNo(Code);

    [Fact]
    public void A_withdrawn_talk_asks_for_nobody() => CleoThere((9, 0, 10, 0)).Apply(new TalkWithdrawn(Moss)).FindsNo(Code);

    private static Program CleoThere(params (int, int, int, int)[] spans) =>
        World.After(new AvailabilityRevised(Cleo, [], [.. spans.Select(it => Span(it.Item1, it.Item2, it.Item3, it.Item4))]));

    private static LocalSpan Span(int hour, int minute, int toHour, int toMinute) =>
        new(Wednesday.At(new LocalTime(hour, minute)), Wednesday.At(new LocalTime(toHour, toMinute)));
}
