using System.Buffers;
using BackOffice.Formats.Artefacts;

namespace BackOffice.Formats.ICalendar;

/// <summary>Puts calendars together from entries that are written already. None says when it was made, so that what did not change stays byte for byte.</summary>
internal sealed class CalendarFile(byte[] zone)
{
    private const int LongestLine = 75;

    /// <summary>A calendar with a name and entries, in their order.</summary>
    internal byte[] Of(string name, IEnumerable<byte[]> entries)
    {
        var bytes = new ArrayBufferWriter<byte>(2_048);
        bytes.Write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//BackOffice//Program//EN\r\nCALSCALE:GREGORIAN\r\n"u8);
        WriteLine(bytes, $"NAME:{Escaped(name)}");
        WriteLine(bytes, $"X-WR-CALNAME:{Escaped(name)}");
        bytes.Write("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n"u8);
        bytes.Write(zone);
        foreach (var entry in entries) bytes.Write(entry);
        bytes.Write("END:VCALENDAR\r\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    // RFC 5545 §3.3.11.
    private static string Escaped(string text) =>
        PlainText.Of(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    // RFC 5545 §3.1: no line of more than 75 octets; what is longer goes on in the next, after a space.
    private static void WriteLine(ArrayBufferWriter<byte> bytes, string line)
    {
        var length = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (length + letter.Utf8SequenceLength > LongestLine)
            {
                bytes.Write("\r\n "u8);
                length = 1;
            }
            bytes.Advance(letter.EncodeToUtf8(bytes.GetSpan(4)));
            length += letter.Utf8SequenceLength;
        }
        bytes.Write("\r\n"u8);
    }
}
