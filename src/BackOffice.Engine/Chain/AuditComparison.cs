namespace BackOffice.Engine.Chain;

/// <summary>
/// Holds the audit history against the log, event by event: it is a projection, and what is wrong with it alone is made right by
/// a rebuild.
/// </summary>
internal sealed class AuditComparison(ChainStore store, Guid conference)
{
    private readonly Queue<AuditRow> rows = new();
    private (long Revision, int Ordinal) at;

    /// <summary>Where it first says something else than the log; null where it does not.</summary>
    internal string? Difference { get; private set; }

    /// <summary>Takes the next event of the log, of which the chain knows that it is as it was written.</summary>
    internal async ValueTask TakeAsync(Facts facts, CancellationToken cancellation)
    {
        if (Difference is not null) return;
        var place = (facts.Revision, facts.Ordinal);
        if (await NextAsync(cancellation) is not { } row || (row.Revision, row.Ordinal).CompareTo(place) > 0)
        {
            Difference = Text(place, facts.Kind, "the audit history has no entry");
            return;
        }
        rows.Dequeue();
        if ((row.Revision, row.Ordinal) != place)
        {
            Difference = Text((row.Revision, row.Ordinal), row.Kind, "the audit history has an entry that the log does not know");
            return;
        }
        at = place;
        var told = new AuditRow(
            facts.Revision, facts.Ordinal, facts.Microseconds, facts.Member, facts.Surface, facts.Kind, facts.Stream, facts.Version, facts.Reason, facts.Undoes);
        if (row != told) Difference = Text(place, facts.Kind, $"the audit history says something else than the log of {string.Join(", ", Differing(row, told))}");
    }

    /// <summary>There are no more events.</summary>
    internal async ValueTask EndAsync(CancellationToken cancellation)
    {
        if (Difference is null && await NextAsync(cancellation) is { } row)
        {
            Difference = Text((row.Revision, row.Ordinal), row.Kind, "the audit history has an entry that the log does not know");
        }
    }

    /// <summary>What two rows for one event say differently, in words.</summary>
    internal static IEnumerable<string> Differing(AuditRow one, AuditRow other)
    {
        if (one.Member != other.Member) yield return $"who did it (“{one.Member}”, “{other.Member}”)";
        if (one.Microseconds != other.Microseconds) yield return "when it was done";
        if (one.Reason != other.Reason) yield return "why it was done";
        if (one.Surface != other.Surface) yield return "through which door";
        if (one.Kind != other.Kind) yield return "what was done";
        if (one.Undoes != other.Undoes) yield return "what it undoes";
        if ((one.Stream, one.Version) != (other.Stream, other.Version)) yield return "to what it was done";
    }

    private static string Text((long Revision, int Ordinal) place, string kind, string what) => $"revision {place.Revision}, ordinal {place.Ordinal} ({kind}): {what}.";

    private async ValueTask<AuditRow?> NextAsync(CancellationToken cancellation)
    {
        if (rows.Count == 0)
        {
            foreach (var row in await store.AuditAsync(conference, at.Revision, at.Revision == 0 ? -1 : at.Ordinal, cancellation)) rows.Enqueue(row);
        }
        return rows.TryPeek(out var next) ? next : null;
    }
}
