using BackOffice.Schedule.Changes;
using NodaTime;

namespace BackOffice.Schedule.Time;

/// <summary>A stretch of wall-clock time in the conference's zone, from its first moment up to, and without, its last.</summary>
public sealed record LocalSpan(LocalDateTime From, LocalDateTime To)
{
    /// <summary>Whether the whole slot lies within the stretch.</summary>
    public bool Contains(Slot slot) => From <= slot.Start && slot.End <= To;

    /// <summary>The most stretches that an availability takes.</summary>
    internal const int Most = 100;

    /// <summary>Why stretches can't be an availability, or null.</summary>
    internal static Refusal? Refuse(ValueList<LocalSpan> availability) =>
        availability.FirstOrDefault(span => span.To <= span.From) is { } wrong
            ? Refusal.Invalid($"An availability from {wrong.From:uuuu-MM-dd HH:mm} to {wrong.To:uuuu-MM-dd HH:mm} ends before it starts.")
        : availability.Count > Most ? Refusal.Invalid($"An availability takes at most {Most} stretches of time.")
        : null;
}
