using System.Security.Cryptography;
using BackOffice.Engine.Publishing;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Formats.Json;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Talks;
using Xunit;

namespace BackOffice.Engine.Tests.Publishing;

/// <summary>A snapshot is what was published, whatever happens afterwards.</summary>
public sealed class PublishingTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_bytes_and_the_tag_never_change_whatever_is_edited()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        var published = ProgramJson.Write(await crafts.ProgramAsync());
        await crafts.SendAsync(new PublishSnapshot("First")).Committed();
        var before = await ArtefactAsync(crafts, 1);
        Assert.Equal(published, before.Bytes);

        await crafts.SendAsync(new RetitleTalk(crafts.Moss, "Moss, again")).Committed();
        await crafts.SendAsync(new PublishSnapshot("Second")).Committed();
        await fixture.Engine.Rebuild.RunAsync(crafts.Id, crafts.Slug, Cancellation);
        await using var other = await EngineHost.StartAsync(fixture.ConnectionString);
        Assert.Equivalent(before, await other.Snapshots.ArtefactAsync(crafts.Id, 1, "program.json", Cancellation), strict: true);
        Assert.NotEqual(before.ETag, (await ArtefactAsync(crafts, 2)).ETag);
    }

    [Fact]
    public async Task The_compressed_forms_hold_the_same_bytes()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await crafts.SendAsync(new PublishSnapshot("First")).Committed();
        var artefact = await ArtefactAsync(crafts, 1);
        Assert.Equal(artefact.Bytes, await ReadAsync(new System.IO.Compression.BrotliStream(new MemoryStream(artefact.Brotli), System.IO.Compression.CompressionMode.Decompress)));
        Assert.Equal(artefact.Bytes, await ReadAsync(new System.IO.Compression.GZipStream(new MemoryStream(artefact.Gzip), System.IO.Compression.CompressionMode.Decompress)));
        Assert.Equal($"\"{Convert.ToHexStringLower(SHA256.HashData(artefact.Bytes))[..32]}\"", artefact.ETag);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("frab-xml")]
    [InlineData("frab-json")]
    [InlineData("ical")]
    [InlineData("csv")]
    [InlineData("json-ld")]
    [InlineData("html")]
    public async Task In_each_format_the_draft_is_written_as_it_is_or_was_and_a_snapshot_as_it_went_out(string format)
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        var was = (await crafts.ProgramAsync()).Revision;
        await crafts.SendAsync(new PublishSnapshot("First")).Committed();
        await crafts.SendAsync(new RetitleTalk(crafts.Moss, "Moss, again")).Committed();
        Assert.Contains("Moss, again", Escaped(await ExportAsync(new(crafts.Slug, format))), StringComparison.Ordinal);
        Assert.DoesNotContain("Moss, again", Escaped(await ExportAsync(new(crafts.Slug, format, Revision: was))), StringComparison.Ordinal);
        Assert.Equal((await fixture.Engine.Snapshots.ArtefactAsync(crafts.Id, 1, ArtefactNames.FileOf(format)!, Cancellation))!.Bytes, await ExportAsync(new(crafts.Slug, format, Snapshot: 1)));

        async Task<byte[]> ExportAsync(ExportRequest request) => Assert.IsType<ExportOutcome.File>(await fixture.Engine.Get<ProgramExport>().ExportAsync(request, Cancellation)).Bytes;

        static string Escaped(byte[] bytes) => System.Text.Encoding.UTF8.GetString(bytes).Replace("\\,", ",", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_to_be_written_is_said()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await crafts.SendAsync(new PublishSnapshot("First")).Committed();
        foreach (var (request, why) in new (ExportRequest, string)[]
        {
            (new("nowhere", "json"), "There is no conference “nowhere”."),
            (new(crafts.Slug, "pdf"), "“pdf” is no format that is written: it is one of json, frab-xml, frab-json, ical, csv, json-ld, html."),
            (new(crafts.Slug, "json", Snapshot: 2), "There is no snapshot 2; the newest is 1."),
            (new(crafts.Slug, "json", Revision: 900), $"There is no revision 900; the newest is {(await crafts.ProgramAsync()).Revision}."),
            (new(crafts.Slug, "json", 1, 1), "A snapshot is of a revision of its own; name one of the two."),
        })
        {
            Assert.Equal(new ExportOutcome.Refused(why), await fixture.Engine.Get<ProgramExport>().ExportAsync(request, Cancellation));
        }
    }

    [Fact]
    public async Task Equal_programs_have_equal_hashes_and_others_do_not()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await crafts.SendAsync(new PublishSnapshot("First")).Committed();
        await crafts.SendAsync(new PublishSnapshot("The same again")).Committed();
        await crafts.SendAsync(new RetitleTalk(crafts.Moss, "Moss, again")).Committed();
        await crafts.SendAsync(new PublishSnapshot("Another")).Committed();
        var snapshots = (await crafts.ProgramAsync()).Publications.Snapshots;
        Assert.Equal([1, 2, 3], snapshots.Select(it => it.Number));
        Assert.Equal([1L, 2L, 4L], snapshots.Select(it => it.Revision));
        Assert.Equal(snapshots[0].ContentHash, snapshots[1].ContentHash);
        Assert.NotEqual(snapshots[0].ContentHash, snapshots[2].ContentHash);
    }

    [Fact]
    public async Task An_error_stops_the_publication_until_it_is_gone()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await crafts.SendAsync(new MoveTalk(crafts.Moss, Crafts.At(crafts.Dome, 9, 30))).Committed();
        var refusal = await crafts.SendAsync(new PublishSnapshot("First")).Refused();
        Assert.Equal(RefusalKind.Rule, refusal.Kind);
        Assert.StartsWith("An error stops the publication: ", refusal.Sentence, StringComparison.Ordinal);
        Assert.Null(await fixture.Engine.Snapshots.ArtefactAsync(crafts.Id, 1, "program.json", Cancellation));
        await crafts.SendAsync(new MoveTalk(crafts.Moss, Crafts.At(crafts.Loft, 11))).Committed();
        await crafts.SendAsync(new PublishSnapshot("First")).Committed();
    }

    [Fact]
    public async Task What_came_after_the_reviewed_revision_does_not_go_out()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        var reviewed = await crafts.ProgramAsync();
        await crafts.SendAsync(new RetitleTalk(crafts.Moss, "Moss, again")).Committed();
        await crafts.SendAsync(new MoveTalk(crafts.Moss, Crafts.At(crafts.Loft, 14))).Committed();
        await crafts.SendAsync(new PublishSnapshot("First", Revision: 1)).Committed();
        Assert.Equal(ProgramJson.Write(reviewed), (await ArtefactAsync(crafts, 1)).Bytes);
        var after = await crafts.ProgramAsync();
        Assert.Equal(reviewed.SlotOf(reviewed.Talk(crafts.Moss)!), after.Published[crafts.Moss].Slot);
        Assert.All(await fixture.Engine.Verifier.VerifyAsync(crafts.Id, cancellation: Cancellation), proof => Assert.Null(proof.Fault));
        await fixture.Engine.Rebuild.RunAsync(crafts.Id, crafts.Slug, Cancellation);
        Assert.Equal(after, await crafts.ProgramAsync());
    }

    [Fact]
    public async Task What_waits_goes_out_at_its_time_and_once_however_many_nodes_look()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await using var other = await EngineHost.StartAsync(fixture.ConnectionString);
        await crafts.SendAsync(new ProposePublication("Much later", 1, At: new(2999, 1, 1, 0, 0))).Committed();
        Assert.Equal(0, await fixture.Engine.Due.PublishAsync(Cancellation));
        await crafts.SendAsync(new WithdrawProposal()).Committed();
        await crafts.SendAsync(new RetitleTalk(crafts.Moss, "Moss, again")).Committed();
        await crafts.SendAsync(new ProposePublication("Now", 1, At: new(2001, 1, 1, 0, 0))).Committed();
        await Task.WhenAll(fixture.Engine.Due.PublishAsync(Cancellation), other.Due.PublishAsync(Cancellation), fixture.Engine.Due.PublishAsync(Cancellation));
        var published = (await crafts.ProgramAsync()).Publications;
        Assert.Equal(("Now", 1L, "Ana"), (published.Snapshots.Single().Label, published.Latest!.Revision, published.Latest.Approval!.Proposer));
        Assert.Null(published.Proposal);
    }

    [Fact]
    public async Task A_second_member_approves_what_the_first_one_reviewed()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await crafts.SendAsync(new ProposePublication("Final", 1, NeedsApproval: true), actor: Crafts.As(Role.Publisher, "Ana")).Committed();
        Assert.Equal(RefusalKind.Forbidden, (await crafts.SendAsync(new ApprovePublication(1), actor: Crafts.As(Role.Chair, "Ana")).Refused()).Kind);
        Assert.Equal(RefusalKind.Forbidden, (await crafts.SendAsync(new ApprovePublication(1), actor: Crafts.As(Role.Editor, "Bo")).Refused()).Kind);
        await crafts.SendAsync(new ApprovePublication(1), actor: Crafts.As(Role.Publisher, "Bo")).Committed();
        Assert.Equal(new Approval("Ana", "Bo"), (await crafts.ProgramAsync()).Publications.Latest!.Approval);
        Assert.NotNull(await ArtefactAsync(crafts, 1));
    }

    [Fact]
    public async Task An_older_snapshot_made_current_again_has_its_content_under_a_new_number()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await crafts.SendAsync(new PublishSnapshot("First")).Committed();
        await crafts.SendAsync(new RetitleTalk(crafts.Moss, "Moss, again")).Committed();
        await crafts.SendAsync(new PublishSnapshot("Second")).Committed();
        await crafts.SendAsync(new RepublishSnapshot(1)).Committed();
        var latest = (await crafts.ProgramAsync()).Publications.Latest!;
        Assert.Equal((3, 1, "First"), (latest.Number, latest.Republishes, latest.Label));
        Assert.Equal((await ArtefactAsync(crafts, 1)).Bytes, (await ArtefactAsync(crafts, 3)).Bytes);
        Assert.Equal(Refusal.Invalid("Say why the snapshot is retracted; that stays in the log."), await crafts.SendAsync(new RetractSnapshot(3)).Refused());
    }

    [Fact]
    public async Task A_snapshot_in_one_change_with_edits_is_refused()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        var outcome = await crafts.SendAllAsync(new RetitleTalk(crafts.Moss, "Moss, again"), new PublishSnapshot("First"));
        Assert.Equal(
            Refusal.Invalid("A snapshot is published by itself: it shows a revision, and what comes with it in one change has none yet."),
            Assert.IsType<Engine.Commands.Outcome.Refused>(outcome).Refusal);
    }

    private async Task<Artefact> ArtefactAsync(Crafts crafts, int number) =>
        (await fixture.Engine.Snapshots.ArtefactAsync(crafts.Id, number, "program.json", Cancellation))!;

    private static async Task<byte[]> ReadAsync(Stream stream)
    {
        await using (stream)
        {
            using var all = new MemoryStream();
            await stream.CopyToAsync(all, Cancellation);
            return all.ToArray();
        }
    }
}
