using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Time;
using BackOffice.Web.Components.Live;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Web.Components.Timetable;

/// <summary>Something a member picked up, as their browser says it.</summary>
/// <param name="Id">Names it: <c>talk-…</c> or <c>session-…</c>.</param>
/// <param name="Version">The version that the member had before their eyes.</param>
public sealed record Lifted(string Id, long Version)
{
    /// <summary>The talk or session; null where the text names none.</summary>
    internal Subject? Thing => OpenThing.Parse(Id) is { Type: SubjectType.Talk or SubjectType.Session } thing ? thing : null;
}

/// <summary>Where a member would put something, as their browser says it: whatever it says is checked before it is believed.</summary>
/// <param name="Kind"><c>slot</c>, <c>size</c> (a slot with a length), <c>session</c> or <c>tray</c>.</param>
/// <param name="Day">The day of the conference, for a slot.</param>
/// <param name="Room">The room, for a slot.</param>
/// <param name="Minute">The start in minutes since the midnight that began the day; past 1440 in its night.</param>
/// <param name="Length">How long it is to last, in minutes; null leaves it.</param>
/// <param name="Session">The session.</param>
/// <param name="Position">The 0-based place in the session, not counting what is put there; null for the end.</param>
public sealed record DropTarget(string Kind, string? Day = null, string? Room = null, int Minute = 0, int? Length = null, string? Session = null, int? Position = null)
{
    private const int MostMinutes = 2 * 24 * 60;

    /// <summary>The slot it stands for; null where it is none.</summary>
    internal SlotRequest? Slot =>
        Kind is "slot" or "size"
        && Day is not null && LocalDatePattern.Iso.Parse(Day).TryGetValue(default, out var day) && day.Year is > 1900 and < 2900
        && Guid.TryParse(Room, out var room)
        && Minute is >= -MostMinutes and <= MostMinutes
        && Length is null or (> 0 and <= MostMinutes)
            ? new SlotRequest(new RoomId(room), day.AtMidnight().PlusMinutes(Minute), Length is { } minutes ? Duration.FromMinutes(minutes) : null)
            : null;

    /// <summary>The place in a session that it stands for; null where it is none.</summary>
    internal Destination.InSession? Place =>
        Kind == "session" && Session is not null && OpenThing.Parse(Session) is { Type: SubjectType.Session } session
            ? new Destination.InSession(new(session.Id), Position is { } place ? Math.Max(0, place) : null)
            : null;
}
