using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using NodaTime;
using Xunit;
using static BackOffice.Schedule.Changes.RefusalKind;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Publications;

/// <summary>Publications that wait: for their time, for a second member, or for both.</summary>
public sealed class ProposalTests
{
    private static readonly LocalDateTime Noon = Wednesday.At(new(12, 0));
    private static readonly ProposePublication AtNoon = new("Final", 1, At: Noon);
    private static readonly ProposePublication Asked = new("Final", 1, "Come!", NeedsApproval: true);

    [Fact]
    public void A_proposal_says_when_it_goes_out_or_that_somebody_is_asked()
    {
        By("Ana", AtNoon).ThenOnce(new PublicationProposed(World.Conference, new("Final", "", "", [], 1, "Ana", Noon)));
        By("Ana", Asked).ThenOnce(new PublicationProposed(World.Conference, new("Final", "Come!", "", [], 1, "Ana", NeedsApproval: true)));
        By("Ana", new ProposePublication("Final", 1)).ThenRefused(Invalid, "Say when it goes out, or that a second member is to approve it.");
    }

    [Fact]
    public void An_error_stops_the_proposal_already() => Assert.StartsWith(
        "An error stops the publication", Assert.IsType<Decision.Refused>(By("Ana", AtNoon, World.Given(new TalkWithdrawn(Moss))).Decision).Refusal.Sentence, StringComparison.Ordinal);

    [Fact]
    public void While_one_waits_nothing_else_is_published_or_proposed()
    {
        const string sentence = "“Final” waits to be published, as Ana proposed; publish or withdraw that first.";
        By("Bo", new PublishSnapshot("Mine"), Proposed(AtNoon)).ThenRefused(Rule, sentence);
        By("Bo", Asked with { Label = "Mine" }, Proposed(AtNoon)).ThenRefused(Rule, sentence);
    }

    [Fact]
    public void Another_member_approves_and_with_that_it_goes_out()
    {
        By("Ana", new ApprovePublication(1), Proposed(Asked)).ThenRefused(Forbidden, "Ana proposed it; another member has to approve it.");
        var after = By("Bo", new ApprovePublication(1), Proposed(Asked)).ThenOnce(
            new PublicationApproved(World.Conference, "Bo"),
            new SnapshotPublished(World.Conference, 1, "Final", "Come!", 1, "hash", "link", Approval: new("Ana", "Bo")));
        Assert.Null(after.Publications.Proposal);
        Assert.Equal(new Approval("Ana", "Bo"), after.Publications.Latest!.Approval);
    }

    [Fact]
    public void What_is_approved_and_has_a_time_waits_for_that()
    {
        var both = Proposed(Asked with { At = Noon });
        Assert.Null(both.Program.Publications.Proposal!.DueIn("Europe/Lisbon"));
        By("Timer", new PublishProposal(1), both).ThenRefused(Rule, "A second member has to approve it first.");
        var approved = new Scenario(By("Bo", new ApprovePublication(1), both).ThenOnce(new PublicationApproved(World.Conference, "Bo")));
        Assert.Equal(Instant.FromUtc(2022, 5, 18, 11, 0), approved.Program.Publications.Proposal!.DueIn("Europe/Lisbon"));
        By("Timer", new PublishProposal(1), approved).ThenOnce(
            new SnapshotPublished(World.Conference, 1, "Final", "Come!", 1, "hash", "link", Approval: new("Ana", "Bo")));
    }

    [Fact]
    public void Who_reviewed_another_revision_does_not_let_this_one_out()
    {
        By("Bo", new ApprovePublication(2), Proposed(Asked).And()).ThenRefused(Rule, "What is proposed now is revision 1; you reviewed revision 2.");
        By("Bo", new ApprovePublication(1)).ThenRefused(NotFound, "No publication was proposed, or it is out or withdrawn already.");
    }

