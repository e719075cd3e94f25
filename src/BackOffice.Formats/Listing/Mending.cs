namespace BackOffice.Formats.Listing;

/// <summary>Mends what was lost between a page and its text, and says so: marks of TeX, paragraph breaks, links.</summary>
internal static class Mending
{
    private const int LongestPointer = 100;
    private const string Escapable = "%&$#_{}";

    /// <summary>The lines mended; a line that holds the end of one paragraph and the beginning of the next comes out as two.</summary>
    internal static List<Line> Of(IReadOnlyList<Line> lines, Remarks remarks)
    {
        var mended = new List<Line>(lines.Count);
        foreach (var line in lines)
        {
            if (PointsAtLink(line.Text))
            {
                remarks.Dropped(line.Number, $"“{line.Text}” was left out: it points at a link that the text does not hold.");
                mended.Add(new(line.Number, ""));
                continue;
            }
            var text = Unescaped(line, remarks);
            var from = 0;
            for (var gap = LostBreak(text, 0); gap >= 0; gap = LostBreak(text, gap))
            {
                mended.Add(new(line.Number, text[from..gap]));
                remarks.Assumed(line.Number, $"A paragraph was begun at “{Limits.Cut(text[gap..Math.Min(text.Length, gap + 24)], 24)}…”, where the text has no blank after a sentence.");
                from = gap;
            }
            mended.Add(from == 0 ? line with { Text = text } : new(line.Number, text[from..]));
        }
        return mended;
    }

    private static string Unescaped(Line line, Remarks remarks)
    {
        var text = line.Text;
        if (!text.Contains('\\', StringComparison.Ordinal)) return text;
        var plain = new System.Text.StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] != '\\' || index + 1 == text.Length || !Escapable.Contains(text[index + 1])) plain.Append(text[index]);
        }
        if (plain.Length < text.Length) remarks.Assumed(line.Number, "Backslashes before signs such as % were taken for TeX and left out.");
        return plain.ToString();
    }

    /// <summary>Where the next sentence begins that follows the one before it without a blank (“… required.To solve …”), or -1.</summary>
    private static int LostBreak(string text, int from)
    {
        for (var mark = text.AsSpan(from).IndexOfAny('.', '!', '?'); mark >= 0;)
        {
            var at = from + mark;
            if (at > 0 && IsSentenceBefore(text, at) && IsSentenceAfter(text, at + 1)) return at + 1;
            from = at + 1;
            mark = text.AsSpan(from).IndexOfAny('.', '!', '?');
        }
        return -1;
    }

    // A whole word of small letters: not the “torch” of “torch.Tensor(x)” in code, not an abbreviation, not an address.
    private static bool IsSentenceBefore(string text, int mark)
    {
        var start = mark;
        while (start > 0 && mark - start < 30 && char.IsLower(text[start - 1])) start--;
        return mark - start >= 3 && (start == 0 || text[start - 1] is ' ' or '-' or '(');
    }

    private static bool IsSentenceAfter(string text, int start)
    {
        if (start >= text.Length || !char.IsUpper(text[start])) return false;
        var end = start + 1;
        while (end < text.Length && end - start < 30 && char.IsLower(text[end])) end++;
        return end < text.Length && (text[end] == ' ' || (text[end] == ',' && end + 1 < text.Length && text[end + 1] == ' '));
    }

    private static bool PointsAtLink(string text) =>
        text.Length is > 0 and <= LongestPointer && text.AsSpan().TrimEnd('.') is var words
        && (words.EndsWith("available here", StringComparison.OrdinalIgnoreCase)
            || words.EndsWith("click here", StringComparison.OrdinalIgnoreCase)
            || words.EndsWith("found here", StringComparison.OrdinalIgnoreCase));
}
