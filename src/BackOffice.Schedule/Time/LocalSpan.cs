using NodaTime;

namespace BackOffice.Schedule.Time;

/// <summary>A stretch of wall-clock time in the conference's zone, from its first moment up to, and without, its last.</summary>
public sealed record LocalSpan(LocalDateTime From, LocalDateTime To)
{
    /// <summary>Whether the whole slot lies within the stretch.</summary>
    public bool Contains(Slot slot) => From <= slot.Start && slot.End <= To;
}
