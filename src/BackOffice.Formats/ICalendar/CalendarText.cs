using System.Text;
using BackOffice.Formats.Sources;

namespace BackOffice.Formats.ICalendar;

/// <summary>
/// Takes the bytes of a calendar apart into its lines. Folding is undone before letters are made of bytes, since it may tear a letter
/// apart. Ical.Net, which writes our calendars, reads none that is damaged and knows no lines to report.
/// </summary>
internal static class CalendarText
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The lines, each whole; what is no line is said to belong to the one before.</summary>
    internal static List<ContentLine> Lines(ReadOnlySpan<byte> bytes, Remarks remarks)
    {
        var lines = new List<ContentLine>();
        var (stray, foreign) = (new Tally(), new Tally());
        using var whole = new MemoryStream();
        var (number, first) = (0, 1);
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        while (bytes.Length > 0)
        {
            var end = bytes.IndexOf((byte)'\n');
            var line = (end < 0 ? bytes : bytes[..end]).TrimEnd((byte)'\r');
            bytes = end < 0 ? [] : bytes[(end + 1)..];
            number++;
            if (line is [(byte)' ' or (byte)'\t', ..]) line = line[1..];
            else
            {
                Take();
                first = number;
            }
            whole.Write(line);
        }
        Take();
        stray.Say(remarks.NotUnderstood, "This is no line of a calendar; it was taken for more of the line before.", "lines are none of a calendar; each was taken for more of the line before.");
        foreign.Say(remarks.Assumed, "The text is not in UTF-8; it was read as Windows-1252.", "lines are not in UTF-8; they were read as Windows-1252.");
        return lines;

        void Take()
        {
            if (whole.Length == 0) return;
            var text = Decoded(whole.GetBuffer().AsSpan(0, (int)whole.Length), first, foreign);
            whole.SetLength(0);
            if (ContentLine.Of(first, text) is { } line) lines.Add(line);
            else if (text.Trim().Length > 0)
            {
                stray.Note(first);
                if (lines.Count > 0 && lines[^1].Value.Length < Limits.Text) lines[^1] = lines[^1] with { Value = $"{lines[^1].Value}\\n{text}" };
            }
        }
    }

    private static string Decoded(ReadOnlySpan<byte> bytes, int line, Tally foreign)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            foreign.Note(line);
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }
}
