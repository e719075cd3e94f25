using System.Globalization;
using System.Text;

namespace BackOffice.Web.Components.Kit;

/// <summary>One of the things a member can pick from a <see cref="Combobox"/>.</summary>
/// <param name="Id">What it stands for.</param>
/// <param name="Text">What it is called.</param>
/// <param name="Secondary">What tells it from others of its name.</param>
public sealed record Choice(Guid Id, string Text, string? Secondary = null)
{
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
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) plain.Append(char.ToLowerInvariant(c));
        }
        return plain.ToString();
    }
}
