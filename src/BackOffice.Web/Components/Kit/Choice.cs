using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace BackOffice.Web.Components.Kit;

/// <summary>One of the things a member can pick from a <see cref="Combobox"/>.</summary>
/// <param name="Id">What it stands for.</param>
/// <param name="Text">What it is called.</param>
/// <param name="Secondary">What tells it from others of its name.</param>
public sealed record Choice(Guid Id, string Text, string? Secondary = null)
{
    // Without the system's cultures there is no decomposing of letters, so those of Latin alphabets are listed here.
    private static readonly FrozenDictionary<char, char> Plain = new[]
    {
        "aàáâãäåāăą", "cçćĉċč", "dďđ", "eèéêëēĕėęě", "gĝğġģ", "hĥħ", "iìíîïĩīĭįı", "jĵ", "kķ", "lĺļľŀł", "nñńņň",
        "oòóôõöøōŏő", "rŕŗř", "sśŝşšș", "tţťŧț", "uùúûüũūŭůűų", "wŵ", "yýÿŷ", "zźżž",
    }.SelectMany(letters => letters.Skip(1).Select(letter => (letter, letters[0]))).ToFrozenDictionary(it => it.letter, it => it.Item2);

    private string? folded;

    /// <summary>Whether all words of a query, folded as by <see cref="Fold"/>, occur in it.</summary>
    public bool Matches(string[] words)
    {
        folded ??= Fold($"{Text} {Secondary}");
        return Array.TrueForAll(words, word => folded.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>The words of a query, without case and accents.</summary>
    public static string[] Words(string query) => Fold(query).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A text without case and accents, so that “Ines” finds “Inês”.</summary>
    public static string Fold(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            var small = char.ToLowerInvariant(c);
            plain.Append(Plain.GetValueOrDefault(small, small));
        }
        return plain.ToString();
    }
}
