using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;
using NodaTime.TimeZones;

namespace BackOffice.Formats.ICalendar;

/// <summary>A time zone as a VTIMEZONE (RFC 5545 §3.6.5): each change of the clocks in the years of the conference, one by one, and what held before.</summary>
internal static class ZoneText
{
    private static readonly LocalDateTime BeforeAll = new(1900, 1, 1, 0, 0);

    internal static byte[] Of(DateTimeZone zone, LocalDate firstDay, LocalDate lastDay)
    {
        var from = new LocalDate(firstDay.Year, 1, 1).AtStartOfDayInZone(zone).ToInstant();
        var to = new LocalDate(lastDay.Year + 1, 1, 1).AtStartOfDayInZone(zone).ToInstant();
        var component = new VTimeZone(zone.Id);
        foreach (var interval in zone.GetZoneIntervals(from, to)) component.Children.Add(Observance(zone, interval));
        return Encoding.UTF8.GetBytes(new ComponentSerializer().SerializeToString(component)!);
    }

    private static VTimeZoneInfo Observance(DateTimeZone zone, ZoneInterval interval)
    {
        var before = interval.HasStart ? zone.GetZoneInterval(interval.Start - NodaTime.Duration.Epsilon).WallOffset : interval.WallOffset;
        var start = interval.HasStart ? interval.Start.WithOffset(before).LocalDateTime : BeforeAll;
        return new VTimeZoneInfo(interval.Savings == Offset.Zero ? Components.Standard : Components.Daylight)
        {
            Start = new CalDateTime(start.Year, start.Month, start.Day, start.Hour, start.Minute, start.Second),
            OffsetFrom = new UtcOffset(before.ToTimeSpan()),
            OffsetTo = new UtcOffset(interval.WallOffset.ToTimeSpan()),
            TimeZoneName = interval.Name,
        };
    }
}
