using NodaTime;

namespace BackOffice.Schedule.Time;

/// <summary>A place on the timetable: a room, a local start in the conference's time zone, and a duration. Half-open: the end is not part of it.</summary>
/// <param name="RoomId">The room.</param>
/// <param name="Start">Wall-clock time in the conference's zone.</param>
/// <param name="Duration">How long it lasts on the wall clock; positive.</param>
public sealed record Slot(RoomId RoomId, LocalDateTime Start, Duration Duration)
{
    /// <summary>The wall-clock time at which the slot is over.</summary>
    public LocalDateTime End => Start.Plus(Duration);

    /// <summary>Whether both take some of the same time, in whichever rooms; one that ends when the other starts does not.</summary>
    public bool Coincides(Slot other) => Start < other.End && other.Start < End;

    /// <summary>Whether both take the same room at the same time.</summary>
    public bool Overlaps(Slot other) => RoomId == other.RoomId && Coincides(other);

    /// <summary>Whether the moment falls into the slot.</summary>
    public bool Covers(LocalDateTime moment) => Start <= moment && moment < End;
}

/// <summary>Arithmetic between wall-clock times and durations.</summary>
public static class LocalTimes
{
    /// <summary>The wall-clock time a duration after this one; a change of the clocks in between is not counted.</summary>
    public static LocalDateTime Plus(this LocalDateTime start, Duration duration) => start.PlusTicks(duration.BclCompatibleTicks);

    /// <summary>How far this wall-clock time is after an earlier one; a change of the clocks in between is not counted.</summary>
    public static Duration Since(this LocalDateTime end, LocalDateTime start) =>
        Period.Between(start, end, PeriodUnits.Ticks).ToDuration();
}
