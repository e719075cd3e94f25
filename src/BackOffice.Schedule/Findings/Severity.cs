namespace BackOffice.Schedule.Findings;

/// <summary>How much a finding weighs, as the conference weighs the rule that found it.</summary>
public enum Severity
{
    /// <summary>Nothing: the rule is not asked.</summary>
    Off,

    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Probably wrong; it does not stop a publication.</summary>
    Warning,

    /// <summary>Wrong; it stops a publication, never an edit.</summary>
    Error,

    /// <summary>Not to be: a change that would cause it is not accepted. What stood before the rule was set so stops a publication, as an error does.</summary>
    Refuse,
}
