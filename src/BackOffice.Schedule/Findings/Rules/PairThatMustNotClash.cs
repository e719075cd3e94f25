using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings.Rules;

/// <summary>Two things at the same time that were said to exclude each other.</summary>
internal static class PairThatMustNotClash
{
    internal const string Code = "must-not-clash";

    internal static IEnumerable<Hit> Of(Subject first, Timetable timetable)
    {
        foreach (var pair in timetable.ConstraintsOf(first, ConstraintKind.MustNotClash))
        {
            if (timetable.Of(pair.First) is not { } one || timetable.Of(pair.Second) is not { } other || !one.Slot.Coincides(other.Slot)) continue;
            var (from, to) = Standing.Shared(one, other);
            yield return new(
                $"{Quoted(one.Title)} and {Quoted(other.Title)} must not clash, and are both on {When(from, to)}.",
                [pair.First, pair.Second],
                from,
                Facts.Of(one.Slot, other.Slot));
        }
    }
}
