namespace BackOffice.Schedule.Changes;

/// <summary>
/// One fact about a schedule, in the past tense. What it says about who, when and why is in the metadata stored with it.
/// Events of one subject form one stream.
/// </summary>
public abstract record ScheduleEvent
{
    /// <summary>What the event happened to; its stream.</summary>
    public abstract Subject Subject { get; }

    /// <summary>The side of the subject that the event changed.</summary>
    public abstract Facet Facet { get; }
}
