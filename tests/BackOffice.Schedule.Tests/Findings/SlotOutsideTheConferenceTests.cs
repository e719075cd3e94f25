using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using NodaTime;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings;

public sealed class SlotOutsideTheConferenceTests
{
    private const string Code = "outside-the-conference";
    private static readonly LocalDate Tuesday = new(2022, 5, 17), Saturday = new(2022, 5, 21);

    [Fact]
    public void A_talk_before_the_first_day_is_found() =>
        DustAt(Tuesday, 9, 0).FindsOnly(Code, "“Dust” is on Tue 17 May, 09:00–09:20, but the conference begins on Wed 18 May at 04:00.", Dust);

    [Fact]
    public void A_session_after_the_last_day_is_found() =>
        World.After(new SessionMoved(Weaving, null, Slot(Dome, Saturday, 9, 0, 60))).FindsOnly(
            Code, "“Weaving” is on Sat 21 May, 09:00–10:00, but the conference's last day, Fri 20 May, is over at 04:00 the next morning.", Weaving);

    [Fact]
    public void The_small_hours_belong_to_the_night_before()
    {
        DustAt(Saturday, 3, 40).FindsNothing();
        Assert.Single(DustAt(Wednesday, 3, 50).Sentences(Code));
        DustAt(Wednesday, 4, 0).FindsNothing();
    }

    [Fact]
    public void A_night_that_outlasts_the_last_day_is_found() =>
        DustAt(Saturday, 3, 50).FindsOnly(
            Code, "“Dust” is on Sat 21 May, 03:50–04:10, but the conference's last day, Fri 20 May, is over at 04:00 the next morning.", Dust);

    [Fact]
    public void Other_days_and_another_boundary_are_looked_at_again()
    {
        var program = DustAt(Saturday, 3, 50);
        program.Only(Code);
        program.Apply(new DayBoundaryChanged(World.Conference, new(4, 0), new(5, 0))).FindsNothing();
        program.Apply(new ConferenceDaysChanged(World.Conference, Wednesday, Friday, Wednesday, Saturday)).FindsNothing();
        var later = program.Apply(new ConferenceDaysChanged(World.Conference, Wednesday, Friday, Thursday, Saturday));
        Assert.Equal([Instruments, Moss], later.Findings().Since(program.Findings()).Caused.Select(it => it.Parties[0]));
    }

    [Fact]
    public void What_does_not_take_place_is_not_outside()
    {
        Assert.Empty(World.After(new TalkMoved(Dust, null, OwnSlot(Dome, Tuesday, 9, 0, 20)), new TalkWithdrawn(Dust)).Sentences(Code));
        Assert.Empty(World.After(new SessionMoved(Weaving, null, Slot(Dome, Saturday, 9, 0, 60)), new SessionCancelled(Weaving)).Sentences(Code));
    }

    private static Program DustAt(LocalDate day, int hour, int minute) => World.After(new TalkMoved(Dust, null, OwnSlot(Dome, day, hour, minute, 20)));
}
