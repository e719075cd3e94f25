using BackOffice.Engine.Chain;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using BackOffice.Testing;
using Xunit;

namespace BackOffice.Engine.Tests.History;

/// <summary>The projections are nothing but the events, seen from another side.</summary>
public sealed class RebuildTests(PostgresFixture postgres)
{
    private static readonly string[] Spoilt =
    [
        "delete from backoffice.audit where revision % 2 = 0",
        "update backoffice.audit set member = 'Nobody', at = at + interval '1 day'",
        "truncate backoffice.audit_slot",
        "delete from backoffice.audit_word",
        "insert into backoffice.audit_concern (conference_id, thing_id, revision, ordinal) select conference_id, gen_random_uuid(), 1, 0 from backoffice.conference_head",
        "delete from backoffice.mt_doc_talkdraft",
        "update backoffice.mt_doc_publisheddraft set data = jsonb_set(data, '{things}', '[]')",
        "update backoffice.mt_doc_sessiondraft set data = jsonb_set(data, '{session,title}', '\"Spoilt\"')",
        "update backoffice.mt_doc_conferencedraft set data = jsonb_set(data, '{conference,name}', '\"Spoilt\"')",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_any_changes_the_rebuilt_projections_are_the_ones_that_were_there_even_if_those_were_spoilt()
    {
        var database = await postgres.NewDatabaseAsync();
        await using var engine = await EngineHost.StartAsync(database);
        var seed = await RandomWalk.TakeAsync(engine);
        var program = (await RandomWalk.LiveAsync(engine)).Now;
        var before = await engine.ProjectionsAsync();
        await AssertChainAsync(engine, program, seed);
        Assert.True(program.Revision > 100, seed);
        Assert.All(before, table => Assert.NotEmpty(table.Value));

        var events = await engine.Rebuild.RunAsync(World.Conference, RandomWalk.Slug, Cancellation);
        Assert.Equal(await engine.CountAsync("select count(*) from backoffice.mt_events where type <> 'tombstone'"), events);
        Contents.AssertSame(before, await engine.ProjectionsAsync(), seed);

        foreach (var statement in Spoilt) await engine.ScalarAsync(statement);
        await engine.Rebuild.RunAsync(World.Conference, RandomWalk.Slug, Cancellation);
        Contents.AssertSame(before, await engine.ProjectionsAsync(), seed);

        await using var fresh = await EngineHost.StartAsync(database);
        Assert.Equal(program, (await RandomWalk.LiveAsync(fresh)).Now);
        Assert.Equal(program, await fresh.History.AtRevisionAsync(World.Conference, program.Revision, Cancellation));
    }

    // The chain holds, and is the same whether it was made change by change or is made from the log.
    private static async Task AssertChainAsync(EngineHost engine, Program program, string seed)
    {
        var chain = await engine.ContentsAsync("chain");
        var proof = Assert.Single(await engine.Get<ChainVerifier>().VerifyAsync(cancellation: Cancellation));
        Assert.True(proof.Holds, $"{seed}: {proof.Fault?.Sentence}{proof.Audit}");
        Assert.Equal(program.Revision, proof.Revision);
        await engine.ScalarAsync("delete from backoffice.chain; update backoffice.conference_head set link = null");
        await engine.LinkAsync();
        Contents.AssertSame(chain, await engine.ContentsAsync("chain"), seed);
    }

    [Fact]
    public async Task Rebuilding_one_conference_leaves_another_as_it_is()
    {
        await using var engine = await EngineHost.StartAsync(await postgres.NewDatabaseAsync());
        var (one, other) = (await Crafts.OpenAsync(engine), await Crafts.OpenAsync(engine));
        await engine.ScalarAsync("update backoffice.audit set member = 'Nobody'");
        await engine.Rebuild.RunAsync(one.Id, one.Slug, Cancellation);
        Assert.Equal(0, await engine.CountAsync($"select count(*) from backoffice.audit where member = 'Nobody' and conference_id = '{one.Id}'"));
        Assert.Equal(12, await engine.CountAsync($"select count(*) from backoffice.audit where member = 'Nobody' and conference_id = '{other.Id}'"));
    }

    [Fact]
    public async Task Each_revision_reads_as_the_program_was_then()
    {
        await using var engine = await EngineHost.StartAsync(await postgres.NewDatabaseAsync());
        var crafts = await Crafts.OpenAsync(engine);
        var programs = new List<Program> { await crafts.ProgramAsync() };
        foreach (var title in new[] { "Moss, again", "Moss, at last", "Moss for ever" })
        {
            await crafts.SendAllAsync(new RetitleTalk(crafts.Moss, title), new MoveTalk(crafts.Dust, Crafts.In(crafts.Instruments, 0)), new MoveTalk(crafts.Dust, null)).Committed();
            programs.Add(await crafts.ProgramAsync());
        }
        foreach (var program in programs) Assert.Equal(program, await engine.History.AtRevisionAsync(crafts.Id, program.Revision, Cancellation));
    }
}
