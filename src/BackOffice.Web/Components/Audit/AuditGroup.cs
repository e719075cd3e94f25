using BackOffice.Engine.Audit;

namespace BackOffice.Web.Components.Audit;

/// <summary>Change sets that follow each other and belong together, such as the parts of one import; most often it is one alone.</summary>
/// <param name="Sets">The change sets, newest first.</param>
public sealed record AuditGroup(IReadOnlyList<AuditSet> Sets)
{
    /// <summary>The newest of them.</summary>
    public AuditSet Newest => Sets[0];

    /// <summary>Folds what belongs together: one correlation, one member, one after the other.</summary>
    public static IReadOnlyList<AuditGroup> Fold(IEnumerable<AuditSet> sets)
    {
        var groups = new List<List<AuditSet>>();
        foreach (var set in sets)
        {
            if (groups is [.., var last] && Belongs(last[^1], set)) last.Add(set);
            else groups.Add([set]);
        }
        return [.. groups.Select(group => new AuditGroup(group))];
    }

    private static bool Belongs(AuditSet newer, AuditSet older) =>
        newer.First.CorrelationId == older.First.CorrelationId && newer.Member == older.Member && newer.First.Undoes == older.First.Undoes;
}
