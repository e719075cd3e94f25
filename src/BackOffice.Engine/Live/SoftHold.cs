using BackOffice.Schedule.Changes;

namespace BackOffice.Engine.Live;

/// <summary>
/// Who else is about to change the same. It warns and locks nothing: whoever goes on meets the others' change as a merge or
/// a conflict, like anybody.
/// </summary>
public static class SoftHold
{
    /// <summary>The first of those present, other than oneself, who edits a side of a thing, or has lifted it where the side is its placement.</summary>
    /// <param name="present">Everybody here.</param>
    /// <param name="me">One's own seat; null for somebody who has none.</param>
    /// <param name="thing">The thing.</param>
    /// <param name="facet">The word of its side.</param>
    public static Presence? On(IEnumerable<Presence> present, SeatId? me, Subject thing, string facet) =>
        present.FirstOrDefault(it => it.Seat != me && (it.State.Editing == new FieldEdit(thing, facet) || (facet == Facet.Placement.Word && it.State.Lifted.Contains(thing))));

    /// <summary>The first of those present, other than oneself, who is moving a thing.</summary>
    public static Presence? OnPlacement(IEnumerable<Presence> present, SeatId? me, Subject thing) => On(present, me, thing, Facet.Placement.Word);
}
