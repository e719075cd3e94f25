namespace BackOffice.Formats.Listing;

/// <summary>A line that begins something: “Oral: Efficient Kitchens Wed 31 Aug 08:45 a.m.”.</summary>
/// <param name="Line">Its number.</param>
/// <param name="Label">What its first words stand for.</param>
/// <param name="Words">Those words: “Oral”.</param>
/// <param name="Rest">What stands between label and moment; may be empty.</param>
/// <param name="Moment">When it starts, if it says so.</param>
internal sealed record Heading(int Line, Label Label, string Words, string Rest, ListedMoment? Moment)
{
    private const int LongestUnknownLabel = 40;
    private const int LongestGlued = 400;

    /// <summary>The heading that a line is, or null for any other line.</summary>
    internal static Heading? Of(Line line)
    {
        var text = line.Text;
        if (text.Length == 0 || !char.IsUpper(text[0])) return null;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return null;
        var words = text.AsSpan(0, colon).TrimEnd();
        var label = Label.Of(words);
        if (label is null && !EndsInTime(text)) return null;
        var found = ListedMoment.AtEndOf(text);
        if (label is not null) return new(line.Number, label, words.ToString(), Between(text, colon + 1, found?.At), found?.Moment);
        // Without a label that is known, only a moment tells a heading from a sentence with a colon.
        if (found is not { } there) return null;
        var before = text.AsSpan(0, there.At).TrimEnd();
        if (there.At <= colon) return Label.Of(before) is { } alone ? new(line.Number, alone, before.ToString(), "", there.Moment) : null;
        return colon <= LongestUnknownLabel ? new(line.Number, Label.Unknown, words.ToString(), Between(text, colon + 1, there.At), there.Moment) : null;
    }

    /// <summary>Whether the line is nothing but the moment of the heading before it.</summary>
    internal static ListedMoment? MomentAlone(Line line) => ListedMoment.AtEndOf(line.Text) is { At: 0, Moment: var moment } ? moment : null;

    /// <summary>The lines, each heading that is glued to the end of another line on a line of its own, with that line's number.</summary>
    internal static List<Line> Unglue(List<Line> lines, Remarks remarks)
    {
        var apart = new List<Line>(lines.Count);
        foreach (var line in lines)
        {
            var from = 0;
            for (var colon = line.Text.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = line.Text.IndexOf(':', colon + 1))
            {
                var start = Label.StartBefore(line.Text, colon);
                if (start <= from || !IsGlued(line.Text, start)) continue;
                apart.Add(new(line.Number, line.Text[from..start].TrimEnd()));
                remarks.Assumed(line.Number, $"A heading is glued to the end of this line; “{line.Text[start..(colon + 1)]}” was taken to begin it.");
                from = start;
            }
            apart.Add(from == 0 ? line : new(line.Number, line.Text[from..]));
        }
        return apart;
    }

    // Straight after a sentence mark, where a writer would have put a blank; after a blank only where a moment proves it.
    private static bool IsGlued(string text, int start)
    {
        var spaced = text[start - 1] == ' ';
        return (spaced ? start > 1 && IsMark(text[start - 2]) : IsMark(text[start - 1]))
            && (!spaced || (text.Length - start <= LongestGlued && ListedMoment.AtEndOf(text)?.At > start));
    }

    private static bool IsMark(char c) => c is '.' or ':' or '!' or '?' or '…' or ')' or ']' or '”' or '"';

    private static bool EndsInTime(string text) => text[^1] is '.' or 'm' or 'M' || char.IsAsciiDigit(text[^1]);

    private static string Between(string text, int from, int? to) => text[from..(to ?? text.Length)].Trim();
}
