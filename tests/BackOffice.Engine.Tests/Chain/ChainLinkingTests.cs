using BackOffice.Engine.Chain;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule.Publications;
using BackOffice.Testing;
using Xunit;

namespace BackOffice.Engine.Tests.Chain;

/// <summary>What was written before there was a chain is linked once, and never again.</summary>
public sealed class ChainLinkingTests(PostgresFixture postgres)
{
    private const string Forget = "delete from backoffice.chain; update backoffice.conference_head set link = null";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_store_that_is_older_than_the_chain_is_linked_when_a_node_starts_and_goes_on_from_there()
    {
        var database = await postgres.NewDatabaseAsync();
        Crafts crafts;
        await using (var engine = await EngineHost.StartAsync(database))
        {
            crafts = await Crafts.OpenAsync(engine);
            await crafts.SendAsync(new PublishSnapshot("First")).Committed();
            await engine.ScalarAsync($"{Forget}; update backoffice.mt_events set headers = headers - 'salt', data = data - 'chainHead'");
            var fault = Assert.Single(await engine.Get<ChainVerifier>().VerifyAsync(cancellation: Cancellation)).Fault!;
            Assert.Equal(Tampering.LinkChanged, fault.What);
        }
        await using var newer = await EngineHost.StartAsync(database);
        Assert.Equal(3, await newer.CountAsync("select count(distinct headers ->> 'salt') from backoffice.mt_events where type = 'person-registered'"));
        await newer.Sender.SendAsync(crafts.Slug, Crafts.As(Schedule.Changes.Role.Chair), new PublishSnapshot("Second"), cancellation: Cancellation).Committed();
        var proof = Assert.Single(await newer.Get<ChainVerifier>().VerifyAsync(cancellation: Cancellation));
        Assert.True(proof.Holds, proof.Fault?.Sentence);
        Assert.Equal((3, 1), (proof.Revision, proof.Snapshots));
        var snapshots = (await newer.History.AtRevisionAsync(crafts.Id, 3, Cancellation)).Publications.Snapshots;
        Assert.Equal([null, Convert.ToHexStringLower((byte[])(await newer.ScalarAsync("select link from backoffice.chain where revision = 2"))!)], snapshots.Select(it => it.ChainHead));
    }

    [Fact]
    public async Task A_chain_of_which_a_part_is_missing_is_not_mended()
    {
        await using var engine = await EngineHost.StartAsync(await postgres.NewDatabaseAsync());
        var crafts = await Crafts.OpenAsync(engine);
        await crafts.SendAsync(new PublishSnapshot("First")).Committed();
        await engine.ScalarAsync("delete from backoffice.chain where revision = 1; update backoffice.conference_head set link = null");
        await engine.LinkAsync();
        Assert.Equal(1, await engine.CountAsync("select count(*) from backoffice.chain"));
        Assert.False(Assert.Single(await engine.Get<ChainVerifier>().VerifyAsync(cancellation: Cancellation)).Holds);
    }

    [Fact]
    public async Task A_row_that_belongs_to_no_conference_is_told_of()
    {
        await using var engine = await EngineHost.StartAsync(await postgres.NewDatabaseAsync());
        var crafts = await Crafts.OpenAsync(engine);
        await engine.ScalarAsync($"""
            insert into backoffice.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, headers)
            select nextval('backoffice.mt_events_sequence'), gen_random_uuid(), stream_id, 2, data, type, timestamp, tenant_id, '{"{}"}' from backoffice.mt_events where stream_id = '{crafts.Moss}'
            """);
        var proofs = await engine.Get<ChainVerifier>().VerifyAsync(cancellation: Cancellation);
        Assert.True(proofs[0].Holds);
        Assert.Equal(Tampering.RowInserted, proofs[1].Fault!.What);
        Assert.Contains($"(talk-added, version 2 of the stream {crafts.Moss})", proofs[1].Fault!.Sentence, StringComparison.Ordinal);
    }
}
