using BackOffice.Formats.Sources;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Formats.ICalendar;

/// <summary>Reads the times of a calendar as wall-clock times of one zone.</summary>
/// <param name="zone">The zone; null where the calendar names none that is known.</param>
/// <param name="remarks">Where assumptions are said.</param>
internal sealed class CalendarClock(DateTimeZone? zone, Remarks remarks)
{
    private static readonly LocalDateTimePattern[] Forms = [LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss"), LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmm")];
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    private readonly SourceClock clock = new(zone, remarks);
    private readonly HashSet<string> unknown = new(StringComparer.Ordinal);
    private readonly Tally elsewhere = new();
    private readonly Tally floating = new();

    internal DateTimeZone? Zone => zone;

    /// <summary>The wall-clock time of a line such as <c>DTSTART;TZID=Europe/Paris:20220517T110000</c>; a day alone is its midnight; null where it is neither.</summary>
    internal (LocalDateTime Time, bool IsDay)? Of(ContentLine line)
    {
        var value = line.Value.Trim();
        if (Day.Parse(value).TryGetValue(default, out var day)) return !SourceClock.IsThinkable(day) ? null : (day.AtMidnight(), true);
        var utc = value is [.., 'Z' or 'z'];
        var text = utc ? value[..^1] : value;
        foreach (var form in Forms)
        {
            if (!form.Parse(text).TryGetValue(default, out var local)) continue;
            if (!SourceClock.IsThinkable(local.Date)) return null;
            if (utc) return clock.At(local.WithOffset(Offset.Zero), line.Line) is { } there ? (there, false) : null;
            return (In(line, local), false);
        }
        return clock.Local(value, line.Line) is { } other ? (other, false) : null;
    }

    internal void Finish()
    {
        clock.Finish();
        elsewhere.Say(remarks.Assumed, $"Its time is given in another time zone; it was put on the clock of {zone?.Id}.", $"times are given in other time zones; they were put on the clock of {zone?.Id}.");
        floating.Say(remarks.Assumed, $"Its time names no time zone; it was taken for one of {zone?.Id}.", $"times name no time zone; they were taken for times of {zone?.Id}.");
    }

    private LocalDateTime In(ContentLine line, LocalDateTime local)
    {
        var name = line.Parameter("TZID");
        if (zone is null || name.Length == 0)
        {
            if (zone is not null) floating.Note(line.Line);
            return clock.Checked(local, line.Line);
        }
        if (Zones.Find(name) is not { } id)
        {
            if (unknown.Add(name)) Zones.Known(name, line.Line, remarks);
            return clock.Checked(local, line.Line);
        }
        if (id == zone.Id) return clock.Checked(local, line.Line);
        elsewhere.Note(line.Line);
        return DateTimeZoneProviders.Tzdb[id].AtLeniently(local).WithZone(zone).LocalDateTime;
    }
}
