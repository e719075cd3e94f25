using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using NodaTime;
using static BackOffice.Schedule.Editing.Selection;

namespace BackOffice.Schedule.Editing;

/// <summary>Moves everything that stands on one day of the conference to another.</summary>
public static class MoveDay
{
    /// <summary>A plan that moves a day, its night included, to another; rooms and times of day stay.</summary>
    /// <param name="program">The program to plan on.</param>
    /// <param name="from">The day to move; it may lie outside the conference's days.</param>
    /// <param name="to">A day of the conference.</param>
    /// <returns>The plan, or a refusal: where nothing stands on the day, or the other is the same or none of the conference's.</returns>
    public static PlanResult To(Program program, LocalDate from, LocalDate to)
    {
        var conference = program.Conference;
        if (from == to) return Refusal.Invalid($"{PlaceText.Of(from)} can't be moved to itself.");
        if (to < conference.FirstDay || to > conference.LastDay) return Refusal.Rule($"{PlaceText.Of(to)} is no day of the conference.");
        var things = Standing(program).Where(it => conference.DayOf(it.Slot.Start) == from).ToList();
        if (things.Count == 0) return Refusal.Rule($"Nothing stands on {PlaceText.Of(from)}.");
        var days = Period.DaysBetween(from, to);
        return Plan.Of(
            program,
            $"Move {Count(program, [.. things.Select(it => it.Thing)])} from {PlaceText.Of(from)} to {PlaceText.Of(to)}",
            things.Select(it => Move(it.Thing, it.Slot.RoomId, it.Slot.Start.PlusDays(days))));
    }
}
