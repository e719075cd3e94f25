using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BackOffice.Formats.Artefacts;

/// <summary>Texts as formats take them that know no control characters.</summary>
internal static partial class PlainText
{
    /// <summary>The text with line feeds for line ends, and without other control characters and what no XML may hold.</summary>
    internal static string Of(string text)
    {
        if (!NotPlain().IsMatch(text)) return text;
        return NotPlain().Replace(text, it => it.Value is "\r\n" or "\r" ? "\n" : "");
    }

    /// <summary>The paragraphs of a text: what stands between empty lines.</summary>
    internal static IEnumerable<string> Paragraphs(string text) => EmptyLines().Split(Of(text)).Select(it => it.Trim()).Where(it => it.Length > 0);

    /// <summary>The text in small letters of ASCII, digits and hyphens, for addresses; may be empty.</summary>
    internal static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(char.ToLowerInvariant(letter));
            else if (Parts(letter) && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        return slug.ToString().Trim('-');
    }

    // What is above or below a letter, as accents are, parts nothing.
    private static bool Parts(char letter) => !char.IsLetter(letter) && char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark;

    [GeneratedRegex("\r\n?|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]")]
    private static partial Regex NotPlain();

    [GeneratedRegex(@"\n[ \t]*\n\s*")]
    private static partial Regex EmptyLines();
}
