using BackOffice.Formats.Sources;
using NodaTime;

namespace BackOffice.Formats.ICalendar;

/// <summary>
/// Reads calendars: each entry is a talk, or a session where it is obviously no talk. Its UID is what it is known by, its place the room,
/// its first category the track. What repeats is taken once, which is said; what is cancelled is left out.
/// </summary>
internal sealed class CalendarReader
{
    private readonly Remarks remarks = new();
    private readonly ProgramBook book;
    private readonly List<List<ContentLine>> entries = [];
    private readonly List<ContentLine> about = [];
    private readonly Tally others = new();

    private CalendarReader() => book = new(remarks);

    /// <summary>The program that a calendar holds.</summary>
    internal static ReadResult Read(ReadOnlySpan<byte> bytes) => new CalendarReader().ReadLines(bytes);

    private ReadResult ReadLines(ReadOnlySpan<byte> bytes)
    {
        var lines = CalendarText.Lines(bytes, remarks);
        if (!lines.Exists(line => line.Name == "BEGIN")) return new ReadResult.Refused("This is no calendar: nothing in it begins.");
        Sort(lines);
        if (entries.Count > ProgramBook.MostThings) return new ReadResult.Refused($"This file has {entries.Count} entries; {ProgramBook.MostThings} are the most that is read.");
        others.Say(remarks.Dropped, "This is neither an entry nor a time zone; it was left out.", "things are neither entries nor time zones; they were left out.");
        book.Name = About("X-WR-CALNAME", "NAME");
        var clock = new CalendarClock(Zone(), remarks);
        book.TimeZone = clock.Zone?.Id;
        var reading = new EntryReading(book, clock, remarks, isOurs: About("PRODID").StartsWith("-//BackOffice//", StringComparison.Ordinal));
        foreach (var entry in entries) reading.Read(entry);
        reading.Finish();
        clock.Finish();
        return book.Finish(FileFormat.ICalendar, []);
    }

    // What stands in an entry's own parts, its alarms, is not about the entry.
    private void Sort(List<ContentLine> lines)
    {
        List<ContentLine>? entry = null;
        var (skipped, depth) = (0, 0);
        foreach (var line in lines)
        {
            var part = line.Value.Trim().ToUpperInvariant();
            switch (line.Name)
            {
                case "BEGIN" when part == "VEVENT":
                    if (entry is not null) remarks.Incomplete(line.Line, "An entry begins before the one above it has ended.");
                    (entry, skipped) = ([line], 0);
                    entries.Add(entry);
                    break;
                case "END" when part == "VEVENT":
                    entry = null;
                    break;
                case "BEGIN" when part != "VCALENDAR":
                    skipped++;
                    if (entry is null && skipped == 1 && part is not ("VTIMEZONE" or "STANDARD" or "DAYLIGHT")) others.Note(line.Line);
                    break;
                case "END" when part != "VCALENDAR":
                    skipped = Math.Max(0, skipped - 1);
                    break;
                case "BEGIN":
                    depth++;
                    break;
                case "END":
                    depth--;
                    break;
                default:
                    if (skipped == 0) (entry ?? about).Add(line);
                    break;
            }
        }
        if (depth > 0 || entry is not null) remarks.Incomplete(lines[^1].Line, "The calendar breaks off here.");
    }

    private string About(params ReadOnlySpan<string> names)
    {
        foreach (var name in names) if (about.Find(line => line.Name == name) is { } found) return found.Text();
        return "";
    }

    // That of the calendar as a whole, or else the one that most of its entries start in.
    private DateTimeZone? Zone()
    {
        if (about.Find(line => line.Name == "X-WR-TIMEZONE") is { } said && Zones.Known(said.Value, said.Line, remarks) is { } known) return DateTimeZoneProviders.Tzdb[known];
        var most = entries.Select(entry => entry.Find(line => line.Name == "DTSTART")?.Parameter("TZID") ?? "").Select(Zones.Find).OfType<string>()
            .GroupBy(id => id, StringComparer.Ordinal).MaxBy(group => group.Count());
        return most is null ? null : DateTimeZoneProviders.Tzdb[most.Key];
    }
}
