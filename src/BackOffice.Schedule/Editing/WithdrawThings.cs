using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using static BackOffice.Schedule.Editing.Selection;

namespace BackOffice.Schedule.Editing;

/// <summary>Withdraws selected talks and cancels selected sessions.</summary>
public static class WithdrawThings
{
    /// <summary>
    /// A plan that withdraws the talks and cancels the sessions. The talks of a cancelled session are withdrawn only where they are
    /// selected themselves; a talk stays in its session where both are.
    /// </summary>
    /// <param name="program">The program to plan on.</param>
    /// <param name="selected">Talks and sessions.</param>
    /// <param name="offTheTimetable">Whether they leave the timetable as well; while they stand on it they are findings.</param>
    public static PlanResult Of(Program program, IReadOnlyCollection<Subject> selected, bool offTheTimetable)
    {
        if (Fault(program, selected) is { } fault) return fault;
        IReadOnlyList<Subject> things = [.. selected.Distinct()];
        return Plan.Of(program, Title(program, things), things.SelectMany(thing => Commands(program, thing, selected, offTheTimetable)));
    }

    private static IEnumerable<ScheduleCommand> Commands(Program program, Subject thing, IReadOnlyCollection<Subject> selected, bool offTheTimetable)
    {
        yield return thing.Type == SubjectType.Talk ? new WithdrawTalk(new(thing.Id)) : new CancelSession(new(thing.Id));
        if (offTheTimetable && !GoesWithItsSession(program, thing, selected)) yield return Unschedule(thing);
    }

    private static string Title(Program program, IReadOnlyList<Subject> things)
    {
        var (talks, sessions) = (things.Where(it => it.Type == SubjectType.Talk).ToList(), things.Where(it => it.Type == SubjectType.Session).ToList());
        return sessions.Count == 0 ? $"Withdraw {Count(program, talks)}"
            : talks.Count == 0 ? $"Cancel {Count(program, sessions)}"
            : $"Withdraw {Count(program, talks)} and cancel {Count(program, sessions)}";
    }
}
