using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using BackOffice.Schedule.Time;
using NodaTime;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Conferences;

/// <summary>What the rules ask for: pauses, availability, audiences, plenaries, pairs and orders.</summary>
public sealed class ChangePoliciesTests
{
    private static readonly LocalSpan Morning = new(Wednesday.At(new LocalTime(9, 0)), Wednesday.At(new LocalTime(12, 0)));

    [Fact]
    public void A_pause_that_is_left_out_stays()
    {
        Given().When(new SetPauses(OfRooms: Minutes(15))).Then(new PausesChanged(World.Conference, new(Minutes(5), Minutes(0)), new(Minutes(5), Minutes(15))));
        Given().When(new SetPauses()).ThenNothing();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(241)]
    public void A_pause_is_neither_negative_nor_half_a_day(int minutes) =>
        Given().When(new SetPauses(OfPeople: Minutes(minutes))).ThenRefused(RefusalKind.Invalid, "A pause takes 0 minutes to 4 hours.");

    [Fact]
    public void It_is_said_when_a_room_is_to_be_had()
    {
        Given().When(new SetRoomAvailability(Dome, [Morning])).Then(new RoomAvailabilityRevised(World.Conference, Dome, [], [Morning]));
        Given().When(new SetRoomAvailability(Dome, [new(Morning.To, Morning.From)])).ThenRefused(
            RefusalKind.Invalid, "An availability from 2022-05-18 12:00 to 2022-05-18 09:00 ends before it starts.");
    }

    [Fact]
    public void An_audience_and_a_plenary_are_said_once()
    {
        Given().When(new ExpectTalkAudience(Gyro, 40)).Then(new TalkAudienceExpected(Gyro, null, 40));
        Given().When(new ExpectSessionAudience(Instruments, 40)).Then(new SessionAudienceExpected(Instruments, null, 40));
        Given().When(new MarkPlenary(Instruments, true)).Then(new PlenaryMarked(Instruments, false, true));
        Given().When(new ExpectTalkAudience(Gyro, 0)).ThenRefused(RefusalKind.Invalid, "0 people can't be expected.");
    }

    [Fact]
    public void A_pair_is_the_same_whichever_is_named_first()
    {
        var program = Given().When(new AddConstraint(ConstraintKind.MustNotClash, Dust, Gyro)).Then(new ConstraintAdded(World.Conference, ConstraintKind.MustNotClash, Gyro, Dust));
        new Scenario(program).When(new AddConstraint(ConstraintKind.MustNotClash, Gyro, Dust)).ThenNothing();
        new Scenario(program).When(new RemoveConstraint(ConstraintKind.MustNotClash, Dust, Gyro))
            .Then(new ConstraintRemoved(World.Conference, ConstraintKind.MustNotClash, Gyro, Dust));
    }

    [Fact]
    public void An_order_is_not_and_two_cannot_each_precede_the_other()
    {
        var program = Given().When(new AddConstraint(ConstraintKind.MustPrecede, Dust, Gyro)).Then(new ConstraintAdded(World.Conference, ConstraintKind.MustPrecede, Dust, Gyro));
        new Scenario(program).When(new AddConstraint(ConstraintKind.MustPrecede, Gyro, Dust)).ThenRefused(
            RefusalKind.Rule, "The second of the two must precede the first already.");
    }

    [Fact]
    public void What_is_not_there_or_no_talk_or_session_is_in_no_pair()
    {
        Given().When(new AddConstraint(ConstraintKind.MustNotClash, Dust, new TalkId(Unknown))).ThenRefused(RefusalKind.NotFound, $"There is no talk with the id {Unknown}.");
        Given().When(new AddConstraint(ConstraintKind.MustNotClash, Dust, Ada)).ThenRefused(RefusalKind.Invalid, "Something can hold between talks and sessions only.");
        Given().When(new AddConstraint(ConstraintKind.MustNotClash, Dust, Dust)).ThenRefused(
            RefusalKind.Invalid, "Something must hold between two things, and these are one.");
    }
}
