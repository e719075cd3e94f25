using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Differences;

/// <summary>
/// The way from one program towards another, event by event, each applied as it is found: what comes next is told from where
/// one stands by then, so that a single event reads as it would have happened.
/// </summary>
internal sealed partial class Steps(Program from, Program to)
{
    private readonly List<ScheduleEvent> events = [];

    /// <summary>The program as the steps so far leave it.</summary>
    internal Program Now { get; private set; } = from;

    /// <summary>The steps so far.</summary>
    internal IReadOnlyList<ScheduleEvent> Events => events;

    private void Take(ScheduleEvent happened)
    {
        Now = Now.Apply(happened);
        events.Add(happened);
    }

    private void TakeIf(bool differs, Func<ScheduleEvent> happened)
    {
        if (differs) Take(happened());
    }
}
