using System.Collections.Frozen;

namespace BackOffice.Formats.Listing;

/// <summary>Somebody named in a text.</summary>
internal readonly record struct NamedPerson(string Name, string Affiliation);

/// <summary>Finds the people in the words that name them.</summary>
internal static class Names
{
    private const int MostWords = 6;

    private static readonly FrozenSet<string> Particles = new[]
    {
        "al", "ben", "bin", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la", "le", "ten", "ter", "van", "vom", "von", "y", "zu",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Introductions = ["PRESENTERS", "PRESENTER", "SPEAKERS", "SPEAKER", "ORGANIZERS", "ORGANISERS"];

    /// <summary>The names in a heading, split at “·”, or at commas where each part reads like a name; null where it names nobody.</summary>
    internal static List<string>? InHeading(string text)
    {
        var parts = Split(text, "·•|;");
        if (parts.Count == 1) parts = Split(text, ",");
        return parts.Count > 0 && parts.TrueForAll(IsName) ? parts : null;
    }

    /// <summary>Whether a line begins like “PRESENTERS: Ada Quill (Tern University), Bo Reed (Loom).”.</summary>
    internal static bool IntroducesPresenters(string text) =>
        Array.Exists(Introductions, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text.AsSpan(word.Length).TrimStart() is [':', ..]);

    /// <summary>The people in such a line, or null where what follows the colon are no names.</summary>
    internal static List<NamedPerson>? InPresenterLine(string text)
    {
        var named = SplitOutsideBrackets(text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..]).ConvertAll(One);
        return named.Count > 0 && named.TrueForAll(person => IsName(person.Name)) ? named : null;
    }

    /// <summary>Whether the words read like a person's name: a few words with capitals, particles aside.</summary>
    internal static bool IsName(string text)
    {
        if (text.Length is 0 or > Limits.Name) return false;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MostWords && Array.TrueForAll(words, word => Particles.Contains(word) || IsNameWord(word));
    }

    private static bool IsNameWord(string word) =>
        (char.IsUpper(word[0]) || char.GetUnicodeCategory(word[0]) == System.Globalization.UnicodeCategory.OtherLetter || (word.Length > 2 && word[1] is '\'' or '’'))
        && word.All(c => char.IsLetter(c) || char.IsSurrogate(c) || c is '-' or '.' or '\'' or '’');

    private static NamedPerson One(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0) return new(text.TrimEnd('.', ' '), "");
        return new(text[..open].Trim(), text[(open + 1)..].TrimEnd('.', ' ').TrimEnd(')').Trim());
    }

    private static List<string> Split(string text, string marks) =>
        [.. text.Split(marks.ToCharArray(), StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static List<string> SplitOutsideBrackets(string text)
    {
        var parts = new List<string>();
        var (depth, from) = (0, 0);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || (depth == 0 && text[at] is ',' or ';' or '·'))
            {
                if (text[from..at].Trim() is { Length: > 0 } part && part != ".") parts.Add(part.StartsWith("and ", StringComparison.Ordinal) ? part[4..] : part);
                from = at + 1;
            }
            else if (text[at] == '(') depth++;
            else if (text[at] == ')' && depth > 0) depth--;
        }
        return parts;
    }
}
