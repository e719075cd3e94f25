using BackOffice.Schedule.Changes;

namespace BackOffice.Engine.Commands;

/// <summary>
/// Whether a command can be applied on top of what its sender had not seen: it can where the unseen changes are of other
/// facets of the thing.
/// </summary>
public static class FacetMerge
{
    /// <summary>The conflict with the latest unseen change of a facet that the command touches, or null where they merge.</summary>
    public static Conflict? Between(Touch touch, IReadOnlyList<Change> unseen, long versionNow)
    {
        for (var index = unseen.Count - 1; index >= 0; index--)
        {
            var facet = unseen[index].Event.Facet;
            if (touch.Facets.Contains(facet)) return new Conflict(unseen[index].Event.Subject, facet, unseen[index], versionNow);
        }
        return null;
    }
}
