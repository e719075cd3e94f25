using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Changes.RefusalKind;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Sessions;

public sealed class SessionTests
{
    [Fact]
    public void A_session_can_be_retitled()
    {
        World.Given().When(new RetitleSession(Weaving, " Weaving today")).Then(new SessionRetitled(Weaving, "Weaving", "Weaving today"));
        World.Given().When(new RetitleSession(Weaving, "Weaving ")).ThenNothing();
        World.Given().When(new RetitleSession(Weaving, "")).ThenRefused(Invalid, "The title is empty.");
        World.Given().When(new RetitleSession(Weaving, new string('x', 501))).ThenRefused(Invalid, "The title may have at most 500 characters, not 501.");
    }

    [Fact]
    public void A_session_can_become_another_kind()
    {
        World.Given().When(new ChangeSessionKind(Weaving, SessionKind.Workshop)).Then(new SessionKindChanged(Weaving, SessionKind.Oral, SessionKind.Workshop));
        World.Given().When(new ChangeSessionKind(Weaving, SessionKind.Oral)).ThenNothing();
    }

    [Fact]
    public void A_session_that_is_resized_keeps_its_start()
    {
        var after = World.Given().When(new ResizeSession(Instruments, Minutes(90))).Then(new SessionResized(Instruments, Minutes(80), Minutes(90)));
        Assert.Equal(Slot(Dome, Wednesday, 9, 0, 90), after.Sessions[Instruments].Slot);
    }

    [Fact]
    public void An_unscheduled_session_can_be_resized()
    {
        var after = World.Given().When(new ResizeSession(Weaving, Minutes(90))).Then(new SessionResized(Weaving, Minutes(60), Minutes(90)));
        Assert.Null(after.Sessions[Weaving].Slot);
        World.Given().When(new ResizeSession(Weaving, Minutes(60))).ThenNothing();
        World.Given().When(new ResizeSession(Weaving, Minutes(0))).ThenRefused(Invalid, "The duration must be at least a minute.");
    }

    [Fact]
    public void A_session_can_be_given_other_chairs()
    {
        World.Given().When(new AssignChairs(Instruments, [Bo, Cleo])).Then(new ChairAssigned(Instruments, [Ada], [Bo, Cleo]));
        World.Given().When(new AssignChairs(Instruments, [])).Then(new ChairAssigned(Instruments, [Ada], []));
        World.Given().When(new AssignChairs(Instruments, [Ada])).ThenNothing();
        World.Given().When(new AssignChairs(Instruments, [Bo, Bo])).ThenRefused(Invalid, "Bo Marten is named twice.");
        World.Given().When(new AssignChairs(Instruments, [new(Unknown)])).ThenRefused(NotFound, $"There is no person with the id {Unknown}.");
    }

    [Fact]
    public void A_cancelled_session_keeps_its_slot_and_its_talks_until_it_is_restored()
    {
        var after = World.Given().When(new CancelSession(Instruments)).Then(new SessionCancelled(Instruments));
        Assert.Equal((Slot(Dome, Wednesday, 9, 0, 80), 3), (after.Sessions[Instruments].Slot, after.Sessions[Instruments].Talks.Count));
        World.Given(new SessionCancelled(Instruments)).When(new RestoreSession(Instruments)).Then(new SessionRestored(Instruments));
        World.Given().When(new RestoreSession(Instruments)).ThenNothing();
    }

    [Fact]
    public void What_is_to_happen_to_a_session_that_is_not_there_is_refused()
    {
        SessionId none = new(Unknown);
        SessionCommand[] commands =
        [
            new RetitleSession(none, "x"), new ChangeSessionKind(none, SessionKind.Oral), new ResizeSession(none, Minutes(5)), new MoveSession(none, null),
            new AssignChairs(none, []), new CancelSession(none), new RestoreSession(none),
        ];
        Assert.All(commands, command => World.Given().When(command).ThenRefused(NotFound, $"There is no session with the id {Unknown}."));
    }
}
