using System.Text.Json;
using BackOffice.Engine.Events;
using BackOffice.Formats.Json;
using BackOffice.Schedule.Publications;

namespace BackOffice.Engine.Chain;

/// <summary>
/// The way of a verification through one conference: takes its events as they come, and holds each revision, once it is
/// complete, against its link. It stops at the first place that is wrong.
/// </summary>
internal sealed class ConferenceWalk(ChainStore store, Guid conference, string slug, long headRevision, byte[]? headLink, KnownLink? known)
{
    private static readonly string Publishing = EventNames.Of(typeof(SnapshotPublished));

    private readonly TamperWitness witness = new(store, conference, slug);
    private readonly AuditComparison audit = new(store, conference);
    private readonly Queue<ChainRow> links = new();
    private readonly List<LoggedEvent> set = [];
    private readonly HashSet<Guid> erased = [];
    private byte[] link = Digests.Beginning;
    private long revision;
    private long events;
    private int snapshots;
    private ChainFault? fault;

    /// <summary>Takes the next event of the conference.</summary>
    internal ValueTask TakeAsync(LoggedEvent it, CancellationToken cancellation)
    {
        if (fault is not null) return ValueTask.CompletedTask;
        if (set.Count == 0 || set[0].Facts!.Revision != it.Facts!.Revision) return BeginAsync(it, cancellation);
        set.Add(it);
        return ValueTask.CompletedTask;
    }

    /// <summary>There are no more events: is that where the log ends?</summary>
    internal async Task<ConferenceProof> EndAsync(CancellationToken cancellation)
    {
        await CloseAsync(cancellation);
        fault ??= await NextLinkAsync(cancellation) is not null || revision < headRevision ? await witness.MissingAsync(revision + 1, cancellation)
            : headLink is null ? witness.Of(Tampering.LinkChanged, revision, "the conference is not linked to a chain yet; that is done when the app starts")
            : headRevision != revision || !headLink.AsSpan().SequenceEqual(link)
                ? witness.Of(Tampering.HeadChanged, revision, $"the log ends here, but the head of the conference says revision {headRevision}{(headRevision == revision ? " with another link" : "")}")
            : await UnlikeAsync(known, cancellation) is { } now
                ? witness.Of(Tampering.ChainRewritten, known!.Revision, $"the link was {known.Link} once, and is {now}; the log up to there was rewritten since")
            : null;
        if (fault is null) await audit.EndAsync(cancellation);
        return new ConferenceProof(slug, revision, Convert.ToHexStringLower(link), events, snapshots, erased.Count, fault, audit.Difference is { } other ? $"Conference “{slug}”, {other}" : null);
    }

    private async ValueTask BeginAsync(LoggedEvent it, CancellationToken cancellation)
    {
        await CloseAsync(cancellation);
        var next = revision + 1;
        var claimed = it.Facts!.Revision;
        if (fault is not null) return;
        if (claimed > next) fault = await witness.MissingAsync(next, cancellation);
        else if (claimed < next) fault = witness.Of(Tampering.RowInserted, it.Facts, "a row stands here that the revision does not have; it was inserted, or put in another place");
        else set.Add(it);
    }

    private async ValueTask CloseAsync(CancellationToken cancellation)
    {
        if (set.Count == 0 || fault is not null) return;
        var next = revision + 1;
        if (await NextLinkAsync(cancellation) is not { } row || row.Revision != next)
        {
            fault = next > headRevision
                ? witness.Of(Tampering.RowInserted, set[0].Facts!, $"the conference ends at revision {headRevision}; the row was inserted")
                : witness.Of(Tampering.LinkChanged, next, "the link of the chain is missing");
            return;
        }
        links.Dequeue();
        if (row.Events.Length % Digests.OfEvent != 0 || !Digests.Link(link, row.Events).AsSpan().SequenceEqual(row.Link))
        {
            fault = witness.Of(Tampering.LinkChanged, next, "the link does not follow from the one before it; it, or the digests it was made from, were changed");
            return;
        }
        set.Sort((one, other) => one.Facts!.Ordinal.CompareTo(other.Facts!.Ordinal));
        fault = await CompareAsync(row, cancellation);
        if (fault is not null) return;
        (link, revision, events) = (row.Link, next, events + row.Count);
        set.Clear();
    }

