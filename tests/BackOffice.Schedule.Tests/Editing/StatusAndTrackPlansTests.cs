using BackOffice.Schedule.Editing;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Changes.RefusalKind;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Editing;

public sealed class StatusAndTrackPlansTests
{
    [Fact]
    public void Talks_are_withdrawn_sessions_cancelled_and_both_leave_the_timetable()
    {
        var world = World.After();
        WithdrawThings.Of(world, [Instruments, Gyro, Moss], offTheTimetable: true).IsPlan(
            world, "Withdraw 2 talks and cancel “Instruments”",
            new CancelSession(Instruments), new MoveSession(Instruments, null), new WithdrawTalk(Gyro), new WithdrawTalk(Moss), new MoveTalk(Moss, null));
    }

    [Fact]
    public void They_may_keep_their_places()
    {
        var world = World.After();
        WithdrawThings.Of(world, [Moss], offTheTimetable: false).IsPlan(world, "Withdraw “Moss as memory”", new WithdrawTalk(Moss));
        WithdrawThings.Of(world, [Instruments, Weaving], offTheTimetable: false).IsPlan(world, "Cancel 2 sessions", new CancelSession(Instruments), new CancelSession(Weaving));
    }

    [Fact]
    public void What_is_withdrawn_already_only_leaves_the_timetable()
    {
        var world = World.After(new TalkWithdrawn(Moss));
        WithdrawThings.Of(world, [Moss], offTheTimetable: true).IsPlan(world, "Withdraw “Moss as memory”", new MoveTalk(Moss, null));
        WithdrawThings.Of(world, [Moss], offTheTimetable: false).IsRefused(Rule, "That is so already.");
    }

    [Fact]
    public void Things_leave_the_timetable_and_a_talk_stays_in_a_session_that_leaves_with_it()
    {
        var world = World.After();
        UnscheduleThings.Of(world, [Instruments, Gyro, Moss]).IsPlan(
            world, "Take 2 things off the timetable", new MoveSession(Instruments, null), new MoveTalk(Moss, null));
        UnscheduleThings.Of(world, [Gyro]).IsPlan(world, "Take “Gyro dropout” off the timetable", new MoveTalk(Gyro, null));
        UnscheduleThings.Of(world, [Dust]).IsRefused(Rule, "That is so already.");
    }

    [Fact]
    public void A_track_is_given_to_talks_and_to_all_talks_of_sessions_that_lack_it()
    {
        var world = World.After(new TrackAssigned(Kites, null, Craft));
        RetrackTalks.Into(world, [Instruments, Gyro, Moss], Craft).IsPlan(
            world, "Put 3 talks into the track Craft", new AssignTrack(Gyro, Craft), new AssignTrack(Looms, Craft), new AssignTrack(Moss, Craft));
        RetrackTalks.Into(world, [Instruments], null).IsPlan(world, "Take “Kites in still air” out of any track", new AssignTrack(Kites, null));
    }

    [Fact]
    public void A_track_needs_to_be_there_and_so_do_talks()
    {
        RetrackTalks.Into(World.After(), [Moss], new TrackId(Unknown)).IsRefused(NotFound, $"There is no track with the id {Unknown}.");
        RetrackTalks.Into(World.After(), [Weaving], Craft).IsRefused(Rule, "No talk is selected.");
        RetrackTalks.Into(World.After(), [Moss], null).IsRefused(Rule, "That is so already.");
    }
}
