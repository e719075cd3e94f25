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
    /// <param name="me">One's own name, whatever the window.</param>
    /// <param name="field">The side of the thing.</param>
    public static Presence? On(IEnumerable<Presence> present, string me, FieldEdit field) =>
        present.FirstOrDefault(it => it.Member != me && (it.State.Editing.Contains(field) || (field.Facet == Facet.Placement.Word && it.State.Lifted.Contains(field.Thing))));

    /// <summary>The first of those present, other than oneself, who is moving a thing.</summary>
    public static Presence? OnPlacement(IEnumerable<Presence> present, string me, Subject thing) => On(present, me, new FieldEdit(thing, Facet.Placement));
}
