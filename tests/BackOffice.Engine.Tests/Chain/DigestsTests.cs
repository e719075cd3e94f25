using System.Text;
using BackOffice.Engine.Chain;
using BackOffice.Schedule.Tests.Testing;
using Xunit;

namespace BackOffice.Engine.Tests.Chain;

/// <summary>The format of the chain: these bytes never change. They were computed by a program of its own, from decision 9.</summary>
public sealed class DigestsTests
{
    private const string Body = """{"from":"Moss","talkId":"00000036-0000-0000-0000-000000000000","to":"Moss as “memory”"}""";

    private const string OfFacts = "c6fb9d652cc8e44bdace044264a18ada982f3b6d3470beecc35ac97831eb2421";
    private const string OfBody = "bc9f9c430ed69d8f95488aba52ec1a3e80577617bc709bf69aa11d77c983f60b";
    private const string OfSaltedBody = "b5ad90c2e68a2ee9108561445430f6e04c601ba43626338201be546dfd99f0bf";
    private const string OfRevision = "1e9b6d0173969a19b57ea6d3065282114ed351b0768a0edc11cf0f4c97b08d88";

    private static readonly Facts Facts = new(
        World.Conference.Value, 7, 0, Guid.Parse("0198c1f0-0000-7000-8000-000000000001"), World.Moss.Value, 3, "talk-retitled", 1_652_868_000_123_456, "Ana Ångström",
        "0198c1f0-0000-7000-8000-000000000002", "0198c1f0-0000-7000-8000-000000000002", "ui", "A better title", null, null);

    [Fact]
    public void A_fixed_event_has_fixed_digests_and_a_fixed_link()
    {
        Assert.Equal(OfFacts, Hex(to => Facts.Digest(to)));
        Assert.Equal(OfBody, Hex(to => Digests.OfBody(null, Encoding.UTF8.GetBytes(Body), to)));
        Assert.Equal(OfSaltedBody, Hex(to => Digests.OfBody("000102030405060708090a0b0c0d0e0f", Encoding.UTF8.GetBytes(Body), to)));
        Assert.Equal(OfRevision, Convert.ToHexStringLower(Digests.Link(Digests.Beginning, Convert.FromHexString(OfFacts + OfBody))));
    }

    [Fact]
    public void Each_fact_counts()
    {
        Facts[] others =
        [
            Facts with { Conference = Guid.Empty }, Facts with { Revision = 8 }, Facts with { Ordinal = 1 }, Facts with { EventId = Guid.Empty }, Facts with { Stream = Guid.Empty },
            Facts with { Version = 4 }, Facts with { Kind = "talk-moved" }, Facts with { Microseconds = 0 }, Facts with { Member = "Eve" }, Facts with { CommandId = "" },
            Facts with { CorrelationId = "" }, Facts with { Surface = "api" }, Facts with { Reason = null }, Facts with { Reason = "" }, Facts with { Undoes = 7 }, Facts with { Restores = 7 },
            // What moves from one field to the next is not the same.
            Facts with { Surface = "uiA", Reason = " better title" },
        ];
        Assert.Equal(others.Length + 1, others.Append(Facts).Select(it => Hex(to => it.Digest(to))).Distinct().Count());
    }

    [Fact]
    public void Long_texts_are_hashed_too() =>
        Assert.NotEqual(Hex(to => (Facts with { Reason = new string('é', 5_000) }).Digest(to)), Hex(to => (Facts with { Reason = new string('é', 5_001) }).Digest(to)));

    private delegate void Digesting(Span<byte> to);

    private static string Hex(Digesting digest)
    {
        var to = new byte[Digests.Size];
        digest(to);
        return Convert.ToHexStringLower(to);
    }
}
