namespace BackOffice.Schedule.Texts;

/// <summary>Texts as words.</summary>
public static class TextWords
{
    /// <summary>A text cut into words, stretches of space, and other characters one by one; joined they are the text.</summary>
    internal static List<string> Of(string text)
    {
        var words = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            var sort = SortOf(text[start]);
            while (end < text.Length && sort != Sort.Other && SortOf(text[end]) == sort) end++;
            words.Add(text[start..end]);
            start = end;
        }
        return words;
    }

    /// <summary>The words of a text alone, in small letters, each once: what it can be found by.</summary>
    public static IReadOnlyList<string> ToFind(string text) =>
        [.. Of(text).Where(word => SortOf(word[0]) == Sort.Word).Select(word => word.ToLowerInvariant()).Distinct(StringComparer.Ordinal)];

    // Half of a character outside the basic plane never stands alone.
    private static Sort SortOf(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark ? Sort.Word
        : char.IsWhiteSpace(c) ? Sort.Space
        : Sort.Other;

    private enum Sort
    {
        Word,
        Space,
        Other,
    }
}
