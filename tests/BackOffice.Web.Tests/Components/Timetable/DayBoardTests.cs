using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using BackOffice.Web.Components.Timetable;
using static BackOffice.Web.Tests.Components.Timetable.Fair;

namespace BackOffice.Web.Tests.Components.Timetable;

public sealed class DayBoardTests
{
    [Fact]
    public void A_move_changes_one_block_and_leaves_the_others_the_very_same()
    {
        var boards = new DayBoards();
        var before = boards.Of(Program, Day);
        var after = boards.Of(Moved(Program), Day);

        Assert.Equal([Moss], after.Blocks.Where(block => !ReferenceEquals(block, before.Of(block.Place.Subject))).Select(block => new Schedule.TalkId(block.Place.Subject.Id)));
        Assert.Equal([after.Of(Moss)!], after.Since(before));
    }

    [Fact]
    public void Everybody_who_looks_at_the_same_program_has_the_same_board()
    {
        var boards = new DayBoards();
        Assert.Same(boards.Of(Program, Day), boards.Of(Program, Day));
    }

    [Fact]
    public void Somebody_who_is_behind_does_not_take_the_newer_board_from_the_others()
    {
        var boards = new DayBoards();
        var newer = Moved(Program);
        var board = boards.Of(newer, Day);
        Assert.NotEqual(board.Of(Moss), boards.Of(Program, Day).Of(Moss));
        Assert.Same(board, boards.Of(newer, Day));
    }

    [Fact]
    public void A_board_is_built_anew_where_something_comes_or_goes()
    {
        var before = DayBoard.Of(Program, Day);
        Assert.Null(DayBoard.Of(Program.Apply(new TalkMoved(Moss, null, null)), Day).Since(before));
    }

    [Fact]
    public void A_board_made_from_an_earlier_one_shows_what_one_made_from_nothing_shows()
    {
        var (program, board) = (Program, DayBoard.Of(Program, Day));
        foreach (var happened in new ScheduleEvent[]
        {
            new TalkMoved(Moss, new Placement.OwnSlot(program.Talk(Moss)!.OwnSlot!), new Placement.OwnSlot(new Slot(Dome, Day.At(new(9, 0)), Minutes(20)))),
            new TalkResized(Saws, Minutes(20), Minutes(30)),
            new TalkRetitled(Files, "Files", "Files and rasps"),
            new PersonRenamed(Bo, "Bo Marten", "Bo Weasel"),
            new SessionMoved(Tools, program.Session(Tools)!.Slot, new Slot(Loft, Day.At(new(10, 0)), Minutes(60))),
            new ChairAssigned(Tools, [], [Ada]),
            new SpeakerSwapped(Looms, Ada, Bo),
            new TalkMoved(Moss, new Placement.OwnSlot(new Slot(Dome, Day.At(new(9, 0)), Minutes(20))), new Placement.InSession(Tools, 0)),
            new RuleSeverityChanged(program.Conference.Id, "talk-without-abstract", Severity.Warning, Severity.Error),
            new TalkWithdrawn(Saws),
            new RoomRenamed(program.Conference.Id, Loft, "Loft", "Attic"),
        })
        {
            program = program.Apply(happened) with { Revision = program.Revision + 1 };
            board = DayBoard.Of(program, Day, board);
            Assert.Equal(DayBoard.Of(program, Day).Blocks, board.Blocks);
        }
    }

    [Fact]
    public void Texts_of_members_stand_in_a_block_as_text()
    {
        var block = DayBoard.Of(Program, Day).Of(Looms)!;
        Assert.Equal("<p class=\"people\">Ada &lt;Quill&gt;</p>", block.Inside);
        var session = DayBoard.Of(Program.Apply(new TalkRetitled(Saws, "Saws", "<img src=x onerror=alert(1)>\"'")), Day).Of(Tools)!;
        Assert.DoesNotContain("<img", session.Inside, StringComparison.Ordinal);
        Assert.Contains("title=\"&lt;img", session.Inside, StringComparison.Ordinal);
    }

    private static Schedule.Programs.Program Moved(Schedule.Programs.Program program) =>
        program.Apply(2, [new TalkMoved(Moss, new Placement.OwnSlot(program.Talk(Moss)!.OwnSlot!), new Placement.OwnSlot(new Slot(Loft, Day.At(new(11, 0)), Minutes(20))))]);
}
