using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings.Rules;

/// <summary>Something starts before the end of what was said to precede it.</summary>
internal static class OutOfOrder
{
    internal const string Code = "out-of-order";

    internal static IEnumerable<Hit> Of(Subject first, Timetable timetable)
    {
        foreach (var order in timetable.ConstraintsOf(first, ConstraintKind.MustPrecede))
        {
            if (timetable.Of(order.First) is not { } one || timetable.Of(order.Second) is not { } other || one.Slot.End <= other.Slot.Start) continue;
            yield return new(
                $"{Quoted(one.Title)}, on {When(one.Slot)}, must come before {Quoted(other.Title)}, which is on {When(other.Slot)}.",
                [order.First, order.Second],
                other.Slot.Start,
                $"{Facts.Of(one.Slot)} {Facts.Of(other.Slot)}");
        }
    }
}
