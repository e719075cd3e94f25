using System.Text;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Importing;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule.Changes;
using NodaTime;
using Xunit;

namespace BackOffice.Engine.Tests.Importing;

public sealed class ImporterTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private const string Listing = """
        Oral: Boats and Bridges Wed 18 May 09:00 a.m.
        [ Dome ]
        [ Dome ]
        Bridges sway more than their builders say. We measured forty of them for a year and found a rhythm.
        [ Dome ]
        Small boats carry more of the trade than large ones do, and nobody counts them. We counted them.
        Tutorial: Ada Moor · Bo Lind
        Knots That Hold
        A morning of knots, with rope for everyone.
        """;

    private readonly string slug = $"imported-{Guid.NewGuid():N}";

    private static Actor Importer => new("Cleo", Role.Chair, Surface.Import);

    private EngineHost Engine => fixture.Engine;

    [Fact]
    public async Task A_listing_opens_the_conference_and_comes_in_as_one_change()
    {
        var report = Assert.IsType<ImportOutcome.Done>(await ImportAsync(Listing)).Report;

        Assert.True(report.OpensConference);
        var program = (await Engine.Programs.OpenAsync(slug, TestContext.Current.CancellationToken))!.Now;
        Assert.Equal(1, program.Revision);
        Assert.Equal((1, 3, 2), (program.Sessions.Count, program.Talks.Count, program.People.Count));
        Assert.Equal(new LocalDateTime(2022, 5, 18, 9, 0), program.Sessions.Values.Single().Slot!.Start);
        Assert.Contains(report.Remarks, remark => remark.Line > 0 && remark.Sentence.Contains("No title is given"));
    }

    [Fact]
    public async Task Importing_the_same_listing_again_changes_nothing()
    {
        await ImportAsync(Listing);
        var before = await Engine.ContentsAsync();

        var report = Assert.IsType<ImportOutcome.Done>(await ImportAsync(Listing)).Report;

        Assert.Equal(0, report.Commands);
        Assert.Equal(before, await Engine.ContentsAsync());
    }

    [Fact]
    public async Task Who_only_looks_on_imports_nothing_and_leaves_no_memory_of_it()
    {
        await ImportAsync(Listing);
        var before = await Engine.CountAsync("select count(*) from backoffice.import_memory");

        async Task<ImportOutcome> LookOnAsync(bool dryRun)
        {
            using var file = new MemoryStream(Encoding.UTF8.GetBytes(Listing));
            var request = new ImportRequest(slug, "elsewhere.txt", Year: 2022, DryRun: dryRun, Source: "elsewhere");
            return await Engine.Get<Importer>().ImportAsync(file, request, Importer with { Role = Role.Viewer }, cancellation: TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, Assert.IsType<ImportOutcome.Done>(await LookOnAsync(dryRun: true)).Report.Commands);
        var refused = Assert.IsType<ImportOutcome.Refused>(await LookOnAsync(dryRun: false));
        Assert.Equal((RefusalKind.Forbidden, "Cleo is viewer here; this takes editor."), (refused.Kind, refused.Sentence));
        Assert.Equal(before, await Engine.CountAsync("select count(*) from backoffice.import_memory"));
    }

    [Fact]
    public async Task A_dry_run_says_what_it_would_do_and_leaves_no_trace()
    {
        var before = await Engine.CountAsync("select count(*) from backoffice.conference_head where slug = '" + slug + "'");

        var report = Assert.IsType<ImportOutcome.Done>(await ImportAsync(Listing, dryRun: true)).Report;

        Assert.True(report is { IsDryRun: true, OpensConference: true, Commands: > 0 });
        Assert.Contains(report.Findings, finding => finding.Code == "provisional-title");
        Assert.Equal(before, await Engine.CountAsync("select count(*) from backoffice.conference_head where slug = '" + slug + "'"));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("\0\u0001\u0002 no text at all", "binary")]
    [InlineData("Dear all,\nthe lift is out of order until Friday.", "listing")]
    public async Task What_is_no_listing_is_refused_with_a_sentence_and_leaves_no_trace(string text, string why)
    {
        var refused = Assert.IsType<ImportOutcome.Refused>(await ImportAsync(text));

        Assert.Contains(why, refused.Sentence);
        Assert.Null(await Engine.Programs.OpenAsync(slug, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task It_says_how_far_it_is_stage_by_stage()
    {
        var told = new Listener(_ => { });

        Assert.IsType<ImportOutcome.Done>(await ImportAsync(Listing, progress: told));

        Assert.Equal(Enum.GetValues<ImportStage>(), told.Heard.Select(it => it.Stage).Distinct());
        foreach (var stage in told.Heard.GroupBy(it => it.Stage))
        {
            Assert.Equal(stage.Select(it => it.Done).Order(), stage.Select(it => it.Done));
            Assert.Single(stage.Select(it => it.All).Distinct());
            Assert.Equal(stage.Last().All, stage.Last().Done);
        }
    }

    [Theory]
    [InlineData(ImportStage.Reconciling)]
    [InlineData(ImportStage.Trying)]
    [InlineData(ImportStage.Deciding)]
    [InlineData(ImportStage.Writing)]
    public async Task Given_up_before_the_commit_it_leaves_nothing(ImportStage stage)
    {
        using var giving = new CancellationTokenSource();
        var told = new Listener(at => { if (at.Stage == stage) giving.Cancel(); });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ImportAsync(Listing, progress: told, cancellation: giving.Token));

        Assert.Equal(stage, told.Heard[^1].Stage);
        Assert.Null(await Engine.Programs.OpenAsync(slug, TestContext.Current.CancellationToken));
        Assert.Equal(0, await Engine.CountAsync($"select count(*) from backoffice.conference_head where slug = '{slug}'"));
        Assert.IsType<ImportOutcome.Done>(await ImportAsync(Listing));
    }

    [Fact]
    public async Task In_the_commit_it_is_not_given_up_any_more()
    {
        using var giving = new CancellationTokenSource();
        var told = new Listener(at => { if (at.Stage == ImportStage.Committing) giving.Cancel(); });

        Assert.IsType<ImportOutcome.Done>(await ImportAsync(Listing, progress: told, cancellation: giving.Token));

        Assert.Equal(1, (await Engine.Programs.OpenAsync(slug, TestContext.Current.CancellationToken))!.Now.Revision);
    }

    private async Task<ImportOutcome> ImportAsync(string text, bool dryRun = false, IProgress<ImportProgress>? progress = null, CancellationToken? cancellation = null)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var request = new ImportRequest(slug, "listing.txt", "Imported", "Europe/Lisbon", 2022, dryRun);
        return await Engine.Get<Importer>().ImportAsync(file, request, Importer, progress, cancellation ?? TestContext.Current.CancellationToken);
    }

    private sealed class Listener(Action<ImportProgress> heard) : IProgress<ImportProgress>
    {
        internal List<ImportProgress> Heard { get; } = [];

        public void Report(ImportProgress value)
        {
            Heard.Add(value);
            heard(value);
        }
    }
}