    [Fact]
    public void A_proposal_can_be_withdrawn()
    {
        Assert.Null(By("Bo", new WithdrawProposal(), Proposed(AtNoon)).Then(new ProposalWithdrawn(World.Conference)).Publications.Proposal);
        By("Bo", new WithdrawProposal()).ThenNothing();
    }

    [Fact]
    public void An_older_snapshot_becomes_current_again_as_a_new_one_and_things_stand_where_it_says()
    {
        var (reviewed, moved) = (World.Given().Program, new TalkMoved(Moss, OwnSlot(Loft, Wednesday, 11, 0, 20), OwnSlot(Loft, Wednesday, 12, 0, 20)));
        var given = World.Given().And(new SnapshotPublished(World.Conference, 1, "First", "", 1, "hash")).And(moved).And(new SnapshotPublished(World.Conference, 2, "Second", "", 3, "other"));
        Assert.Equal(Slot(Loft, Wednesday, 12, 0, 20), given.Program.Published[Moss].Slot);
        var after = given.When(new RepublishSnapshot(1).With(new(reviewed, "hash", null), "Ana")).Then(
            new SnapshotPublished(World.Conference, 3, "First", "", 1, "hash", Republishes: 1, Elsewhere: [new(Moss, new(Slot(Loft, Wednesday, 11, 0, 20), null))]));
        Assert.Equal((3, 1L), (after.Publications.Latest!.Number, after.Publications.Latest.Revision));
        Assert.Equal(Slot(Loft, Wednesday, 11, 0, 20), after.Published[Moss].Slot);
        given.When(new RepublishSnapshot(4)).ThenRefused(NotFound, "There is no snapshot 4.");
        given.When(new RepublishSnapshot(2)).ThenNothing();
    }

    [Fact]
    public void What_is_retracted_gives_way_to_the_snapshot_before_it_and_its_number_is_not_given_again()
    {
        var (reviewed, moved) = (World.Given().Program, new TalkMoved(Moss, OwnSlot(Loft, Wednesday, 11, 0, 20), OwnSlot(Loft, Wednesday, 12, 0, 20)));
        var given = World.Given().And(new SnapshotPublished(World.Conference, 1, "First", "", 1, "hash")).And(moved).And(new SnapshotPublished(World.Conference, 2, "Second", "", 3, "other"));
        var after = given.When(new RetractSnapshot(2).With(new(reviewed, "hash", null), "Ana")).Then(
            new SnapshotRetracted(World.Conference, 2, 1, [new(Moss, new(Slot(Loft, Wednesday, 11, 0, 20), null))]));
        Assert.Equal((1, 3), (after.Publications.Latest!.Number, after.Publications.NextNumber));
        Assert.Equal(Slot(Loft, Wednesday, 11, 0, 20), after.Published[Moss].Slot);
        var none = new Scenario(after).When(new RetractSnapshot(1)).Then(new SnapshotRetracted(World.Conference, 1, null));
        Assert.Null(none.Publications.Latest);
        Assert.Empty(none.Published);
        given.When(new RetractSnapshot(9)).ThenRefused(NotFound, "There is no snapshot 9.");
    }

    private static Scenario Proposed(ProposePublication proposal) => new(By("Ana", proposal).ThenOnce(
        new PublicationProposed(World.Conference, new(proposal.Label, proposal.Notes, "", [], 1, "Ana", proposal.At, proposal.NeedsApproval))));

    private static Decided By(string member, PublishingCommand command, Scenario? given = null)
    {
        var scenario = given ?? World.Given();
        var shown = command.Shows(scenario.Program) is null ? null : new ShownProgram(given is null ? scenario.Program : Reviewed(scenario), "hash", "link");
        return scenario.When(command.With(shown, member));
    }

    // What is proposed in these tests is the world as it was at first, or with what was done to it at once.
    private static Program Reviewed(Scenario scenario) => scenario.Program.Revision == 1 ? scenario.Program : World.Given().Program;
}
