using BackOffice.Engine.Audit;
using BackOffice.Web.Components.Audit;
using BackOffice.Web.Tests.Testing;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace BackOffice.Web.Tests.Components.Audit;

/// <summary>Lines of the audit: sentences with links, batches that open, marks, the reader's time, and the undo.</summary>
public sealed class AuditLineTests(ApiFixture api) : DeskContext(api), IClassFixture<ApiFixture>
{
    private static readonly DateTimeZone Lisbon = DateTimeZoneProviders.Tzdb["Europe/Lisbon"];

    [Fact]
    public async Task A_single_change_is_a_sentence_that_links_what_it_is_about()
    {
        await OpenAsync();
        (await World.SendAsync("move-talk", new { talkId = World.Moss, to = World.At(World.Dome, "14:00"), reason = "More room" })).Ok();
        var line = Line(await SetAsync(2));
        Assert.Equal("Chair key moved “Moss as memory” from Wed 18 May 11:00, Loft to Wed 18 May 14:00, Dome", line.Find(".sentence").TextContent);
        Assert.Equal(("Moss as memory", $"/conferences/{World.Slug}/timetable?open=talk-{World.Moss}"), (line.Find(".sentence a").TextContent, line.Find(".sentence a").GetAttribute("href")));
        Assert.Equal("More room", line.Find("q").TextContent);
        Assert.Equal($"/conferences/{World.Slug}/timetable?revision=2", line.Find(".acts a").GetAttribute("href"));
        Assert.Empty(line.FindAll(".marks"));
    }

    [Fact]
    public async Task A_title_that_is_no_longer_so_is_told_with_the_one_it_has_now_and_texts_by_their_words()
    {
        await OpenAsync();
        foreach (var title in new[] { "Moss as measure", "Moss at last" }) (await World.SendAsync("retitle-talk", new { talkId = World.Moss, title })).Ok();
        var line = Line(await SetAsync(2));
        Assert.Equal("Chair key retitled “Moss as memory” to “Moss as measure” (now Moss at last)", line.Find(".sentence").TextContent);
        Assert.Equal("memory", line.Find("details del").TextContent.Replace("[deleted: ", "").Replace("]", ""));
        Assert.Equal("measure", line.Find("details ins").TextContent.Replace("[inserted: ", "").Replace("]", ""));
    }

    [Fact]
    public async Task Several_changes_made_as_one_are_a_line_that_opens()
    {
        await OpenAsync();
        var talks = Enumerable.Range(1, 25).Select(n => new { command = "add-talk", title = $"Knot {n}" });
        (await World.SendAllAsync(talks.Cast<object>().Append(new { command = "register-person", name = "Cleo" }).ToArray())).Ok();
        var set = await SetAsync(2);
        var line = Line(set);
        Assert.Equal("Chair key made 26 changes as one: 25 talks added, 1 person registered", line.Find(".summary").TextContent.Trim('▸'));
        Assert.Empty(line.FindAll(".changes li"));
        line.Find(".summary").Click();
        Assert.Equal("true", line.Find(".summary").GetAttribute("aria-expanded"));
        Assert.Equal(AuditSet.MostShown, line.FindAll(".changes li").Count);
        await line.Find(".what > div > button").ClickAsync();
        Assert.Equal(26, line.FindAll(".changes li").Count);
        Assert.Equal("registered Cleo", line.FindAll(".changes .sentence")[25].TextContent);
    }

    [Fact]
    public async Task Of_a_change_set_only_what_meets_the_filter_is_told_and_that_there_is_more()
    {
        await OpenAsync();
        var line = Line((await Audit.ReadSetsAsync(Now, new() { Things = [World.Moss] }, Cancellation)).Sets.Single());
        Assert.StartsWith("Chair key added the talk “Moss as memory”", line.Find(".sentence").TextContent, StringComparison.Ordinal);
        Assert.Equal("Part of 8 changes made as one", line.Find(".marks").TextContent.Trim());
    }

    [Fact]
    public async Task What_was_undone_says_by_whom_and_offers_no_undo()
    {
        await OpenAsync();
        (await World.SendAsync("retitle-talk", new { talkId = World.Moss, title = "Moss, again" })).Ok();
        Assert.Single(Line(await SetAsync(2)).FindAll(".acts button"));
        (await World.SendAsync("undo-change", new { revision = 2 })).Ok();
        var undone = Line(await SetAsync(2));
        Assert.Equal("Undone by Chair key in r 3", undone.Find(".marks").TextContent.Trim());
        Assert.Empty(undone.FindAll(".acts button"));
        Assert.Equal("Undoes r 2", Line(await SetAsync(3)).Find(".marks").TextContent.Trim());
        // The opening of a conference can't be undone.
        Assert.Empty(Line(await SetAsync(1)).FindAll(".acts button"));
    }

    [Fact]
    public async Task The_readers_time_is_told_where_their_clock_differs()
    {
        await OpenAsync();
        var set = await SetAsync(1);
        Assert.Empty(Line(set, Lisbon).FindAll(".here"));
        Assert.Contains($"{set.At.InZone(DateTimeZoneProviders.Tzdb["Asia/Tokyo"]):HH:mm}", Line(set, DateTimeZoneProviders.Tzdb["Asia/Tokyo"]).Find(".here").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_undo_of_a_line_is_a_change_with_its_reason_and_says_why_it_can_not_be()
    {
        await OpenAsync();
        (await World.SendAsync("retitle-talk", new { talkId = World.Moss, title = "Moss, again" })).Ok();
        var desk = await OnDeskAsync<UndoDialog>((nameof(UndoDialog.Set), await SetAsync(2)));
        desk.Find("#undo-reason").Input("Too soon");
        await ClickAsync(desk, "Undo it");
        Assert.Equal(("Moss as memory", 1), (Now.Talk(new(World.Moss))!.Title, Closed));
        Assert.Equal("Too soon", (string?)(await World.AuditAsync("?revision=3"))[0]["reason"]);

        await ClickAsync(desk, "Undo it");
        Assert.Equal("Ana undid that already (revision 3).", desk.Find(".fault").TextContent);
    }

    [Fact]
    public async Task Change_sets_of_one_correlation_that_follow_each_other_are_one_group()
    {
        await OpenAsync();
        foreach (var title in new[] { "Moss, again", "Moss at last", "Moss for ever" }) (await World.SendAsync("retitle-talk", new { talkId = World.Moss, title })).Ok();
        var sets = (await Audit.ReadSetsAsync(Now, new(), Cancellation)).Sets;
        var together = Guid.NewGuid();
        AuditSet Of(AuditSet set, Guid correlation) => set with { First = set.First with { CorrelationId = correlation } };
        var groups = AuditGroup.Fold([sets[0], Of(sets[1], together), Of(sets[2], together), sets[3]]);
        Assert.Equal([1, 2, 1], groups.Select(group => group.Sets.Count));
    }

    private static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    private AuditHistory Audit => Services.GetRequiredService<AuditHistory>();

    private async Task<AuditSet> SetAsync(long revision) => (await Audit.ReadSetsAsync(Now, new() { Revision = revision }, Cancellation)).Sets.Single();

    private IRenderedComponent<AuditLine> Line(AuditSet set, DateTimeZone? reader = null) => Render<AuditLine>(it => it
        .Add(x => x.Set, set).Add(x => x.Program, Now).Add(x => x.Slug, World.Slug).Add(x => x.Zone, Lisbon).Add(x => x.Reader, reader).Add(x => x.CanUndo, true)
        .Add(x => x.Read, (of, after, size) => Audit.ReadSetAsync(Now, new(), of.Revision, after, size, Cancellation)));
}
