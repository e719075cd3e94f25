using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Changes;

public sealed class UndoChangeTests
{
    private static readonly TalkId Nets = new(Fresh);
    private static readonly Guid Else = Id(97);

    private readonly Log log = new();

    [Fact]
    public void What_others_changed_on_other_sides_stays()
    {
        Do("Ana", new MoveTalk(Moss, To(Dome, Friday, 9)));
        Do("Bo", new RetitleTalk(Moss, "Moss, again"));
        Do("Bo", new ResizeTalk(Moss, Minutes(45)));
        Assert.Null(log.Undo(2));
        Assert.Equal(("Moss, again", Slot(Loft, Wednesday, 11, 0, 45)), (log.Program.Talks[Moss].Title, log.Program.Talks[Moss].OwnSlot));
    }

    [Fact]
    public void What_somebody_has_built_on_is_refused_with_who_did_what()
    {
        Do("Ana", new MoveTalk(Moss, To(Dome, Friday, 9)));
        Do("Bo", new MoveTalk(Moss, null));
        Assert.Equal(
            Refusal.Rule("Since then Bo moved “Moss as memory” from Fri 20 May 09:00, Dome to the unscheduled tray (revision 3); undo that first."), log.Undo(2));
        Assert.Null(log.Undo(3, "Bo"));
        Assert.Null(log.Undo(2));
    }

    [Fact]
    public void One_part_that_somebody_has_built_on_keeps_the_whole_from_being_undone()
    {
        Do("Ana", new RetitleTalk(Moss, "Moss, again"), new RetitleTalk(Dust, "Dust, again"));
        Do("Bo", new RetitleTalk(Dust, "Dust, at last"));
        var before = log.Program;
        Assert.Equal(Refusal.Rule("Since then Bo retitled “Dust, again” to “Dust, at last” (revision 3); undo that first."), log.Undo(2));
        Assert.Equal(before, log.Program);
    }

    [Fact]
    public void What_was_undone_already_is_refused_with_who_did()
    {
        Do("Ana", new RetitleTalk(Moss, "Moss, again"));
        Assert.Null(log.Undo(2, "Bo"));
        Assert.Equal(Refusal.Rule("Bo undid that already (revision 3)."), log.Undo(2));
    }

    [Fact]
    public void An_opening_and_a_publication_can_not_be_undone_and_what_is_not_there_is_not_found()
    {
        Do("Ana", new PublishSnapshot("First"));
        Assert.Equal(Refusal.Rule("The opening of a conference can't be undone."), log.Undo(1));
        Assert.Equal(Refusal.Rule("A publication can't be undone, since others may have read it; publish again instead."), log.Undo(2));
        Assert.Equal(Refusal.NotFound("There is no revision 7."), log.Undo(7));
    }

    [Fact]
    public void What_was_added_can_not_be_undone_once_anything_happened_to_it()
    {
        Do("Ana", new AddTalk("Nets", TalkId: Nets));
        Do("Bo", new ReviseAbstract(Nets, "Knots."));
        Assert.Equal(Refusal.Rule("Since then Bo revised the abstract of “Nets” (revision 3); undo that first."), log.Undo(2));
        Assert.Null(log.Undo(3, "Bo"));
        Assert.Null(log.Undo(2));
        Assert.Equal(Refusal.Rule("Since then Ana removed the talk “Nets” again (revision 5); undo that first."), log.Undo(4, "Bo"));
        Assert.Equal(Refusal.Rule($"The talk with the id {Nets} was removed; undo that instead."), log.Do("Cleo", new AddTalk("Ropes", TalkId: Nets)));
    }

    [Fact]
    public void What_was_added_can_not_be_undone_while_something_needs_it()
    {
        Do("Ana", new RegisterPerson("Eli", PersonId: new(Else)));
        Do("Ana", new AddRoom("Attic", RoomId: new(Else)));
        Do("Ana", new AddTrack("Myth", TrackId: new(Else)));
        Do("Ana", new AddSession("Knots", SessionKind.Oral, SessionId: new(Else)));
        Do("Bo", new AddSpeaker(Dust, new(Else)), new AssignTrack(Dust, new(Else)), new MoveTalk(Moss, To(new RoomId(Else), Friday, 9)), new MoveTalk(Gyro, To(new SessionId(Else))));
        Assert.Equal("That can't be undone: Eli has a part in “Dust” now.", log.Undo(2)?.Sentence);
        Assert.Equal("That can't be undone: “Moss as memory” is in Attic now.", log.Undo(3)?.Sentence);
        Assert.Equal("That can't be undone: “Dust” is in Myth now.", log.Undo(4)?.Sentence);
        Assert.Equal("That can't be undone: “Gyro dropout” is in Knots now.", log.Undo(5)?.Sentence);
        Assert.Null(log.Undo(6, "Bo"));
        Assert.All(new long[] { 2, 3, 4, 5 }, revision => Assert.Null(log.Undo(revision)));
        Assert.Equal("That can't be undone: it needs Eli, and that was removed since.", log.Undo(7, "Bo")?.Sentence);
    }

    [Fact]
    public void A_name_that_somebody_took_meanwhile_keeps_a_room_from_coming_back()
    {
        Do("Ana", new AddRoom("Attic", RoomId: new(Else)));
        Assert.Null(log.Undo(2));
        Do("Bo", new AddRoom("Attic", RoomId: new(Fresh)));
        Assert.Equal(Refusal.Rule("There is a room called “Attic” already."), log.Undo(3));
    }

    [Fact]
    public void Rooms_that_came_since_keep_their_place_when_an_order_is_undone()
    {
        Do("Ana", new ReorderRooms([Loft, Dome]));
        Do("Bo", new AddRoom("Attic", RoomId: new(Else)));
        Assert.Null(log.Undo(2));
        Assert.Equal([Dome, Loft, new RoomId(Else)], log.Program.Conference.Rooms.Select(room => room.Id));
    }

    [Fact]
    public void An_undo_takes_the_right_that_the_change_took()
    {
        Do("Ana", new RetitleTalk(Moss, "Moss, again"));
        Do("Ana", new RenameRoom(Loft, "Attic"));
        Do("Ana", new AddRoom("Cellar"));
        Assert.Equal([Role.Editor, Role.Chair, Role.Chair], new long[] { 2, 3, 4 }.Select(revision => log.Filled(new UndoChange(revision)).Needs));
    }

    [Fact]
    public void What_was_removed_is_told_by_the_name_it_had()
    {
        Do("Ana", new AddRoom("Attic", 20, new(Else)), new AddTalk("Nets", To: To(new RoomId(Else), Friday, 9), TalkId: Nets));
        Assert.Null(log.Undo(2));
        Assert.Equal(
            ["Ana added the room Attic", "Ana added the talk “Nets” at Fri 20 May 09:00, Attic", "Ana removed the talk “Nets” again", "Ana removed the room Attic again"],
            log.Changes.Where(it => it.Revision > 1).Select(it => ChangeText.Sentence(it, log.Program)));
    }

    private void Do(string member, params ScheduleCommand[] commands) => Assert.Null(log.Do(member, commands));
}
