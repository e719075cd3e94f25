using BackOffice.Formats.Json;

namespace BackOffice.Engine.Chain;

/// <summary>
/// Says what was done at the first place that is wrong. That something was done the chain has proven by then; what it was is
/// told from the audit history, where that was left alone, and proven by the chain where it can be.
/// </summary>
internal sealed class TamperWitness(ChainStore store, Guid conference, string slug)
{
    /// <summary>A fault of a revision as a whole.</summary>
    internal ChainFault Of(Tampering what, long revision, string says) => new(what, revision, null, null, $"Conference “{slug}”, revision {revision}: {says}.");

    /// <summary>A fault of one event.</summary>
    internal ChainFault Of(Tampering what, Facts at, string says) => Of(what, at.Revision, at.Ordinal, at.Kind, says);

    /// <summary>A revision is not where it belongs.</summary>
    internal Task<ChainFault> MissingAsync(long revision, CancellationToken cancellation) => MissingAsync(revision, 0, cancellation);

    /// <summary>An event is not where it belongs.</summary>
    internal async Task<ChainFault> MissingAsync(long revision, int ordinal, CancellationToken cancellation)
    {
        var told = await store.WitnessAsync(conference, revision, ordinal, cancellation);
        var kind = told?.Kind;
        if (told is not null && await store.EventAsync(told.Stream, told.Version, cancellation) is { } elsewhere)
        {
            return elsewhere.Facts is not { } now ? Of(Tampering.FactsChanged, revision, ordinal, kind, "its headers can't be read any more")
                : (now.Revision, now.Ordinal) == (revision, ordinal) ? Of(Tampering.RowsSwapped, revision, ordinal, kind, "its row stands in another place of the log")
                : await store.ClaimingAsync(conference, revision, cancellation) is not null || now.Revision == revision
                    ? Of(Tampering.RowsSwapped, revision, ordinal, kind, $"its row stands in another's place: it says revision {now.Revision}, ordinal {now.Ordinal}")
                : Of(Tampering.FactsChanged, revision, ordinal, kind, $"its place was changed: it says revision {now.Revision}, ordinal {now.Ordinal}");
        }
        return Of(Tampering.RowMissing, revision, ordinal, kind, told is null ? "its row is missing" : $"its row is missing (version {told.Version} of the stream {told.Stream}, by {told.Member})");
    }

    /// <summary>An event says something else of who, when, why or where than when it was written.</summary>
    internal async Task<ChainFault> OfFactsAsync(LoggedEvent it, ChainRow row, CancellationToken cancellation)
    {
        var now = it.Facts!;
        var told = await store.WitnessAsync(conference, now.Revision, now.Ordinal, cancellation);
        if (told is not null && (told.Stream, told.Version) != (now.Stream, now.Version))
        {
            var other = await store.EventAsync(told.Stream, told.Version, cancellation);
            return other?.Facts is { } place
                ? Of(Tampering.RowsSwapped, now, $"another's row stands here; the one that belongs here says revision {place.Revision}, ordinal {place.Ordinal}")
                : Of(Tampering.RowMissing, now, "its row is missing, and another stands in its place");
        }
        var says = AuditOf(now);
        if (told is null || told == says || !IsKnown(now with
        {
            Member = told.Member,
            Microseconds = told.Microseconds,
            Reason = told.Reason,
            Surface = told.Surface,
            Kind = told.Kind,
            Undoes = told.Undoes,
        }, row))
        {
            return Of(Tampering.FactsChanged, now, "what it says beside its body (who, when, why, through which door, for which command) was changed");
        }
        return told with { Member = says.Member } == says
            ? Of(Tampering.AuthorChanged, now, $"its author was changed from “{told.Member}” to “{says.Member}”")
            : Of(Tampering.FactsChanged, now, $"what it says of {string.Join(", ", AuditComparison.Differing(told, says))} was changed");
    }

    /// <summary>The body of an event is not the one that was written.</summary>
    internal async Task<ChainFault> OfBodyAsync(LoggedEvent it, ChainRow row, CancellationToken cancellation)
    {
        var expected = row.Event(it.Facts!.Ordinal)[Digests.Size..].ToArray();
        foreach (var other in await store.HoldingAsync(conference, it.Digest[Digests.Size..], cancellation))
        {
            for (var ordinal = 0; ordinal < other.Count; ordinal++)
            {
                if (!other.Event(ordinal)[Digests.Size..].SequenceEqual(it.Digest.AsSpan(Digests.Size))) continue;
                if (await HasBodyAsync(other.Revision, ordinal, expected, cancellation))
                {
                    return Of(Tampering.RowsSwapped, it.Facts, $"it has the body of revision {other.Revision}, ordinal {ordinal}, and that has its");
                }
            }
        }
        return Of(Tampering.BodyChanged, it.Facts, "its body was changed");
    }

    private async Task<bool> HasBodyAsync(long revision, int ordinal, byte[] digest, CancellationToken cancellation)
    {
        if (await store.WitnessAsync(conference, revision, ordinal, cancellation) is not { } told) return false;
        if (await store.EventAsync(told.Stream, told.Version, cancellation) is not { } there) return false;
        there.Make(new CanonicalJson());
        return there.Digest.AsSpan(Digests.Size).SequenceEqual(digest);
    }

    private ChainFault Of(Tampering what, long revision, int ordinal, string? kind, string says) =>
        new(what, revision, ordinal, kind, $"Conference “{slug}”, revision {revision}, ordinal {ordinal}{(kind is null ? "" : $" ({kind})")}: {says}.");

    private static bool IsKnown(Facts facts, ChainRow row)
    {
        Span<byte> digest = stackalloc byte[Digests.Size];
        facts.Digest(digest);
        return digest.SequenceEqual(row.Event(facts.Ordinal)[..Digests.Size]);
    }

    private static AuditRow AuditOf(Facts facts) => new(
        facts.Revision, facts.Ordinal, facts.Microseconds, facts.Member, facts.Surface, facts.Kind, facts.Stream, facts.Version, facts.Reason, facts.Undoes);
}
