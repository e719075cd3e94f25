using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings.Rules;

public sealed class ParallelToPlenaryTests
{
    private const string Code = "parallel-to-plenary";

    [Fact]
    public void What_takes_place_during_a_plenary_is_found_with_it()
    {
        WeavingAt(10, 19).Apply(new PlenaryMarked(Instruments, false, true)).FindsOnly(
            Code, "“Weaving” is parallel to the plenary “Instruments” on Wed 18 May, 10:19–10:20.", Instruments, Weaving);
        WeavingAt(10, 20).Apply(new PlenaryMarked(Instruments, false, true)).FindsNo(Code);
    }

    [Fact]
    public void An_invited_talk_is_a_plenary_by_itself()
    {
        var program = WeavingAt(9, 0);
        program.FindsNo(Code);
        Assert.Single(program.Apply(new SessionKindChanged(Weaving, SessionKind.Oral, SessionKind.InvitedTalk)).Sentences(Code));
    }

    [Fact]
    public void Two_plenaries_at_once_are_one_finding() => Assert.Single(
        WeavingAt(9, 0).Apply(new PlenaryMarked(Instruments, false, true)).Apply(new PlenaryMarked(Weaving, false, true)).Sentences(Code));

    [Theory]
    [InlineData(SessionKind.Registration)]
    [InlineData(SessionKind.Break)]
    public void Desks_stay_open_and_coffee_may_be_had(SessionKind kind) =>
        WeavingAt(9, 0).Apply(new PlenaryMarked(Instruments, false, true)).Apply(new SessionKindChanged(Weaving, SessionKind.Oral, kind)).FindsNo(Code);

    [Fact]
    public void What_goes_on_past_midnight_is_found_once()
    {
        var program = World.After(
            new SessionMoved(Weaving, null, Slot(Loft, Wednesday, 23, 0, 120)), new PlenaryMarked(Weaving, false, true),
            new TalkMoved(Dust, null, OwnSlot(Dome, Thursday, 0, 30, 20)));
        Assert.Equal("“Dust” is parallel to the plenary “Weaving” on Thu 19 May, 00:30–00:50.", program.Only(Code).Sentence);
    }

    private static Program WeavingAt(int hour, int minute) => World.After(new SessionMoved(Weaving, null, Slot(Loft, Wednesday, hour, minute, 30)));
}
