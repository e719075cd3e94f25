using BackOffice.Schedule;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using BackOffice.Web.Components.Kit;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Web.Components.Things;

/// <summary>Where a talk or session could be put.</summary>
public enum PlaceSort
{
    /// <summary>Into a room at a time.</summary>
    Room,

    /// <summary>Into a session.</summary>
    Session,

    /// <summary>Off the timetable.</summary>
    Tray,
}

/// <summary>A place that a member is making up for a talk or session.</summary>
public sealed class PlaceDraft
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    /// <summary>What sort of place.</summary>
    public PlaceSort Sort { get; set; }

    /// <summary>The room, where it is one.</summary>
    public RoomId? Room { get; set; }

    /// <summary>The day of the conference; its night belongs to it.</summary>
    public LocalDate Day { get; set; }

    /// <summary>The time of day, as a clock shows it.</summary>
    public string Time { get; set; } = "";

    /// <summary>The session, where it is one.</summary>
    public SessionId? Session { get; set; }

    /// <summary>The 1-based place in the session; null for the end.</summary>
    public int? Position { get; set; }

    /// <summary>Begins with the place that a talk has.</summary>
    public static PlaceDraft Of(Program program, Talk talk)
    {
        var draft = At(program, program.SlotOf(talk));
        return program.PlacementOf(talk) is Placement.InSession place ? draft.In(place) : draft;
    }

    /// <summary>Begins with the place that a session has.</summary>
    public static PlaceDraft Of(Program program, Session session) => At(program, session.Slot);

    /// <summary>Begins with a slot, or for none with the first room on the first day.</summary>
    public static PlaceDraft At(Program program, Slot? slot)
    {
        var conference = program.Conference;
        return slot is null
            ? new() { Day = conference.FirstDay, Room = conference.Rooms.Where(room => !room.Retired).Select(room => (RoomId?)room.Id).FirstOrDefault(), Time = "09:00" }
            : new() { Day = conference.DayOf(slot.Start), Room = slot.RoomId, Time = Clock.Format(slot.Start.TimeOfDay) };
    }

    /// <summary>Begins with a slot that is asked for, or for none with the first room on the first day.</summary>
    public static PlaceDraft For(Program program, SlotRequest? slot) =>
        At(program, slot is null ? null : new Slot(slot.RoomId, slot.Start, slot.Duration ?? Duration.FromMinutes(1)));

    /// <summary>The slot it stands for; null where it is in no room or the time is none.</summary>
    public SlotRequest? Slot(Program program)
    {
        if (Sort != PlaceSort.Room || Room is not { } room || Moment(program) is not { } start) return null;
        return new SlotRequest(room, start);
    }

    /// <summary>The day and the time of day as one wall-clock time; null where the time is none.</summary>
    public LocalDateTime? Moment(Program program)
    {
        if (TypedTimes.Time(Time) is not { } time) return null;
        // A time before the day gives way belongs to the night of that day, which is on the next date.
        return (time < program.Conference.DayBoundary ? Day.PlusDays(1) : Day) + time;
    }

    /// <summary>The destination it stands for; null for the tray.</summary>
    public Destination? To(Program program) => Sort switch
    {
        PlaceSort.Room when Slot(program) is { } slot => new Destination.OwnSlot(slot.RoomId, slot.Start),
        PlaceSort.Session when Session is { } session => new Destination.InSession(session, Position - 1),
        _ => null,
    };

    /// <summary>What keeps it from being a place; null where nothing does.</summary>
    public string? Missing(Program program) => Sort switch
    {
        PlaceSort.Room when Room is null => "Choose a room.",
        PlaceSort.Room when Slot(program) is null => "Give a start, such as 09:30.",
        PlaceSort.Session when Session is null => "Choose a session.",
        PlaceSort.Session when Position < 1 => "Places in a session are counted from 1.",
        _ => null,
    };

    private PlaceDraft In(Placement.InSession place)
    {
        (Sort, Session, Position) = (PlaceSort.Session, place.SessionId, place.Position + 1);
        return this;
    }
}
