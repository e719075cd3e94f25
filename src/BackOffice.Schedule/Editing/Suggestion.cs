using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;

namespace BackOffice.Schedule.Editing;

/// <summary>A place where a talk or session could go without causing a finding.</summary>
/// <param name="Thing">The talk or session.</param>
/// <param name="To">The place; a session's is always a slot.</param>
/// <param name="Slot">The slot that the thing would take there; in a session the stretch that falls to it.</param>
/// <param name="Score">How good the place is, beside others for the same thing; higher is better.</param>
/// <param name="Reasons">What speaks for it, in words, at most two: “right after “Gyro dropout””, “same track”.</param>
public sealed record Suggestion(Subject Thing, Destination To, Slot Slot, int Score, ValueList<string> Reasons)
{
    /// <summary>The command that puts the thing there.</summary>
    public ScheduleCommand Command => Thing.Type == SubjectType.Talk
        ? new MoveTalk(new(Thing.Id), To)
        : new MoveSession(new(Thing.Id), new SlotRequest(Slot.RoomId, Slot.Start));
}
