using System.Collections.Immutable;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Differences;

/// <summary>
/// What differs between two programs of one conference, told as what would have to happen to make one of the other: moved,
/// resized, speaker swapped, retitled, reordered, withdrawn. Whatever happened in between and was taken back is in it no more.
/// </summary>
/// <param name="From">The one program.</param>
/// <param name="To">The other.</param>
/// <param name="Events">The steps from the one to the other. Applied to the one in their order, they give what is in the other.</param>
public sealed record ProgramDifference(Program From, Program To, ImmutableArray<ScheduleEvent> Events)
{
    /// <summary>The difference between two programs of one conference.</summary>
    /// <exception cref="ArgumentException">They are of two conferences, or one was not opened yet.</exception>
    public static ProgramDifference Between(Program from, Program to)
    {
        if (!from.IsOpen || !to.IsOpen || from.Conference.Id != to.Conference.Id) throw new ArgumentException("These are not two programs of one conference.", nameof(to));
        var steps = new Steps(from, to);
        steps.TakeConference();
        steps.TakePeople();
        steps.LeaveConstraints();
        steps.LeaveTalks();
        steps.TakeSessions();
        steps.PlaceTalks(to.Talks.Keys.ToHashSet());
        foreach (var talk in to.Talks.Values.OrderBy(it => it.Id.Value)) steps.TakeSidesOf(talk);
        steps.LeaveSessions();
        steps.TakePolicies();
        steps.LeavePeople();
        steps.LeaveRoomsAndTracks();
        return new ProgramDifference(from, to, [.. steps.Events]);
    }
}
