using System.Text;
using BackOffice.Formats.Artefacts;

namespace BackOffice.Formats.Sources;

/// <summary>Texts from outside as the schedule takes them.</summary>
internal static class SourceText
{
    private const int LongestQuote = 120;

    // Control characters, and what Unicode has for line ends and for no character at all.
    private static readonly char[] NotInALine = [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl), '\u2028', '\u2029', '\ufffe', '\uffff'];

    /// <summary>The text in one line, with whole characters only; line breaks and other controls become spaces.</summary>
    internal static string OneLine(string text) => Whole(
        text.AsSpan().IndexOfAny(NotInALine) < 0 ? text : string.Join(' ', text.Split(NotInALine, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))).Trim();

    /// <summary>The text with line feeds for line ends, whole characters and no white space round it.</summary>
    internal static string Lines(string text) => Whole(PlainText.Of(text)).Trim();

    /// <summary>The text as a remark quotes it: in one line, and not too long.</summary>
    internal static string Quoted(string text) => OneLine(text) is { Length: > LongestQuote } line ? $"{Limits.Cut(line, LongestQuote)}…" : OneLine(text);

    /// <summary>The UUID that a text is, as it is usually written; null where it is none.</summary>
    internal static string? Uuid(string text) => Guid.TryParse(text, out var id) && id != Guid.Empty ? id.ToString() : null;

    // Half a surrogate pair is no character.
    private static string Whole(string text) => text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0 ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
