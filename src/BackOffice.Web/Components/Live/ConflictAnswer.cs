namespace BackOffice.Web.Components.Live;

/// <summary>What a member wants where somebody changed the same side of a thing first.</summary>
public enum ConflictAnswer
{
    /// <summary>The other change stands; this one is dropped.</summary>
    KeepTheirs,

    /// <summary>This change goes on top of the other.</summary>
    ApplyMine,

    /// <summary>The move goes on top of the other, and what stands in its way takes the place that the moved thing has now.</summary>
    Swap,
}
