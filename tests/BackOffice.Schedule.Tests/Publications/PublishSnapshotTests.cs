using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Changes.RefusalKind;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Publications;

public sealed class PublishSnapshotTests
{
    private static readonly PublishSnapshot Command = new(" First ", " Come! ");

    [Fact]
    public void The_first_snapshot_is_number_one_at_the_drafts_revision()
    {
        var after = World.Given().When(Filled(World.Given().Program)).ThenOnce(new SnapshotPublished(World.Conference, 1, "First", "Come!", 1, "abc", "link"));
        Assert.Equal(new Snapshot(1, "First", "Come!", 1, "abc", "link"), after.Publications.Latest);
    }

    [Fact]
    public void Each_snapshot_has_the_next_number()
    {
        var given = World.Given().And(new SnapshotPublished(World.Conference, 1, "First", "", 1, "abc"));
        given.When(Filled(given.Program)).ThenOnce(new SnapshotPublished(World.Conference, 2, "First", "Come!", 2, "abc", "link"));
    }

    [Fact]
    public void What_came_after_the_reviewed_revision_does_not_go_out()
    {
        var (reviewed, moved) = (World.Given().Program, new TalkMoved(Moss, OwnSlot(Loft, Wednesday, 11, 0, 20), OwnSlot(Loft, Wednesday, 12, 0, 20)));
        var after = World.Given().And(moved).When((Command with { Revision = 1 }).With(new(reviewed, "abc", null), "Ana"))
            .ThenOnce(new SnapshotPublished(World.Conference, 1, "First", "Come!", 1, "abc", Elsewhere: [new(Moss, new(Slot(Loft, Wednesday, 11, 0, 20), null))]));
        Assert.Equal(Slot(Loft, Wednesday, 11, 0, 20), after.Published[Moss].Slot);
        Assert.Contains(after.Findings(), it => it.Code == "moved-after-publication");
    }

    [Fact]
    public void A_revision_that_is_not_there_or_older_than_what_is_published_is_refused()
    {
        World.Given().When(Command with { Revision = 2 }).ThenRefused(NotFound, "There is no revision 2.");
        World.Given().And().And(new SnapshotPublished(World.Conference, 1, "First", "", 2, "abc")).When(Command with { Revision = 1 }).ThenRefused(
            Rule, "Snapshot 1 shows revision 2, which is later than revision 1. To go back to an older program, make its snapshot current again.");
    }

    [Fact]
    public void Warnings_are_waived_one_by_one_or_all_of_a_rule_with_a_reason()
    {
        var given = World.Given(new SpeakerRemoved(Dust, Dov, 0));
        const string code = "no-speakers";
        var expected = new SnapshotPublished(World.Conference, 1, "First", "Come!", 1, "", Waived: [new(code, [Dust], "Somebody will speak")]);
        given.When(Command with { Waivers = [new(code, " Somebody will speak ")] }).ThenOnce(expected);
        given.When(Command with { Waivers = [new(code, "Somebody will speak", [Dust])] }).ThenOnce(expected);
        given.When(Command with { Waivers = [new(code, " ")] }).ThenRefused(Invalid, "Say why the warning may go out.");
        given.When(Command with { Waivers = [new(code, "Why not", [Moss])] }).ThenRefused(
            Rule, $"There is no open warning “{code}” of that kind to waive. Look at the findings again.");
    }

    [Fact]
    public void An_error_stops_a_publication_and_a_warning_does_not()
    {
        World.Given(new TalkWithdrawn(Moss)).When(Command).ThenRefused(
            Rule, "An error stops the publication: “Moss as memory” was withdrawn and is still on the timetable, on Wed 18 May, 11:00–11:20.");
        World.Given(new TalkWithdrawn(Moss), new RoomRetired(World.Conference, Dome)).When(Command).ThenRefused(
            Rule, "2 errors stop the publication, the first: “Instruments” is in Dome on Wed 18 May, 09:00–10:20, and that room is no longer in use.");
        World.Given(new SpeakerRemoved(Dust, Dov, 0)).When(Command).ThenOnce(new SnapshotPublished(World.Conference, 1, "First", "Come!", 1, ""));
    }

    [Fact]
    public void A_snapshot_without_a_label_or_with_endless_notes_is_refused()
    {
        World.Given().When(Command with { Label = "" }).ThenRefused(Invalid, "The label is empty.");
        World.Given().When(Command with { Notes = new string('x', 50_001) }).ThenRefused(Invalid, "The notes may have at most 50000 characters, not 50001.");
    }

    [Fact]
    public void Publishing_is_the_publishers_to_do() => Assert.Equal(Role.Publisher, Command.Needs);

    private static PublishingCommand Filled(Program program) => Command.With(new(program, "abc", "link"), "Ana");
}
