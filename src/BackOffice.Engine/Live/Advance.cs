using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Engine.Live;

/// <summary>A step that a program took: the program before, the program after, and the changes in between.</summary>
public sealed record Advance(Program Before, Program After, IReadOnlyList<Change> Changes);
