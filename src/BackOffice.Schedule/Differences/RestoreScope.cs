using NodaTime;

namespace BackOffice.Schedule.Differences;

/// <summary>How much of a program is put back to how it was.</summary>
public abstract record RestoreScope
{
    private RestoreScope() { }

    /// <summary>All that the program says, its rooms, tracks, people and policies included. What was published stays.</summary>
    public sealed record Everything : RestoreScope;

    /// <summary>One talk with all its sides, and where it stood.</summary>
    public sealed record OneTalk(TalkId TalkId) : RestoreScope;

    /// <summary>One session with all its sides, and the talks that stood in it, in their order; their texts stay as they are.</summary>
    public sealed record OneSession(SessionId SessionId) : RestoreScope;

    /// <summary>
    /// What stood where, and for how long, on one day; titles, speakers and status stay as they are. What stands there now and
    /// did not then goes back to where it was then, or off the timetable.
    /// </summary>
    /// <param name="RoomId">The room; null for all of them.</param>
    /// <param name="Day">A day of the conference.</param>
    public sealed record OneDay(RoomId? RoomId, LocalDate Day) : RestoreScope;
}
