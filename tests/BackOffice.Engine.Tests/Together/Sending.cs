using BackOffice.Engine.Commands;
using BackOffice.Engine.Live;

namespace BackOffice.Engine.Tests.Together;

/// <summary>A change set that a member sent, and what they were told became of it.</summary>
internal sealed record Sending(ChangeSet Set, Outcome Outcome)
{
    /// <summary>The answer; null where the change set was turned down.</summary>
    public Answer? Answer => (Outcome as Outcome.Committed)?.Answer;

    /// <summary>The step the program took; null where this sending had no effect.</summary>
    public Advance? Effect => (Outcome as Outcome.Committed)?.Advance;
}
