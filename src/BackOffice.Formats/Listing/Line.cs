using System.Text;

namespace BackOffice.Formats.Listing;

/// <summary>A line of the text without what no listing needs: control characters, byte order marks, doubled blanks.</summary>
/// <param name="Number">Its number in the text, counted from 1.</param>
/// <param name="Text">What it says, trimmed; may be empty.</param>
internal readonly record struct Line(int Number, string Text)
{
    internal bool IsBlank => Text.Length == 0;

    /// <summary>The name of the room that a room line (“[ Hall A ]”) names, or null for any other line.</summary>
    internal string? Room =>
        Text is ['[', .. { Length: > 0 and <= Limits.Name } inner, ']'] && inner.AsSpan().IndexOfAny('[', ']') < 0 && inner.Trim() is { Length: > 0 } room
            ? room
            : null;

    /// <summary>The lines of a text, in whichever convention they end.</summary>
    internal static List<Line> Of(string text, Remarks remarks)
    {
        var lines = new List<Line>();
        var line = new StringBuilder();
        var (controls, firstControl) = (0, 0);
        for (var index = 0; index < text.Length; index++)
        {
            var c = text[index];
            if (c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029')
            {
                if (c == '\r' && index + 1 < text.Length && text[index + 1] == '\n') index++;
                lines.Add(Finished(lines.Count + 1, line));
            }
            else if (char.IsWhiteSpace(c)) Blank(line);
            else if (char.IsControl(c) || c == '\uFEFF')
            {
                if (controls++ == 0) firstControl = lines.Count + 1;
            }
            else if (char.IsSurrogate(c))
            {
                if (index + 1 < text.Length && char.IsSurrogatePair(c, text[index + 1])) line.Append(c).Append(text[++index]);
                else line.Append('\uFFFD');
            }
            else line.Append(c);
        }
        lines.Add(Finished(lines.Count + 1, line));
        if (controls > 0) remarks.Dropped(firstControl, $"Characters that can't be shown were left out, here first: {controls} in all.");
        return lines;
    }

    private static void Blank(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
    }

    private static Line Finished(int number, StringBuilder line)
    {
        var text = line.ToString().TrimEnd();
        line.Clear();
        return new(number, text);
    }
}
