using BackOffice.Engine.Chain;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Talks;
using Xunit;

namespace BackOffice.Engine.Tests.Chain;

/// <summary>
/// Whatever somebody does to the log behind the application's back is found, and the first place of it named. The conference:
/// it is opened (1), Moss is moved to 12:00 (2), to 13:00 (3), retitled and described at once (4), Ada renamed (5), a snapshot published (6), and Moss moved back (7).
/// </summary>
public sealed class TamperingTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // Each row: what was done, as SQL on the events (e) and tables of the conference {c}, with the stream of Moss as {moss} and that of Ada as {ada};
    // then where that is found first, and what is said of it.
    public static TheoryData<string, Tampering, long, int?, string?, string> Deeds => new()
    {
        { "update mt_events set data = jsonb_set(data, '{to}', '\"Moss for Eve\"') where stream_id = '{moss}' and version = 4", Tampering.BodyChanged, 4, 0, "talk-retitled", "its body was changed" },
        { "update mt_events set user_name = 'Eve' where stream_id = '{moss}' and version = 3", Tampering.AuthorChanged, 3, 0, "talk-moved", "its author was changed from “Ana” to “Eve”" },
        { "update mt_events set user_name = 'Eve' where stream_id = '{moss}' and version = 3; update audit set member = 'Eve' where conference_id = '{c}' and revision = 3", Tampering.FactsChanged, 3, 0, "talk-moved", "was changed" },
        { "update mt_events set headers = headers || '{\"reason\":\"Nobody asked\"}' where stream_id = '{moss}' and version = 2", Tampering.FactsChanged, 2, 0, "talk-moved", "why it was done" },
        { "update mt_events set timestamp = timestamp - interval '1 microsecond' where stream_id = '{moss}' and version = 2", Tampering.FactsChanged, 2, 0, "talk-moved", "when it was done" },
        { "update mt_events set causation_id = gen_random_uuid()::text where stream_id = '{moss}' and version = 2", Tampering.FactsChanged, 2, 0, "talk-moved", "for which command" },
        { "update mt_events set headers = '{}' where stream_id = '{moss}' and version = 3", Tampering.FactsChanged, 3, 0, "talk-moved", "its headers can't be read" },
        { "update mt_events set data = jsonb_set(data, '{to}', '\"Eve Quill\"') where stream_id = '{ada}' and version = 2", Tampering.BodyChanged, 5, 0, "person-renamed", "its body was changed" },
        { "update mt_events set headers = headers - 'salt' where stream_id = '{ada}' and version = 2", Tampering.BodyChanged, 5, 0, "person-renamed", "its body was changed" },
        { "delete from mt_events where stream_id = '{moss}' and version = 3", Tampering.RowMissing, 3, 0, "talk-moved", "by Ana" },
        { "delete from mt_events where stream_id = '{moss}' and version = 5", Tampering.RowMissing, 4, 1, "abstract-revised", "its row is missing" },
        { "delete from mt_events where stream_id = '{moss}' and version = 6", Tampering.RowMissing, 7, 0, "talk-moved", "its row is missing" },
        { "delete from mt_events where stream_id = '{moss}' and version = 6; delete from chain where conference_id = '{c}' and revision = 7", Tampering.RowMissing, 7, 0, "talk-moved", "its row is missing" },
        { Copy("version + 1", "headers"), Tampering.RowInserted, 7, 0, "talk-moved", "it was inserted" },
        { Copy("version + 1", "headers || '{\"revision\":8}'"), Tampering.RowInserted, 8, 0, "talk-moved", "the conference ends at revision 7" },
        { Copy("version + 1", "headers || '{\"revision\":3}'"), Tampering.RowInserted, 3, 0, "talk-moved", "a row stands here" },
        { Swap("data"), Tampering.RowsSwapped, 2, 0, "talk-moved", "it has the body of revision 3, ordinal 0" },
        { Swap("headers"), Tampering.RowsSwapped, 2, 0, "talk-moved", "it says revision 3, ordinal 0" },
        { Swap("headers", 4, 5), Tampering.RowsSwapped, 4, 0, "abstract-revised", "says revision 4, ordinal 1" },
        { SwapPlaces(), Tampering.RowsSwapped, 2, 0, "talk-moved", "another place of the log" },
        { "update chain set link = sha256(link) where conference_id = '{c}' and revision = 4", Tampering.LinkChanged, 4, null, null, "does not follow from the one before it" },
        { "update chain set events = set_byte(events, 0, get_byte(events, 0) # 1) where conference_id = '{c}' and revision = 4", Tampering.LinkChanged, 4, null, null, "the digests it was made from" },
        { "delete from chain where conference_id = '{c}' and revision = 4", Tampering.LinkChanged, 4, null, null, "the link of the chain is missing" },
        { "update conference_head set link = sha256(link) where conference_id = '{c}'", Tampering.HeadChanged, 7, null, null, "another link" },
        { "update conference_head set revision = 6 where conference_id = '{c}'", Tampering.HeadChanged, 7, null, null, "the head of the conference says revision 6" },
    };

    [Theory]
    [MemberData(nameof(Deeds))]
    public async Task What_was_done_is_found_where_it_was_done(string deed, Tampering what, long revision, int? ordinal, string? kind, string words)
    {
        var crafts = await ConferenceAsync();
        Assert.True((await ProofAsync(crafts)).Holds);
        await DoAsync(crafts, deed);
        var proof = await ProofAsync(crafts);
        var fault = Assert.IsType<ChainFault>(proof.Fault);
        Assert.True(what == fault.What, fault.Sentence);
        Assert.Equal((revision, ordinal, kind), (fault.Revision, fault.Ordinal, fault.Kind));
        Assert.StartsWith($"Conference “{crafts.Slug}”, revision {revision}", fault.Sentence, StringComparison.Ordinal);
        Assert.Contains(words, fault.Sentence, StringComparison.Ordinal);
        // What came before it is proven.
        Assert.True(proof.Revision >= revision - 1);
    }

    [Theory]
    [InlineData("update audit set member = 'Eve' where conference_id = '{c}' and revision = 3", "revision 3, ordinal 0 (talk-moved): the audit history says something else than the log of who did it (“Eve”, “Ana”).")]
    [InlineData("delete from audit where conference_id = '{c}' and revision = 7", "revision 7, ordinal 0 (talk-moved): the audit history has no entry.")]
    [InlineData("update audit set ordinal = 9 where conference_id = '{c}' and revision = 7", "revision 7, ordinal 0 (talk-moved): the audit history has no entry.")]
    [InlineData("insert into audit select conference_id, revision, 9, at, member, surface, kind, stream_id, version, reason, undoes from audit where conference_id = '{c}' and revision = 7", "revision 7, ordinal 9 (talk-moved): the audit history has an entry that the log does not know.")]
    public async Task A_projection_that_tells_something_else_is_told_of_apart(string deed, string words)
    {
        var crafts = await ConferenceAsync();
        await DoAsync(crafts, deed);
        var proof = await ProofAsync(crafts);
        Assert.Null(proof.Fault);
        Assert.Equal($"Conference “{crafts.Slug}”, {words}", proof.Audit);
        await fixture.Engine.Rebuild.RunAsync(crafts.Id, crafts.Slug, Cancellation);
        Assert.True((await ProofAsync(crafts)).Holds);
    }

    [Fact]
    public async Task Whoever_writes_the_whole_chain_anew_is_betrayed_by_what_was_known_before()
    {
        var crafts = await ConferenceAsync();
        var before = await ProofAsync(crafts);
        Assert.Equal((7, 1), (before.Revision, before.Snapshots));
        var known = KnownLink.Parse($"3:{Convert.ToHexStringLower((byte[])(await fixture.Engine.ScalarAsync($"select link from backoffice.chain where conference_id = '{crafts.Id}' and revision = 3"))!)}")!;
        Assert.True((await ProofAsync(crafts, known)).Holds);

        await DoAsync(crafts, "update mt_events set user_name = 'Eve' where stream_id = '{moss}' and version = 2; update audit set member = 'Eve' where conference_id = '{c}' and revision = 2");
        await DoAsync(crafts, "delete from chain where conference_id = '{c}'; update conference_head set link = null where conference_id = '{c}'");
        await fixture.Engine.LinkAsync();
        var fault = (await ProofAsync(crafts)).Fault!;
        Assert.Equal((Tampering.ChainRewritten, 6, "snapshot-published"), (fault.What, fault.Revision, fault.Kind));

        // One who thought of the snapshot as well has still not thought of who wrote down a link.
        await DoAsync(crafts, "update mt_events set data = data || '{\"chainHead\":null}' where headers ->> 'conference' = '{c}' and type = 'snapshot-published'");
        await DoAsync(crafts, "delete from chain where conference_id = '{c}'; update conference_head set link = null where conference_id = '{c}'");
        await fixture.Engine.LinkAsync();
        Assert.True((await ProofAsync(crafts)).Holds);
        Assert.Equal((Tampering.ChainRewritten, 3), ((await ProofAsync(crafts, known)).Fault!.What, (await ProofAsync(crafts, known)).Fault!.Revision));
    }

    private async Task<Crafts> ConferenceAsync()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await crafts.SendAsync(new MoveTalk(crafts.Moss, Crafts.At(crafts.Loft, 12))).Committed();
        await crafts.SendAsync(new MoveTalk(crafts.Moss, Crafts.At(crafts.Loft, 13))).Committed();
        await crafts.SendAllAsync(new RetitleTalk(crafts.Moss, "Moss, again"), new ReviseAbstract(crafts.Moss, "Damp.")).Committed();
        await crafts.SendAsync(new RenamePerson(crafts.Ada, "Ada Roe")).Committed();
        await crafts.SendAsync(new PublishSnapshot("First")).Committed();
        await crafts.SendAsync(new MoveTalk(crafts.Moss, Crafts.At(crafts.Loft, 11))).Committed();
        return crafts;
    }

    private async Task<ConferenceProof> ProofAsync(Crafts crafts, KnownLink? known = null) =>
        Assert.Single(await fixture.Engine.Get<ChainVerifier>().VerifyAsync(crafts.Id, known, cancellation: Cancellation));

    private Task<object?> DoAsync(Crafts crafts, string deed) => fixture.Engine.ScalarAsync(
        "set search_path to backoffice; " + deed.Replace("{c}", $"{crafts.Id}").Replace("{moss}", $"{crafts.Moss}").Replace("{ada}", $"{crafts.Ada}") + "; reset search_path");

    private static string Copy(string version, string headers) => $$"""
        insert into mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, correlation_id, causation_id, headers, user_name)
        select nextval('mt_events_sequence'), gen_random_uuid(), stream_id, {{version}}, data, type, timestamp, tenant_id, mt_dotnet_type, correlation_id, causation_id, {{headers}}, user_name
        from mt_events where stream_id = '{moss}' and version = 6
        """;

    private static string Swap(string column, int one = 2, int other = 3) => $$"""
        update mt_events e set {{column}} = o.{{column}} from mt_events o
        where e.stream_id = '{moss}' and o.stream_id = e.stream_id and (e.version, o.version) in (({{one}}, {{other}}), ({{other}}, {{one}}))
        """;

    // No two rows can have one place, not even for a moment.
    private static string SwapPlaces() =>
        $"update mt_events set seq_id = -seq_id where stream_id = '{{moss}}' and version in (2, 3); {Swap("seq_id").Replace("= o.seq_id", "= -o.seq_id")}";
}
