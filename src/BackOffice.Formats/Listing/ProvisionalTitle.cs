using System.Collections.Frozen;

namespace BackOffice.Formats.Listing;

/// <summary>Makes a title from an abstract's opening, for a talk that has none.</summary>
internal static class ProvisionalTitle
{
    /// <summary>The most characters it has, its “…” included.</summary>
    internal const int Longest = 80;

    private const int ShortestClause = 40;

    private static readonly FrozenSet<string> Dangling = new[]
    {
        "a", "an", "and", "are", "as", "at", "be", "both", "but", "by", "for", "from", "in", "into", "is", "it", "its", "of", "on", "once", "or", "our", "over", "so", "such",
        "than", "that", "the", "their", "these", "this", "those", "through", "to", "under", "we", "when", "where", "which", "while", "with", "without",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The first sentence if it is short, else as much of it as reads well, cut at a clause or a word.</summary>
    internal static string From(string text)
    {
        var opening = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : text.Length);
        var sentence = SentenceEnd(opening[..Math.Min(opening.Length, Longest)]);
        if (sentence > 0) return Closed(opening[..sentence], whole: sentence + 1 == text.Length);
        if (opening.Length < Longest) return Closed(opening, whole: opening.Length == text.Length);
        var cut = opening[..(Longest - 1)];
        if (ClauseEnd(cut) is var clause and > 0) return Closed(cut[..clause], whole: false);
        var word = opening[Longest - 1] == ' ' ? cut.Length : cut.LastIndexOf(' ');
        if (word <= 0) return Limits.Cut(cut.ToString(), Longest - 2) + "…";
        return Closed(WithoutDangling(cut[..word]), whole: false);
    }

    private static int SentenceEnd(ReadOnlySpan<char> text)
    {
        for (var at = 1; at + 1 < text.Length; at++)
        {
            if (text[at] is '.' or '!' or '?' && text[at + 1] == ' ' && char.IsLower(text[at - 1]) && at >= ShortestClause / 2) return at;
        }
        return -1;
    }

    // A comma ends a clause only where another begins after it; most commas stand in lists.
    private static int ClauseEnd(ReadOnlySpan<char> text)
    {
        for (var at = text.Length - 2; at >= ShortestClause; at--)
        {
            if (text[at + 1] != ' ') continue;
            if (text[at] is ';' or ':' or '–' or '—') return at;
            if (text[at] == ',' && Dangling.Contains(FirstWord(text[(at + 2)..]).ToString())) return at;
        }
        return -1;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text) => text.IndexOf(' ') is var end and > 0 ? text[..end] : text;

    private static ReadOnlySpan<char> WithoutDangling(ReadOnlySpan<char> text)
    {
        for (var blank = text.LastIndexOf(' '); blank > ShortestClause / 2 && Dangling.Contains(text[(blank + 1)..].ToString()); blank = text.LastIndexOf(' '))
        {
            text = text[..blank].TrimEnd();
        }
        return text;
    }

    private static string Closed(ReadOnlySpan<char> text, bool whole) =>
        whole ? text.TrimEnd('.').ToString() : $"{text.TrimEnd(" .,;:–—…-")}…";
}
