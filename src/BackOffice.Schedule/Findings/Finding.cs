using BackOffice.Schedule.Changes;
using NodaTime;

namespace BackOffice.Schedule.Findings;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Probably wrong; it does not stop a publication.</summary>
    Warning,

    /// <summary>Wrong; it stops a publication, never an edit.</summary>
    Error,
}

/// <summary>Something wrong with the draft, computed from it and never stored. Its code and parties together say which one it is.</summary>
/// <param name="Code">What kind of thing is wrong; stable, in kebab-case.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Sentence">What is wrong, with names and times.</param>
/// <param name="Parties">Everything concerned: both talks of a clash (in the order of their ids), the room, the person.</param>
/// <param name="At">The wall-clock time at which it begins to be wrong; null where no time is concerned.</param>
public sealed record Finding(string Code, Severity Severity, string Sentence, ValueList<Subject> Parties, LocalDateTime? At = null);
