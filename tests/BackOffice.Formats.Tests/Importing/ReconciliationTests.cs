using BackOffice.Formats.Importing;
using BackOffice.Schedule;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using NodaTime;
using Xunit;

namespace BackOffice.Formats.Tests.Importing;

/// <summary>The second import of a newer export, after the committee has moved half of it.</summary>
public sealed class ReconciliationTests
{
    private static readonly ImportedProgram Export = new(
        ["Foyer", "Hall"],
        [new("a", "Ada Quill", "Tern", "", "p1"), new("b", "Bo Reed", "", "", "p2")],
        [new(3, "Broths", SessionKind.Oral, "Hall", Listing.Reading.At(9, 0), Duration.FromMinutes(60), [Talk("t3", "Stock", null, null, "b")], "s1", ["a"])],
        [Talk("t1", "Forks", "Foyer", Listing.Reading.At(9, 0), "a"), Talk("t2", "Knives", "Hall", Listing.Reading.At(11, 0), "b")],
        new(2022, 8, 31), new(2022, 8, 31), null, [new("Cutlery")]);

    private readonly Program imported;
    private readonly ImportMemory memory;

    public ReconciliationTests()
    {
        var review = Review(Export, Imports.Open, ImportMemory.None);
        (imported, memory) = (Imports.Open.Do([.. review.Plan(review.Chosen.ToHashSet())]), review.Memory);
    }

    [Fact]
    public void Everything_comes_in_with_its_track_chairs_and_place()
    {
        var (forks, broths) = (imported.Talk("Forks"), imported.Session("Broths"));
        Assert.Equal(("Cutlery", "Foyer"), (imported.Conference.NameOf(forks.TrackId!.Value), imported.Conference.NameOf(forks.OwnSlot!.RoomId)));
        Assert.Equal(["Ada Quill"], broths.Chairs.Select(it => imported.Person(it)!.Name));
        Assert.Equal(["Stock"], broths.Talks.Select(it => imported.Talk(it)!.Title));
    }

    [Fact]
    public void The_same_file_again_changes_nothing_and_asks_nothing() => Assert.Empty(Review(Export, imported, memory).Items);

    [Fact]
    public void What_the_source_changed_is_taken_where_the_committee_left_it_alone()
    {
        var newer = With(Export, "t1", it => it with { Title = "Forks and spoons", Start = Listing.Reading.At(10, 0), Speakers = ["a", "b"] });
        var review = Review(newer, imported, memory);
        Assert.Equal(
            [(ImportItemKind.Changed, "title", true), (ImportItemKind.Changed, "speakers", true), (ImportItemKind.Moved, "placement", true)],
            review.Items.Select(it => (it.Kind, it.Side, it.Chosen)));
        var after = Taken(imported, review);
        var forks = after.Talk("Forks and spoons");
        Assert.Equal((Listing.Reading.At(10, 0), 2), (forks.OwnSlot!.Start, forks.Speakers.Count));
        Assert.Empty(Review(newer, after, review.Memory).Items);
    }

    [Fact]
    public void What_the_committee_changed_stays_where_the_source_says_what_it_said()
    {
        var ours = imported.Do(new RetitleTalk(imported.Talk("Forks").Id, "Forks, bent"), new MoveTalk(imported.Talk("Knives").Id, null));
        var review = Review(With(Export, "t1", it => it with { Abstract = "All about forks." }), ours, memory);
        Assert.Equal((2, "abstract"), (review.Kept, Assert.Single(review.Items).Side));
        Assert.Equal("Forks, bent", Taken(ours, review).Talks.Values.Single(it => it.Abstract.Length > 0).Title);
    }

    [Fact]
    public void Where_the_two_collide_the_committees_stands_unless_somebody_chooses_otherwise_and_is_asked_once()
    {
        var ours = imported.Do(new RetitleTalk(imported.Talk("Forks").Id, "Forks, bent"));
        var newer = With(Export, "t1", it => it with { Title = "Forks and spoons" });
        var review = Review(newer, ours, memory);
        var item = Assert.Single(review.Items);
        Assert.Equal((ImportItemKind.Collision, "Forks and spoons", "Forks, bent", false), (item.Kind, item.Theirs, item.Ours, item.Chosen));
        Assert.Empty(review.Plan(review.Chosen.ToHashSet()));
        Assert.Equal("Forks and spoons", ours.Do([.. review.Plan(new HashSet<string> { item.Key })]).Talk("Forks and spoons").Title);
        Assert.Empty(Review(newer, ours, review.Memory).Items);
    }

