using BackOffice.Schedule.Changes;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;

namespace BackOffice.Engine.Live;

/// <summary>A step that a program took: the program before, the program after, and the changes in between.</summary>
public sealed record Advance(Program Before, Program After, IReadOnlyList<Change> Changes)
{
    /// <summary>Whether somebody's data was erased: what a view keeps of the past has to be read again.</summary>
    public bool Erases => Changes.Any(change => change.Event is PersonErased);
}
