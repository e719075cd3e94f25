using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using static BackOffice.Schedule.Editing.Selection;

namespace BackOffice.Schedule.Editing;

/// <summary>Takes selected talks and sessions off the timetable.</summary>
public static class UnscheduleThings
{
    /// <summary>A plan that takes what was selected off the timetable; a talk whose session is selected too stays in it.</summary>
    public static PlanResult Of(Program program, IReadOnlyCollection<Subject> selected)
    {
        if (Fault(program, selected) is { } fault) return fault;
        IReadOnlyList<Subject> things = [.. selected.Distinct().Where(thing => !GoesWithItsSession(program, thing, selected))];
        return Plan.Of(program, $"Take {Count(program, things)} off the timetable", things.Select(Unschedule));
    }
}