    [Fact]
    public void What_the_source_has_no_more_is_withdrawn_unless_the_committee_worked_on_it_and_comes_back_with_it()
    {
        var without = Export with { Talks = [Export.Talks[1]], Sessions = [] };
        var review = Review(without, imported, memory);
        Assert.Equal(
            [("Broths", ImportItemKind.Withdrawn, true), ("Forks", ImportItemKind.Withdrawn, true), ("Stock", ImportItemKind.Withdrawn, true)],
            review.Items.Select(it => (it.Title, it.Kind, it.Chosen)).Order());
        var after = Taken(imported, review);
        Assert.Equal((Status.Withdrawn, null), (after.Talk("Forks").Status, after.Talk("Forks").OwnSlot));
        Assert.Empty(Review(without, after, review.Memory).Items);
        Assert.Contains(Review(Export, after, review.Memory).Items, it => it is { Title: "Forks", Side: "status", Chosen: true });

        var worked = imported.Do(new RetitleTalk(imported.Talk("Forks").Id, "Forks, bent"));
        Assert.Contains(Review(without, worked, memory).Items, it => it is { Title: "Forks, bent", Kind: ImportItemKind.Collision, Chosen: false });
    }

    [Fact]
    public void What_was_left_out_once_is_offered_again_and_not_taken_by_itself()
    {
        var review = Review(Export, Imports.Open, ImportMemory.None);
        var forks = review.Items.Single(it => it.Title == "Forks").Key;
        var program = Imports.Open.Do([.. review.Plan(review.Chosen.Where(it => it != forks).ToHashSet())]);
        Assert.Equal(2, program.Talks.Count);
        Assert.Equal(("Forks", false), Assert.Single(Review(Export, program, review.Memory).Items) is var it ? (it.Title, it.Chosen) : default);
    }

    [Fact]
    public void Twins_in_a_file_without_ids_are_each_found_again()
    {
        ImportedTalk[] twins =
        [
            new(1, "Untitled", false, "", TalkKind.Oral, null, null, Duration.FromMinutes(20), []),
            new(2, "Untitled", false, "", TalkKind.Oral, "Hall", Listing.Reading.At(9, 0), Duration.FromMinutes(20), []),
            new(3, "Untitled", false, "About it.", TalkKind.Oral, null, null, Duration.FromMinutes(20), ["a"], null, "Cutlery"),
        ];
        for (var order = 0; order < 20; order++)
        {
            var file = Export with { Sessions = [], Talks = [.. twins] };
            Assert.Empty(Taken(Imports.Open, Review(file, Imports.Open, ImportMemory.None)).PlanFor(file));
        }
    }

    [Fact]
    public void What_a_chosen_step_needs_comes_along_though_nobody_chose_it()
    {
        var review = Review(Export, Imports.Open, ImportMemory.None);
        var program = Imports.Open.Do([.. review.Plan(new HashSet<string> { review.Items.Single(it => it.Title == "Stock").Key })]);
        Assert.Equal(("Broths", "Bo Reed"), (Assert.Single(program.Sessions.Values).Title, program.Person(Assert.Single(program.Talks.Values).Speakers[0])!.Name));
        Assert.Equal(["Hall"], program.Conference.Rooms.Select(it => it.Name));
    }

    [Fact]
    public void A_first_import_finds_by_its_likeness_what_the_committee_had_already()
    {
        var ours = Imports.Open.Do(new RegisterPerson("Ada Quill", PersonId: new(Guid.NewGuid())));
        ours = ours.Do(new AddTalk("Forks", Speakers: [ours.People.Keys.Single()], TalkId: new(Guid.NewGuid())));
        var after = Taken(ours, Review(Export, ours, ImportMemory.None));
        Assert.Equal((3, 2, "Tern"), (after.Talks.Count, after.People.Count, after.Person(ours.People.Keys.Single())!.Affiliation));
        Assert.Equal(ours.Talk("Forks").Id, after.Talk("Forks").Id);
    }

    private static ImportedTalk Talk(string id, string title, string? room, LocalDateTime? start, params string[] speakers) =>
        new(1, title, false, "", TalkKind.Oral, room, start, Duration.FromMinutes(30), [.. speakers], id, room is null ? null : "Cutlery");

    private static ImportedProgram With(ImportedProgram export, string id, Func<ImportedTalk, ImportedTalk> change) =>
        export with { Talks = export.Talks.Change(it => it.ExternalId == id, change) };

    private static ImportReview Review(ImportedProgram export, Program program, ImportMemory memory) => Reconciliation.Of(export, program, memory, Guid.NewGuid);

    private static Program Taken(Program program, ImportReview review) => program.Do([.. review.Plan(review.Chosen.ToHashSet())]);
}
