using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Schedule.Findings;

/// <summary>Whether a slot falls into the times at which somebody or something is to be had.</summary>
internal static class Availabilities
{
    /// <summary>Whether the stretches, of which some may touch or overlap, cover the whole slot.</summary>
    internal static bool Cover(ValueList<LocalSpan> stretches, Slot slot)
    {
        foreach (var stretch in stretches) if (stretch.Contains(slot)) return true;
        var reached = slot.Start;
        foreach (var stretch in stretches.OrderBy(it => it.From))
        {
            if (stretch.From > reached) return false;
            reached = LocalDateTime.Max(reached, stretch.To);
            if (reached >= slot.End) return true;
        }
        return false;
    }
}
