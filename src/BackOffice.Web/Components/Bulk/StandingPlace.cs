using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Time;

namespace BackOffice.Web.Components.Bulk;

/// <summary>Where talks and sessions stand.</summary>
internal static class StandingPlace
{
    /// <summary>The slot that a talk (also in a session) or a session takes; null while it is unscheduled or not there.</summary>
    internal static Slot? Of(Program program, Subject thing) => thing.Type switch
    {
        SubjectType.Talk when program.Talk(new(thing.Id)) is { } talk => program.SlotOf(talk),
        SubjectType.Session => program.Session(new(thing.Id))?.Slot,
        _ => null,
    };
}
