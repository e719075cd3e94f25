using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Differences;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;

namespace BackOffice.Schedule.Tests.Differences;

public sealed class RestoreProgramTests
{
    [Fact]
    public void One_talk_comes_back_to_its_place_with_its_title_and_nothing_else_moves()
    {
        var log = new Log();
        log.Do("Ana", new RetitleTalk(World.Kites, "Knots"), new MoveTalk(World.Kites, null), new MoveTalk(World.Gyro, World.To(World.Weaving)));
        Assert.Null(log.Do("Bo", new RestoreProgram(1, TalkId: World.Kites)));
        Assert.Equal([World.Kites, World.Looms], log.Program.Session(World.Instruments)!.Talks);
        Assert.Equal("Kites in still air", log.Program.Talk(World.Kites)!.Title);
        Assert.Equal([World.Gyro], log.Program.Session(World.Weaving)!.Talks);
    }

    [Fact]
    public void A_session_gets_its_talks_back_in_their_order_and_keeps_none_that_came_since()
    {
        var log = new Log();
        log.Do("Ana", new MoveTalk(World.Gyro, null), new MoveTalk(World.Looms, World.To(World.Instruments, 0)), new MoveTalk(World.Moss, World.To(World.Instruments)));
        Assert.Null(log.Do("Bo", new RestoreProgram(1, SessionId: World.Instruments)));
        Assert.Equal([World.Gyro, World.Kites, World.Looms], log.Program.Session(World.Instruments)!.Talks);
        Assert.Equal(World.Slot(World.Loft, World.Wednesday, 11, 0, 20), log.Program.Talk(World.Moss)!.OwnSlot);
    }

    [Fact]
    public void A_rooms_day_stands_as_it_stood_and_titles_stay()
    {
        var log = new Log();
        log.Do(
            "Ana",
            new Schedule.Sessions.MoveSession(World.Instruments, World.At(World.Loft, World.Friday, 9)),
            new RetitleTalk(World.Gyro, "Knots"),
            new MoveTalk(World.Dust, World.To(World.Dome, World.Wednesday, 9)));
        Assert.Null(log.Do("Bo", new RestoreProgram(1, RoomId: World.Dome, Day: World.Wednesday)));
        Assert.Equal(World.Slot(World.Dome, World.Wednesday, 9, 0, 80), log.Program.Session(World.Instruments)!.Slot);
        Assert.Null(log.Program.Talk(World.Dust)!.OwnSlot);
        Assert.Equal("Knots", log.Program.Talk(World.Gyro)!.Title);
    }

    [Fact]
    public void What_needs_something_that_is_no_more_is_refused()
    {
        var log = new Log();
        log.Do("Ana", new Schedule.Sessions.AddSession("Tides", Schedule.Sessions.SessionKind.Oral, SessionId: new(World.Fresh)));
        log.Do("Ana", new MoveTalk(World.Dust, World.To(new SessionId(World.Fresh))));
        log.Do("Ana", new MoveTalk(World.Dust, null));
        log.Undo(4);
        log.Undo(3);
        log.Undo(2);
        Assert.Null(log.Program.Session(new(World.Fresh)));
        Assert.Equal(
            Refusal.Rule("That can't be put back by itself: it needs “Tides”, and that was removed since."), log.Do("Bo", new RestoreProgram(3, TalkId: World.Dust)));
    }

    [Fact]
    public void What_was_changed_since_the_sender_looked_is_not_overrun()
    {
        var log = new Log();
        log.Do("Ana", new MoveTalk(World.Gyro, null));
        log.Do("Cleo", new MoveTalk(World.Gyro, World.To(World.Weaving)));
        Assert.StartsWith("Since you looked, Cleo moved “Gyro dropout”", log.Do("Bo", new RestoreProgram(1, TalkId: World.Gyro, SeenRevision: 2))!.Sentence, StringComparison.Ordinal);
        log.Do("Cleo", new RetitleTalk(World.Kites, "Knots"));
        Assert.Null(log.Do("Bo", new RestoreProgram(1, TalkId: World.Gyro, SeenRevision: 3)));
    }

    [Fact]
    public void A_point_that_is_not_reached_a_talk_that_was_not_there_and_two_parts_at_once_are_refused()
    {
        var log = new Log();
        log.Do("Ana", new AddTalk("Tides", "", TalkId: new(World.Fresh)));
        Assert.Equal(Refusal.NotFound("There is no revision 9."), log.Do("Bo", new RestoreProgram(9)));
        Assert.Equal(
            Refusal.NotFound("The talk “Tides” was not in the program at revision 1."), log.Do("Bo", new RestoreProgram(1, TalkId: new(World.Fresh))));
        Assert.Equal(RefusalKind.Invalid, log.Do("Bo", new RestoreProgram(1, TalkId: World.Gyro, Day: World.Friday))!.Kind);
        Assert.Equal(RefusalKind.Invalid, log.Do("Bo", new RestoreProgram(1, RoomId: World.Dome))!.Kind);
    }

    [Fact]
    public void Putting_a_rooms_name_back_takes_a_chair_and_putting_a_talk_back_an_editor()
    {
        var log = new Log();
        log.Do("Ana", new RenameRoom(World.Dome, "Hall"), new MoveTalk(World.Gyro, null));
        Assert.Equal(Role.Chair, log.Filled(new RestoreProgram(1)).Needs);
        Assert.Equal(Role.Editor, log.Filled(new RestoreProgram(1, TalkId: World.Gyro)).Needs);
    }
}
