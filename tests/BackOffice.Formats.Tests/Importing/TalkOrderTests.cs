using BackOffice.Formats.Importing;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime;
using Xunit;

namespace BackOffice.Formats.Tests.Importing;

/// <summary>A newer export that orders the talks of a session otherwise.</summary>
public sealed class TalkOrderTests
{
    private static readonly ImportedProgram Export = Of("Bones", "Stock", "Roux");

    private readonly Program imported;
    private readonly ImportMemory memory;

    public TalkOrderTests()
    {
        var review = Review(Export, Imports.Open, ImportMemory.None);
        (imported, memory) = (Taken(Imports.Open, review), review.Memory);
    }

    [Fact]
    public void The_sources_new_order_is_taken_where_the_committee_left_the_order_alone()
    {
        var newer = Of("Roux", "Bones", "Stock");
        var review = Review(newer, imported, memory);
        var item = Assert.Single(review.Items);
        Assert.Equal(
            (ImportItemKind.Moved, "order", true, "1. Roux\n2. Bones\n3. Stock", "1. Bones\n2. Stock\n3. Roux"), (item.Kind, item.Side, item.Chosen, item.Theirs, item.Ours));
        var after = Taken(imported, review);
        Assert.Equal(["Roux", "Bones", "Stock"], Order(after));
        Assert.Empty(Review(newer, after, review.Memory).Items);
    }

    [Fact]
    public void The_committees_order_stays_where_the_source_says_what_it_said()
    {
        var ours = Reordered(imported, "Stock", "Roux", "Bones");
        var review = Review(Export, ours, memory);
        Assert.Empty(review.Items);
        Assert.Equal(1, review.Kept);
    }

    [Fact]
    public void Where_both_reordered_the_committees_stands_unless_somebody_chooses_otherwise_and_is_asked_once()
    {
        var ours = Reordered(imported, "Stock", "Roux", "Bones");
        var newer = Of("Roux", "Bones", "Stock");
        var review = Review(newer, ours, memory);
        var item = Assert.Single(review.Items);
        Assert.Equal((ImportItemKind.Collision, "order", false), (item.Kind, item.Side, item.Chosen));
        Assert.Equal(["Stock", "Roux", "Bones"], Order(Taken(ours, review)));
        Assert.Equal(["Roux", "Bones", "Stock"], Order(ours.Do([.. review.Plan(new HashSet<string> { item.Key })])));
        Assert.Empty(Review(newer, ours, review.Memory).Items);
    }

    [Fact]
    public void A_talk_that_is_new_between_others_comes_between_them()
    {
        var review = Review(Of("Bones", "Skimming", "Stock", "Roux"), imported, memory);
        Assert.Equal([ImportItemKind.Added, ImportItemKind.Moved], review.Items.Select(it => it.Kind));
        Assert.Equal(["Bones", "Skimming", "Stock", "Roux"], Order(Taken(imported, review)));
        var without = review.Chosen.Where(it => !it.StartsWith("Talk:", StringComparison.Ordinal)).ToHashSet();
        Assert.Equal(["Bones", "Stock", "Roux"], Order(imported.Do([.. review.Plan(without)])));
    }

    [Fact]
    public void A_talk_that_is_new_at_the_end_needs_no_order() =>
        Assert.Equal(ImportItemKind.Added, Assert.Single(Review(Of("Bones", "Stock", "Roux", "Skimming"), imported, memory).Items).Kind);

    [Fact]
    public void What_the_committee_took_out_of_the_session_or_put_into_it_is_in_nobodys_way()
    {
        var session = imported.Session("Broths").Id;
        var ours = imported.Do(
            new MoveTalk(imported.Talk("Stock").Id, null),
            new AddTalk("Tasting", To: new Destination.InSession(session, 1), TalkId: new(Guid.NewGuid())));
        var review = Review(Of("Roux", "Stock", "Bones"), ours, memory);
        Assert.Equal("order", Assert.Single(review.Items).Side);
        Assert.Equal(["Roux", "Tasting", "Bones"], Order(Taken(ours, review)));
    }

    [Fact]
    public void Of_an_order_that_nobody_knows_to_have_been_otherwise_the_committees_stands() =>
        Assert.Equal(ImportItemKind.Collision, Assert.Single(Review(Of("Roux", "Bones", "Stock"), imported, ImportMemory.None).Items).Kind);

    private static ImportedProgram Of(params string[] titles) => new(
        ["Hall"], [],
        [new(1, "Broths", SessionKind.Oral, "Hall", Listing.Reading.At(9, 0), Duration.FromMinutes(90), [.. titles.Select(title => new ImportedTalk(1, title, false, "", TalkKind.Oral, null, null, Duration.FromMinutes(20), [], title))], "s1")],
        [], new(2022, 8, 31), new(2022, 8, 31), null);

    private static Program Reordered(Program program, params string[] titles) => program.Do(new ReorderTalks(program.Session("Broths").Id, [.. titles.Select(title => program.Talk(title).Id)]));

    private static IEnumerable<string> Order(Program program) => program.Session("Broths").Talks.Select(it => program.Talk(it)!.Title);

    private static ImportReview Review(ImportedProgram export, Program program, ImportMemory memory) => Reconciliation.Of(export, program, memory, Guid.NewGuid);

    private static Program Taken(Program program, ImportReview review) => program.Do([.. review.Plan(review.Chosen.ToHashSet())]);
}
