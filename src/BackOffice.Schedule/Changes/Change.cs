using NodaTime;

namespace BackOffice.Schedule.Changes;

/// <summary>Through which door a change came.</summary>
public enum Surface
{
    /// <summary>The back office in the browser.</summary>
    Ui,

    /// <summary>The HTTP contract, with an API key.</summary>
    Api,

    /// <summary>An import.</summary>
    Import,

    /// <summary>An undo or redo.</summary>
    Undo,

    /// <summary>The command line.</summary>
    CommandLine,

    /// <summary>The clock, which does at its time what a member asked for before.</summary>
    Timer,
}

/// <summary>One event as it stands in the log: what happened, who did it, when, and why.</summary>
/// <param name="Revision">The number of its change set within the conference.</param>
/// <param name="Ordinal">Its 0-based place in the change set.</param>
/// <param name="Version">Its 1-based place in the stream of its subject.</param>
/// <param name="At">When it was committed; within a conference never before an earlier change.</param>
/// <param name="Member">Who did it, as the back office names them.</param>
/// <param name="Surface">Through which door.</param>
/// <param name="Reason">Why, if somebody said.</param>
/// <param name="CommandId">The command it follows from.</param>
/// <param name="CorrelationId">What it belongs together with.</param>
/// <param name="Event">What happened.</param>
/// <param name="Undoes">The revision of the change set that this change is part of the undoing of; null where it undoes none.</param>
/// <param name="Restores">The revision that this change is part of the putting back to; null where nothing is put back.</param>
public sealed record Change(
    long Revision,
    int Ordinal,
    long Version,
    Instant At,
    string Member,
    Surface Surface,
    string? Reason,
    CommandId CommandId,
    Guid CorrelationId,
    ScheduleEvent Event,
    long? Undoes = null,
    long? Restores = null);
