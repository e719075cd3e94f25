using System.Text;

namespace BackOffice.Formats.Listing;

/// <summary>A paragraph and the number of the line it begins in.</summary>
internal readonly record struct Paragraph(int Line, string Text);

/// <summary>
/// Rejoins paragraphs that were wrapped at a column. What ends in the middle of a sentence, or goes on with a small letter,
/// belongs together. Where a line ends with its sentence, the width at which the other lines were wrapped decides: if the
/// next line's first word had still fitted, the writer broke the line on purpose.
/// </summary>
internal static class Paragraphs
{
    // Lines longer than this were not wrapped at a column; a break within one is an accident.
    private const int WidestColumn = 140;

    internal static List<Paragraph> Of(IReadOnlyList<Line> lines, Remarks remarks)
    {
        var paragraphs = new List<Paragraph>();
        var text = new StringBuilder();
        var width = Width(lines);
        var (begun, last) = (0, default(Line));
        foreach (var line in lines)
        {
            if (line.IsBlank || (text.Length > 0 && !Continues(last, line, width, remarks))) Finish();
            if (line.IsBlank) continue;
            if (text.Length == 0) begun = line.Number;
            else if (BrokenAtHyphen(last.Text, line.Text)) remarks.Assumed(last.Number, $"“{LastWord(last.Text)}” and the next line were joined, the hyphen kept.");
            else text.Append(' ');
            text.Append(line.Text);
            last = line;
        }
        Finish();
        return paragraphs;

        void Finish()
        {
            if (text.Length > 0) paragraphs.Add(new(begun, text.ToString()));
            text.Clear();
        }
    }

    private static bool Continues(Line above, Line below, int width, Remarks remarks)
    {
        if (IsListItem(below.Text) || above.Number == below.Number) return false;
        if (SurelyContinues(above.Text, below.Text)) return true;
        if (!EndsSentence(above.Text))
        {
            remarks.Assumed(below.Number, "This line was joined to the one above, which does not end its sentence.");
            return true;
        }
        if (above.Text.Length > width || above.Text.Length + 1 + FirstWord(below.Text).Length <= width) return false;
        remarks.Assumed(below.Number, "This line was joined to the one above, which is as long as its neighbours; it might begin a paragraph.");
        return true;
    }

    // The longest line that was surely wrapped; 0 where none was, so that every line that ends its sentence ends its paragraph.
    private static int Width(IReadOnlyList<Line> lines)
    {
        var width = 0;
        for (var index = 0; index + 1 < lines.Count; index++)
        {
            var (above, below) = (lines[index].Text, lines[index + 1].Text);
            if (above.Length is > 0 and <= WidestColumn && below.Length > 0 && SurelyContinues(above, below)) width = Math.Max(width, above.Length);
        }
        return width;
    }

    private static bool SurelyContinues(string above, string below) =>
        char.IsLower(below[0]) || above[^1] is ',' or '-' or '(' || BrokenAtHyphen(above, below) || (!EndsSentence(above) && !char.IsUpper(below[0]));

    private static bool BrokenAtHyphen(string above, string below) =>
        above.Length > 1 && above[^1] == '-' && char.IsLetterOrDigit(above[^2]) && char.IsLetterOrDigit(below[0]);

    internal static bool EndsSentence(string text)
    {
        var end = text.Length - 1;
        while (end > 0 && text[end] is ')' or ']' or '”' or '"' or '’' or '\'') end--;
        return text[end] is '.' or '!' or '?' or '…' or ':';
    }

    private static bool IsListItem(string text) => text.Length > 2 && text[0] is '-' or '*' or '•' or '–' && text[1] == ' ';

    private static ReadOnlySpan<char> FirstWord(string text) => text.IndexOf(' ', StringComparison.Ordinal) is var end and > 0 ? text.AsSpan(0, end) : text;

    private static string LastWord(string text) => Limits.Cut(text[(text.LastIndexOf(' ') + 1)..], 40);
}