    private async ValueTask<ChainFault?> CompareAsync(ChainRow row, CancellationToken cancellation)
    {
        for (var ordinal = 0; ordinal < Math.Max(row.Count, set.Count); ordinal++)
        {
            if (ordinal >= set.Count || set[ordinal].Facts!.Ordinal > ordinal) return await witness.MissingAsync(row.Revision, ordinal, cancellation);
            var it = set[ordinal];
            if (ordinal >= row.Count || it.Facts!.Ordinal < ordinal || IsDoubled(row, ordinal))
            {
                return witness.Of(Tampering.RowInserted, it.Facts!, "a row stands here that the revision does not have; it was inserted");
            }
            if (!it.Digest.AsSpan(0, Digests.Size).SequenceEqual(row.Event(ordinal)[..Digests.Size])) return await witness.OfFactsAsync(it, row, cancellation);
            if (!it.Digest.AsSpan(Digests.Size).SequenceEqual(row.Event(ordinal)[Digests.Size..]) && !await IsErasedAsync(it, cancellation))
            {
                return await witness.OfBodyAsync(it, row, cancellation);
            }
            if (it.Kind == Publishing && await WhollyOtherAsync(it, cancellation) is { } rewritten) return rewritten;
            await audit.TakeAsync(it.Facts, cancellation);
        }
        return null;
    }

    // Of two rows for one place, the one is told of that the chain does not know.
    private bool IsDoubled(ChainRow row, int ordinal) =>
        ordinal + 1 < set.Count && set[ordinal + 1].Facts!.Ordinal == ordinal
        && !set[ordinal].Digest.AsSpan(0, Digests.Size).SequenceEqual(row.Event(ordinal)[..Digests.Size]);

    // The body is gone for good reason only where nothing of it is left, its salt neither, and the log says so later.
    private async ValueTask<bool> IsErasedAsync(LoggedEvent it, CancellationToken cancellation)
    {
        if (it.Salt is not null || !Masks.Covers(it)) return false;
        if (!erased.Contains(it.Stream) && !await store.IsErasedAfterAsync(it.Stream, it.Version, Masks.Erasing, cancellation)) return false;
        erased.Add(it.Stream);
        return true;
    }

    private async ValueTask<ChainFault?> WhollyOtherAsync(LoggedEvent it, CancellationToken cancellation)
    {
        var published = JsonSerializer.Deserialize<SnapshotPublished>(it.Body, ScheduleJson.Options)!;
        if (published.ChainHead is not { } then) return null;
        var now = published.Revision == revision ? link : (await store.LinkAsync(conference, published.Revision, cancellation))?.Link;
        if (now is not null && Convert.ToHexStringLower(now) == then)
        {
            snapshots++;
            return null;
        }
        return witness.Of(
            Tampering.ChainRewritten, it.Facts!, $"snapshot {published.Number} was published when the chain had another link at revision {published.Revision} ({then}); the log up to there was rewritten since");
    }

    private async ValueTask<string?> UnlikeAsync(KnownLink? then, CancellationToken cancellation)
    {
        if (then is null) return null;
        var now = await store.LinkAsync(conference, then.Revision, cancellation) is { } row ? Convert.ToHexStringLower(row.Link) : "none";
        return now == then.Link ? null : now;
    }

    private async ValueTask<ChainRow?> NextLinkAsync(CancellationToken cancellation)
    {
        if (links.Count == 0)
        {
            foreach (var row in await store.LinksAsync(conference, revision, cancellation)) links.Enqueue(row);
        }
        return links.TryPeek(out var next) ? next : null;
    }
}
