using BackOffice.Schedule.Findings;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings;

public sealed class PersonInTwoPlacesTests
{
    [Fact]
    public void Somebody_who_speaks_in_two_talks_at_once_is_found_with_both() =>
        World.After(new TalkMoved(Dust, null, OwnSlot(Loft, Wednesday, 10, 0, 20))).FindsOnly(
            "person-in-two-places", "Dov Ister speaks in “Looms that listen” and in “Dust” at once, on Wed 18 May, 10:00–10:10.", Looms, Dust, Dov);

    [Fact]
    public void Somebody_who_chairs_while_speaking_elsewhere_is_found() =>
        World.After(new ChairAssigned(Instruments, [Ada], [Ada, Cleo]), new TalkMoved(Moss, null, OwnSlot(Loft, Wednesday, 10, 10, 20))).FindsOnly(
            "person-in-two-places", "Cleo Vant chairs “Instruments” and speaks in “Moss as memory” at once, on Wed 18 May, 10:10–10:20.", Instruments, Moss, Cleo);

    [Fact]
    public void Somebody_who_chairs_two_sessions_at_once_is_found() =>
        World.After(new ChairAssigned(Weaving, [], [Ada]), new SessionMoved(Weaving, null, Slot(Loft, Wednesday, 9, 30, 60))).FindsOnly(
            "person-in-two-places", "Ada Quill chairs “Instruments” and “Weaving” at once, on Wed 18 May, 09:30–10:20.", Instruments, Weaving, Ada);

    [Fact]
    public void Chairing_the_session_one_speaks_in_is_no_clash() => World.After(new ChairAssigned(Instruments, [Ada], [Bo, Dov])).FindsNothing();

    [Fact]
    public void Speaking_twice_in_one_session_is_no_clash()
    {
        World.After().FindsNothing();
        World.After(new SpeakerAdded(Looms, Bo, 1), new SpeakerAdded(Looms, Cleo, 2)).FindsNothing();
    }

    [Fact]
    public void A_talk_that_ends_when_the_next_starts_is_no_clash() =>
        World.After(new TalkMoved(Dust, null, OwnSlot(Loft, Wednesday, 9, 30, 20))).FindsNothing();

    [Fact]
    public void Only_the_talks_own_stretch_of_the_session_counts() =>
        World.After(new TalkMoved(Moss, null, OwnSlot(Loft, Wednesday, 9, 20, 20))).FindsNothing();

    [Fact]
    public void What_shifts_a_talk_in_its_session_shifts_its_speakers()
    {
        var program = World.After(new TalkMoved(Dust, null, OwnSlot(Loft, Wednesday, 9, 30, 20)));
        program.FindsNothing();
        var clash = program.Apply(new TalkWithdrawn(Kites));
        Assert.Equal(["Dov Ister speaks in “Looms that listen” and in “Dust” at once, on Wed 18 May, 09:30–09:40."], clash.Sentences("person-in-two-places"));
        Assert.Equal(["person-in-two-places", "cancelled-on-the-timetable"], clash.Findings().Since(program.Findings()).Caused.Where(it => it.Severity == Severity.Error).Select(it => it.Code).OrderDescending());
    }

    [Fact]
    public void What_was_withdrawn_or_cancelled_asks_for_nobody()
    {
        var clash = new TalkMoved(Dust, null, OwnSlot(Loft, Wednesday, 10, 0, 20));
        Assert.Empty(World.After(clash, new TalkWithdrawn(Looms)).Sentences("person-in-two-places"));
        Assert.Empty(World.After(clash, new SessionCancelled(Instruments)).Sentences("person-in-two-places"));
        Assert.Empty(World.After(clash, new SessionMoved(Instruments, Slot(Dome, Wednesday, 9, 0, 80), null)).Sentences("person-in-two-places"));
    }

    [Fact]
    public void A_renamed_person_is_called_by_the_new_name()
    {
        var program = World.After(new TalkMoved(Dust, null, OwnSlot(Loft, Wednesday, 10, 0, 20)));
        program.Findings();
        Assert.StartsWith("Dov Roe speaks", program.Apply(new PersonRenamed(Dov, "Dov Ister", "Dov Roe")).Findings()[0].Sentence, StringComparison.Ordinal);
    }
}
