using System.Collections;
using System.Collections.Immutable;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Findings;

/// <summary>
/// What is wrong with a program: immutable, in a fixed order (the worst first, then by time), equal to another set of the
/// same findings. Brought forward scope by scope, so that a change costs what it touches and not what there is.
/// </summary>
public sealed class FindingSet : IReadOnlyList<Finding>, IEquatable<FindingSet>
{
    /// <summary>Nothing is wrong.</summary>
    public static readonly FindingSet None = new();

    private readonly ImmutableSortedSet<Finding> all = ImmutableSortedSet.Create<Finding>(FindingOrder.Instance);
    private readonly ImmutableDictionary<Scope, ValueList<Finding>> found = ImmutableDictionary<Scope, ValueList<Finding>>.Empty;
    private readonly ImmutableDictionary<Subject, ImmutableSortedSet<Finding>> about = ImmutableDictionary<Subject, ImmutableSortedSet<Finding>>.Empty;

    // The set this one was brought forward from is known by a mark, so that sets don't keep all their ancestors alive.
    private readonly object mark = new();
    private readonly object? ancestor;
    private readonly FindingDifference step = FindingDifference.None;

    private FindingSet() { }

    private FindingSet(FindingSet before, Program program, IEnumerable<Scope> scopes)
    {
        var timetable = new Timetable(program);
        var (byScope, byParty) = (before.found.ToBuilder(), before.about.ToBuilder());
        var (gone, come) = (new List<Finding>(), new List<Finding>());
        foreach (var scope in scopes)
        {
            var (was, now) = (byScope.GetValueOrDefault(scope), RuleBook.At(scope, timetable).ToValueList());
            if (was == now) continue;
            if (now.Count == 0) byScope.Remove(scope);
            else byScope[scope] = now;
            gone.AddRange(now.Count == 0 ? was : was.Except(now));
            come.AddRange(was.Count == 0 ? now : now.Except(was));
        }
        foreach (var finding in gone)
        {
            foreach (var party in finding.Parties)
            {
                var left = byParty[party].Remove(finding);
                if (left.IsEmpty) byParty.Remove(party);
                else byParty[party] = left;
            }
        }
        foreach (var finding in come)
        {
            foreach (var party in finding.Parties) byParty[party] = (byParty.GetValueOrDefault(party) ?? None.all).Add(finding);
        }
        (all, found, about) = (After(before.all, gone, come), byScope.ToImmutable(), byParty.ToImmutable());
        (ancestor, step) = (before.mark, before.all.IsEmpty ? FindingDifference.Between([], all) : FindingDifference.Between(InOrder(gone), InOrder(come)));
    }

    // The scopes come in any order.
    private static List<Finding> InOrder(List<Finding> some)
    {
        some.Sort(FindingOrder.Instance);
        return some;
    }

    // Sorting many at once costs far less than finding the place of each.
    private static ImmutableSortedSet<Finding> After(ImmutableSortedSet<Finding> all, List<Finding> gone, List<Finding> come)
    {
        if (all.IsEmpty) return ImmutableSortedSet.CreateRange(FindingOrder.Instance, come);
        var everything = all.ToBuilder();
        foreach (var finding in gone) everything.Remove(finding);
        foreach (var finding in come) everything.Add(finding);
        return everything.ToImmutable();
    }

    /// <inheritdoc/>
    public int Count => all.Count;

    /// <inheritdoc/>
    public Finding this[int index] => all[index];

    /// <summary>The findings that nobody has acknowledged.</summary>
    public IEnumerable<Finding> Open => all.Where(finding => finding.IsOpen);

    /// <summary>The findings that were acknowledged, on the facts they rest on still.</summary>
    public IEnumerable<Finding> Acknowledged => all.Where(finding => !finding.IsOpen);

    /// <summary>The findings that stop a publication: what weighs an error or more, and is open.</summary>
    public IEnumerable<Finding> Errors => all.TakeWhile(finding => finding.Severity >= Severity.Error).Where(finding => finding.IsOpen);

    /// <summary>The finding of a rule about some parties, or null.</summary>
    public Finding? Find(string code, ValueList<Subject> parties) =>
        parties.Count == 0 ? null : (about.GetValueOrDefault(parties[0]) ?? None.all).FirstOrDefault(finding => finding.Is(code, parties));

    /// <summary>The open findings that a thing is party to, the worst first.</summary>
    public IReadOnlyList<Finding> About(Subject subject)
    {
        var known = about.GetValueOrDefault(subject) ?? None.all;
        return known.All(finding => finding.IsOpen) ? known : known.Where(finding => finding.IsOpen).ToArray();
    }

    /// <summary>What came and what went since an earlier set.</summary>
    public FindingDifference Since(FindingSet earlier) =>
        ReferenceEquals(earlier, this) ? FindingDifference.None
        : ReferenceEquals(earlier.mark, ancestor) ? step
        : FindingDifference.Between(earlier.all, all);

    /// <summary>This set after the rules were asked again at some scopes of a later program.</summary>
    internal FindingSet BroughtForward(Program program, IEnumerable<Scope> scopes) => new(this, program, scopes);

    /// <summary>This set after the rules were asked everywhere, also where something was found that is no longer there.</summary>
    internal FindingSet Anew(Program program) => new(this, program, Scopes.Every(program).Concat(found.Keys).Distinct());

    /// <inheritdoc/>
    public bool Equals(FindingSet? other) => other is not null && (ReferenceEquals(all, other.all) || all.SequenceEqual(other.all));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FindingSet);

    /// <inheritdoc/>
    public override int GetHashCode() => all.Aggregate(all.Count, HashCode.Combine);

    /// <inheritdoc/>
    public IEnumerator<Finding> GetEnumerator() => all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
