using BackOffice.Schedule.Sessions;
using NodaTime;
using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings.Rules;

/// <summary>Something takes place while everybody is meant to be at a plenary. Desks stay open and coffee may be had.</summary>
internal static class ParallelToPlenary
{
    internal const string Code = "parallel-to-plenary";

    internal static IEnumerable<Hit> On(LocalDate day, Timetable timetable)
    {
        var plenaries = timetable.Program.Index.PlenariesOn(day);
        if (plenaries.IsEmpty) yield break;
        var there = timetable.On(day).ToList();
        foreach (var plenary in timetable.Standings(plenaries).OrderBy(it => it.Thing.Id))
        {
            foreach (var it in there)
            {
                if (it.Thing == plenary.Thing || !it.Slot.Coincides(plenary.Slot) || MayGoOn(it, timetable)) continue;
                // Two plenaries are one finding, and a pair that goes on past midnight is of the day on which it begins.
                if (plenaries.Contains(it.Thing) && Standing.Order(plenary.Thing, it.Thing) > 0) continue;
                var (from, to) = Standing.Shared(plenary, it);
                if (from.Date != day) continue;
                yield return new(
                    $"{Quoted(it.Title)} is parallel to the plenary {Quoted(plenary.Title)} on {When(from, to)}.",
                    [plenary.Thing, it.Thing],
                    from,
                    Facts.Of(plenary.Slot, it.Slot));
            }
        }
    }

    private static bool MayGoOn(Standing it, Timetable timetable) =>
        it.Session is { } id && timetable.Program.Session(id)?.Kind is SessionKind.Registration or SessionKind.Break;
}
