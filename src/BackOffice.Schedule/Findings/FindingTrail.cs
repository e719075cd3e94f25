using System.Collections.Immutable;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Findings;

/// <summary>
/// The way from the last findings that somebody asked for to those of a program: the scopes touched in between. The rules
/// run when a program is first asked, once for each program, whichever threads ask.
/// </summary>
internal sealed class FindingTrail
{
    private readonly FindingSet from;
    private readonly ImmutableHashSet<Scope>? touched;
    private FindingSet? known;

    private FindingTrail(FindingSet from, ImmutableHashSet<Scope>? touched) => (this.from, this.touched) = (from, touched);

    /// <summary>A trail from nowhere: everything is still to be looked at.</summary>
    internal static FindingTrail Unknown() => new(FindingSet.None, null);

    /// <summary>The trail after a change that touched some scopes; null is all of them.</summary>
    internal FindingTrail Touched(IEnumerable<Scope>? scopes)
    {
        var (start, earlier) = Volatile.Read(ref known) is { } set ? (set, []) : (from, touched);
        return new(start, scopes is null || earlier is null ? null : earlier.Union(scopes));
    }

    /// <summary>The findings of the program that the trail leads to.</summary>
    internal FindingSet Findings(Program program)
    {
        if (Volatile.Read(ref known) is { } there) return there;
        if (!program.IsOpen) return FindingSet.None;
        var set = touched is null ? from.Anew(program) : from.BroughtForward(program, Scopes.Spread(program, touched));
        // Two threads may both get here; they find the same, and the first one's set stays.
        return Interlocked.CompareExchange(ref known, set, null) ?? Volatile.Read(ref known)!;
    }
}
