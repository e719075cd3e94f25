using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Differences;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;

namespace BackOffice.Schedule.Tests.Differences;

public sealed class ProgramDifferenceTests
{
    [Fact]
    public void What_went_there_and_back_is_no_difference() => AssertDifference(
        [
            new TalkMoved(World.Dust, null, World.InSession(World.Weaving, 0)),
            new RoomRenamed(World.Conference, World.Dome, "Dome", "Hall"),
            new TalkMoved(World.Dust, World.InSession(World.Weaving, 0), null),
            new RoomRenamed(World.Conference, World.Dome, "Hall", "Dome"),
        ],
        []);

    [Fact]
    public void Several_moves_of_a_talk_are_one_from_where_it_stood_to_where_it_stands() => AssertDifference(
        [
            new TalkMoved(World.Moss, World.OwnSlot(World.Loft, World.Wednesday, 11, 0, 20), World.InSession(World.Weaving, 0)),
            new TalkMoved(World.Moss, World.InSession(World.Weaving, 0), World.OwnSlot(World.Dome, World.Friday, 9, 0, 20)),
        ],
        [new TalkMoved(World.Moss, World.OwnSlot(World.Loft, World.Wednesday, 11, 0, 20), World.OwnSlot(World.Dome, World.Friday, 9, 0, 20))]);

    [Fact]
    public void What_was_moved_and_made_longer_was_resized_and_moved() => AssertDifference(
        [new SessionMoved(World.Instruments, World.Slot(World.Dome, World.Wednesday, 9, 0, 80), World.Slot(World.Loft, World.Thursday, 9, 0, 90))],
        [
            new SessionResized(World.Instruments, World.Minutes(80), World.Minutes(90)),
            new SessionMoved(World.Instruments, World.Slot(World.Dome, World.Wednesday, 9, 0, 90), World.Slot(World.Loft, World.Thursday, 9, 0, 90)),
        ]);

    [Fact]
    public void Bringing_the_last_talk_of_a_session_to_its_front_is_one_move() => AssertDifference(
        [
            new TalkMoved(World.Gyro, World.InSession(World.Instruments, 0), World.InSession(World.Instruments, 2)),
            new TalkMoved(World.Kites, World.InSession(World.Instruments, 0), World.InSession(World.Instruments, 2)),
        ],
        [new TalkMoved(World.Looms, World.InSession(World.Instruments, 2), World.InSession(World.Instruments, 0))]);

    [Fact]
    public void Somebody_in_somebody_elses_place_is_a_swap_and_the_rest_come_and_go() => AssertDifference(
        [
            new SpeakerRemoved(World.Gyro, World.Bo, 0),
            new SpeakerAdded(World.Gyro, World.Ada, 0),
            new SpeakerAdded(World.Gyro, World.Dov, 2),
        ],
        [new SpeakerSwapped(World.Gyro, World.Bo, World.Ada), new SpeakerAdded(World.Gyro, World.Dov, 2)]);

    [Fact]
    public void The_same_speakers_in_another_order_were_reordered() => AssertDifference(
        [new SpeakerRemoved(World.Gyro, World.Bo, 0), new SpeakerAdded(World.Gyro, World.Bo, 1)],
        [new SpeakersReordered(World.Gyro, [World.Bo, World.Cleo], [World.Cleo, World.Bo])]);

    [Fact]
    public void Backwards_what_was_added_is_removed()
    {
        var (before, after) = (World.After(), World.After(World.Added(new(World.Fresh), "Tides", 30, [World.Dov], World.InSession(World.Weaving, 0))));
        Assert.Equal([new TalkRemoved(new(World.Fresh), World.InSession(World.Weaving, 0))], ProgramDifference.Between(after, before).Events);
    }

    [Fact]
    public void Two_conferences_have_no_difference_that_could_be_told()
    {
        var other = Scenario.Given(new ConferenceOpened(new(World.Fresh), "other", "Other", "Europe/Lisbon", World.Wednesday, World.Friday)).Program;
        Assert.Throws<ArgumentException>(() => ProgramDifference.Between(World.After(), other));
    }

    private static void AssertDifference(IEnumerable<ScheduleEvent> happened, IEnumerable<ScheduleEvent> difference) =>
        Assert.Equal(difference, ProgramDifference.Between(World.After(), World.After(happened)).Events);
}
