using BackOffice.Engine.Importing;
using BackOffice.Formats;
using BackOffice.Formats.Importing;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Web.Components.Importing;
using Bunit;
using NodaTime;

namespace BackOffice.Web.Tests.Components.Importing;

/// <summary>The steps of an import, chosen from by a member.</summary>
public sealed class ImportStepsTests : BunitContext
{
    private static readonly Program Open = Rehearsal.Of(Program.Empty, new OpenConference("crafts", "Crafts", "Europe/Lisbon", new(2022, 5, 18), new(2022, 5, 20), new(Guid.NewGuid()))).Program;

    [Fact]
    public void Steps_are_taken_or_left_one_by_one_or_as_a_group()
    {
        var steps = Shown(Review(Of("Gyro", "Kites", "Looms"), Open, ImportMemory.None), Open, out var taken);
        Assert.Equal("5 of 5", steps.Find(".group .badge").TextContent);
        steps.FindAll(".group li input")[^1].Change(false);
        Assert.Equal("4 of 5", steps.Find(".group .badge").TextContent);
        Assert.Equal("Import 4 steps as one change", steps.Find(".bar button").TextContent);
        steps.Find(".group .head input").Change(false);
        Assert.Equal("0 of 5", steps.Find(".group .badge").TextContent);
        steps.Find(".group .head input").Change(true);
        steps.Find(".bar button").Click();
        Assert.Equal(5, Assert.Single(taken).Count);
    }

    [Fact]
    public void An_order_is_shown_talk_by_talk_beside_ours()
    {
        var first = Review(Of("Gyro", "Kites", "Looms"), Open, ImportMemory.None);
        var before = Rehearsal.Of(Open, first.Plan(first.Chosen.ToHashSet())).Program;
        var steps = Shown(Review(Of("Looms", "Gyro", "Kites"), before, first.Memory), before, out _);
        Assert.Contains("Moved at the source", steps.Find(".group .head").TextContent, StringComparison.Ordinal);
        Assert.Contains("order of its talks", steps.Find(".group li").TextContent, StringComparison.Ordinal);
        Assert.Equal(["ours1. Gyro\n2. Kites\n3. Looms", "the file1. Looms\n2. Gyro\n3. Kites"], steps.FindAll(".orders > span").Select(it => it.TextContent));
    }

    private IRenderedComponent<ImportSteps> Shown(ImportReview review, Program before, out List<IReadOnlySet<string>> taken)
    {
        var heard = taken = [];
        var import = new ReviewedImport(new ImportRequest("crafts", "crafts.json"), Of(), FileFormat.ProgramJson, [], before, null, review, "crafts.json", false);
        return Render<ImportSteps>(it => it.Add(steps => steps.Import, import).Add(steps => steps.OnTake, heard.Add));
    }

    private static ImportReview Review(ImportedProgram file, Program program, ImportMemory memory) => Reconciliation.Of(file, program, memory, Guid.NewGuid);

    private static ImportedProgram Of(params string[] talks) => new(
        ["Dome"], [],
        [new(1, "Instruments", SessionKind.Oral, "Dome", new LocalDateTime(2022, 5, 18, 9, 0), Duration.FromMinutes(60), [.. talks.Select(title => new ImportedTalk(1, title, false, "", TalkKind.Oral, null, null, Duration.FromMinutes(20), [], title))], "s1")],
        [], new(2022, 5, 18), new(2022, 5, 18), null);
}
