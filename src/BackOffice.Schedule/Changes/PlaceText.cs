using System.Globalization;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Time;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Schedule.Changes;

/// <summary>Places and times as people say them, with the names that rooms and sessions have now.</summary>
public static class PlaceText
{
    private static readonly LocalDateTimePattern DayAndTime = LocalDateTimePattern.Create("ddd d MMM HH':'mm", CultureInfo.InvariantCulture);
    private static readonly LocalDatePattern DayOnly = LocalDatePattern.Create("ddd d MMM", CultureInfo.InvariantCulture);

    /// <summary>“Wed 31 Aug 08:45”.</summary>
    public static string Of(LocalDateTime time) => DayAndTime.Format(time);

    /// <summary>“Wed 31 Aug”.</summary>
    public static string Of(LocalDate day) => DayOnly.Format(day);

    /// <summary>“Wed 31 Aug 08:45, Exhibit Hall A”; for nothing “the unscheduled tray”.</summary>
    public static string Of(Slot? slot, Program program) =>
        slot is null ? "the unscheduled tray" : $"{Of(slot.Start)}, {program.Conference.NameOf(slot.RoomId) ?? "a room unknown"}";

    /// <summary>“Wed 31 Aug 08:45, Exhibit Hall A”, or “place 2 of “Efficient Training””, or “the unscheduled tray”.</summary>
    public static string Of(Placement? placement, Program program) => placement switch
    {
        Placement.OwnSlot own => Of(own.Slot, program),
        Placement.InSession place => $"place {place.Position + 1} of “{(program.Session(place.SessionId) ?? program.Removed.Sessions.GetValueOrDefault(place.SessionId))?.Title ?? "a session unknown"}”",
        _ => Of((Slot?)null, program),
    };

    /// <summary>Where a command puts something, as <see cref="Of(Placement?, Program)"/> says where it stands; without a position “the end of “Efficient Training””.</summary>
    public static string Of(Destination? to, Program program) => to switch
    {
        Destination.OwnSlot own => Of(new Slot(own.RoomId, own.Start, own.Duration ?? Duration.Zero), program),
        Destination.InSession { Position: { } position, SessionId: var id } => Of(new Placement.InSession(id, position), program),
        Destination.InSession { SessionId: var id } => $"the end of “{program.Session(id)?.Title ?? "a session unknown"}”",
        _ => Of((Slot?)null, program),
    };

    /// <summary>“1 h 20 min”.</summary>
    public static string Of(Duration duration)
    {
        var minutes = (long)duration.TotalMinutes;
        return (minutes / 60, minutes % 60) switch
        {
            (0, var rest) => $"{rest} min",
            (var hours, 0) => $"{hours} h",
            var (hours, rest) => $"{hours} h {rest} min",
        };
    }
}
