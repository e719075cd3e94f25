using System.Buffers;
using BackOffice.Formats.Artefacts;

namespace BackOffice.Formats.ICalendar;

/// <summary>Lines as calendars have them (RFC 5545 §3.1): escaped, and folded where they are long.</summary>
internal static class LineText
{
    private const int Longest = 75;

    /// <summary>A text as a value (RFC 5545 §3.3.11).</summary>
    internal static string Escaped(string text) =>
        PlainText.Of(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>A text as the value of a parameter (RFC 6868).</summary>
    internal static string Quoted(string text) =>
        $"\"{PlainText.Of(text).Replace("^", "^^", StringComparison.Ordinal).Replace("\n", "^n", StringComparison.Ordinal).Replace("\"", "^'", StringComparison.Ordinal)}\"";

    // No line of more than 75 octets; what is longer goes on in the next, after a space.
    internal static void Write(ArrayBufferWriter<byte> bytes, string line)
    {
        var length = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (length + letter.Utf8SequenceLength > Longest)
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
