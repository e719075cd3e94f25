using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using NodaTime;

namespace BackOffice.Web.Components.Live;

/// <summary>Moments as the clocks at the conference show them.</summary>
public static class WallClock
{
    /// <summary>“Wed 31 Aug 08:45”, in the conference's zone.</summary>
    public static string Text(Instant at, Program program)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(program.Conference.TimeZone) ?? DateTimeZone.Utc;
        return PlaceText.Of(at.InZone(zone).LocalDateTime);
    }

    /// <summary>“Wed 31 Aug 2022”, in the conference's zone: what may be far away is told with its year.</summary>
    public static string Day(Instant at, Program program)
    {
        var day = at.InZone(DateTimeZoneProviders.Tzdb.GetZoneOrNull(program.Conference.TimeZone) ?? DateTimeZone.Utc).Date;
        return $"{PlaceText.Of(day)} {day.Year}";
    }
}
