namespace BackOffice.Formats.Listing;

/// <summary>Tells a title from the first line of an abstract.</summary>
internal static class TalkTitle
{
    private const int Longest = 200;
    private const int OneLineParagraph = 160;

    /// <summary>
    /// Whether the line is a title: short, no sentence, and what follows does not go on with it. In a session, where most
    /// talks have none, what follows must also look unlike a wrapped line of the same paragraph.
    /// </summary>
    internal static bool IsAt(List<Line> lines, int at, bool standsAlone)
    {
        var text = lines[at].Text;
        if (text.Length > Longest || text[^1] is '.' or '…' or ':' or ',' or ';' or '-' or '(') return false;
        if (Names.IntroducesPresenters(text) || Bios.AfterLabel(text) is not null) return false;
        if (at + 1 == lines.Count || lines[at + 1].IsBlank) return true;
        var next = lines[at + 1].Text;
        return !char.IsLower(next[0]) && (standsAlone || next.Length >= OneLineParagraph || HasCapitals(text));
    }

    private static bool HasCapitals(string text)
    {
        var words = text.Split(' ').Where(word => word.Length >= 4).ToList();
        return words.Count > 1 && words.Count(word => char.IsUpper(word[0])) * 2 > words.Count;
    }
}
