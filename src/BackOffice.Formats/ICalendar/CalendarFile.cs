using System.Buffers;

namespace BackOffice.Formats.ICalendar;

/// <summary>Puts calendars together from entries that are written already. None says when it was made, so that what did not change stays byte for byte.</summary>
internal sealed class CalendarFile(byte[] zone)
{
    /// <summary>A calendar with a name and entries, in their order.</summary>
    internal byte[] Of(string name, IEnumerable<byte[]> entries)
    {
        var bytes = new ArrayBufferWriter<byte>(2_048);
        bytes.Write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//BackOffice//Program//EN\r\nCALSCALE:GREGORIAN\r\n"u8);
        LineText.Write(bytes, $"NAME:{LineText.Escaped(name)}");
        LineText.Write(bytes, $"X-WR-CALNAME:{LineText.Escaped(name)}");
        bytes.Write("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n"u8);
        bytes.Write(zone);
        foreach (var entry in entries) bytes.Write(entry);
        bytes.Write("END:VCALENDAR\r\n"u8);
        return bytes.WrittenSpan.ToArray();
    }
}
