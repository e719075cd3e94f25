using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Changes.RefusalKind;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Publications;

public sealed class PublishSnapshotTests
{
    private static readonly PublishSnapshot Command = new(" First ", " Come! ", ContentHash: "abc");

    [Fact]
    public void The_first_snapshot_is_number_one_at_the_drafts_revision()
    {
        var after = World.Given().When(Command).ThenOnce(new SnapshotPublished(World.Conference, 1, "First", "Come!", 1, "abc"));
        Assert.Equal(new Snapshot(1, "First", "Come!", 1, "abc"), after.Publications.Latest);
    }

    [Fact]
    public void Each_snapshot_has_the_next_number() =>
        World.Given().And(new SnapshotPublished(World.Conference, 1, "First", "", 1, "abc")).When(Command)
            .ThenOnce(new SnapshotPublished(World.Conference, 2, "First", "Come!", 2, "abc"));

    [Fact]
    public void What_came_after_the_reviewed_revision_does_not_slip_in()
    {
        World.Given().When(Command with { Revision = 1 }).ThenOnce(new SnapshotPublished(World.Conference, 1, "First", "Come!", 1, "abc"));
        World.Given().And(new ConferenceRenamed(World.Conference, "Crafts 2022", "Crafts")).When(Command with { Revision = 1 }).ThenRefused(
            Rule, "The program is at revision 2 now; you reviewed revision 1. Look at what changed since, then publish again.");
    }

    [Fact]
    public void An_error_stops_a_publication_and_a_warning_does_not()
    {
        World.Given(new TalkWithdrawn(Moss)).When(Command).ThenRefused(
            Rule, "An error stops the publication: “Moss as memory” was withdrawn and is still on the timetable, on Wed 18 May, 11:00–11:20.");
        World.Given(new TalkWithdrawn(Moss), new RoomRetired(World.Conference, Dome)).When(Command).ThenRefused(
            Rule, "2 errors stop the publication, the first: “Instruments” is in Dome on Wed 18 May, 09:00–10:20, and that room is no longer in use.");
        World.Given(new SpeakerRemoved(Dust, Dov, 0)).When(Command).ThenOnce(new SnapshotPublished(World.Conference, 1, "First", "Come!", 1, "abc"));
    }

    [Fact]
    public void A_snapshot_without_a_label_or_with_endless_notes_is_refused()
    {
        World.Given().When(Command with { Label = "" }).ThenRefused(Invalid, "The label is empty.");
        World.Given().When(Command with { Notes = new string('x', 50_001) }).ThenRefused(Invalid, "The notes may have at most 50000 characters, not 50001.");
    }

    [Fact]
    public void Publishing_is_the_publishers_to_do() => Assert.Equal(Role.Publisher, Command.Needs);
}
