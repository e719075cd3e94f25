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
}
