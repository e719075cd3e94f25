using BackOffice.Schedule.Changes;

namespace BackOffice.Engine.Access;

/// <summary>What came of a chair's wish: what was wished for, or why not.</summary>
/// <param name="Value">What was wished for; null where it was refused.</param>
/// <param name="Refusal">Why not; null where it was granted.</param>
public sealed record Granted<T>(T? Value, Refusal? Refusal)
    where T : class
{
    /// <summary>A wish granted.</summary>
    public static implicit operator Granted<T>(T value) => new(value, null);

    /// <summary>A wish refused.</summary>
    public static implicit operator Granted<T>(Refusal refusal) => new(null, refusal);
}
