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

    private async Task<ImportOutcome> ImportAsync(string text, bool dryRun = false)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var request = new ImportRequest(slug, "listing.txt", "Imported", "Europe/Lisbon", 2022, dryRun);
        return await Engine.Get<Importer>().ImportAsync(file, request, Importer, TestContext.Current.CancellationToken);
    }
}
