using System.Buffers;

namespace BackOffice.Formats.Csv;

/// <summary>
/// Rows of comma-separated values (RFC 4180): cells that need it are quoted, lines end with CR LF. A cell that a spreadsheet would take for
/// a formula gets an apostrophe in front, so that what somebody typed as a title is never run by who opens the file.
/// </summary>
public static class CsvRow
{
    // The marks with which spreadsheets begin formulas, and what they skip before looking for one.
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <summary>A row with its line end.</summary>
    public static string Of(params IEnumerable<string?> cells) => $"{string.Join(',', cells.Select(cell => Cell(cell ?? "")))}\r\n";

    private static string Cell(string text)
    {
        var safe = text.Length > 0 && Formula.Contains(text[0]) ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny(Special) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
