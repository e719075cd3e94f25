using System.Text;
using BackOffice.Formats.Sources;

namespace BackOffice.Formats.Spreadsheets;

/// <summary>Takes text apart into the rows of a table (RFC 4180, and what spreadsheets make of it): commas, semicolons, tabs or bars between cells.</summary>
internal static class TableText
{
    private const int MostCells = 200;
    private const int MostRows = ProgramBook.MostThings + 1;
    private const int FewestColumns = 4;
    private const int FewestRows = 2;
    private const int RowsLookedAt = 8;
    private const int LongestHeading = 60;
    private const string FormulaMarks = "=+-@\t\r\n＝＋－＠";

    /// <summary>Whether a text reads like a table: its first line holds headings, those of a title and of something else, or it has the same columns in row after row.</summary>
    internal static bool LooksLikeOne(string text)
    {
        var cursor = new Cursor(text);
        var headings = cursor.Row();
        if (headings is null || headings.Cells.Count < 2) return false;
        var guess = HeadingWords.Guess(headings.Cells);
        return (guess.Title is not null && guess != new ColumnMapping(guess.Title)) || IsRegular(headings, cursor);
    }

    // Lines of a text have as many commas as each other by chance, but not many of them.
    private static bool IsRegular(TableRow headings, Cursor cursor)
    {
        if (headings.Cells.Count < FewestColumns || headings.Cells.Any(it => it.Length is 0 or > LongestHeading) || headings.Cells.Distinct(StringComparer.OrdinalIgnoreCase).Count() < headings.Cells.Count) return false;
        for (var row = 0; row < RowsLookedAt; row++)
        {
            if (cursor.Row() is not { } next) return row >= FewestRows;
            if (!next.IsEmpty && next.Cells.Count != headings.Cells.Count) return false;
        }
        return true;
    }

    /// <summary>The table that a text holds; null where it holds none, or more rows than are read.</summary>
    internal static Table? Of(string text)
    {
        var cursor = new Cursor(text);
        var rows = new List<TableRow>();
        while (cursor.Row() is { } row)
        {
            if (row.IsEmpty) continue;
            if (rows.Count > MostRows) return null;
            rows.Add(row);
        }
        return rows.Count == 0 ? null : new(rows[0], rows[1..]);
    }

    /// <summary>A place in the text.</summary>
    private sealed class Cursor(string text)
    {
        private readonly char separator = Separator(text);
        private int at;
        private int line = 1;

        /// <summary>The next row; null at the end. Cells beyond what any table has are run over.</summary>
        internal TableRow? Row()
        {
            if (at >= text.Length) return null;
            var (cells, cell, first) = (new List<string>(), new StringBuilder(), line);
            while (true)
            {
                if (at < text.Length && text[at] == '"' && IsBlank(cell)) Quoted(cell);
                else if (at >= text.Length || text[at] == separator || text[at] is '\n' or '\r')
                {
                    if (cells.Count < MostCells) cells.Add(WithoutGuard(cell.ToString().Trim()));
                    cell.Clear();
                    if (at < text.Length && text[at] == separator) at++;
                    else
                    {
                        EndLine();
                        return new(first, cells);
                    }
                }
                else cell.Append(text[at++]);
            }
        }

        private void Quoted(StringBuilder cell)
        {
            cell.Clear();
            for (at++; at < text.Length; at++)
            {
                if (text[at] == '\n') line++;
                if (text[at] != '"') cell.Append(text[at]);
                else if (at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[at++]);
                else
                {
                    at++;
                    return;
                }
            }
        }

        private void EndLine()
        {
            if (at < text.Length && text[at] == '\r') at++;
            if (at < text.Length && text[at] == '\n') at++;
            line++;
        }

        private static bool IsBlank(StringBuilder cell)
        {
            for (var place = 0; place < cell.Length; place++) if (cell[place] != ' ') return false;
            return true;
        }
    }

    // What a writer put in front of a cell so that no spreadsheet takes it for a formula.
    private static string WithoutGuard(string cell) => cell is ['\'', var mark, ..] && FormulaMarks.Contains(mark, StringComparison.Ordinal) ? cell[1..] : cell;

    // The one that occurs most in the first line, outside quotes.
    private static char Separator(string text)
    {
        Span<int> counts = stackalloc int[4];
        const string Separators = ",;\t|";
        var quoted = false;
        foreach (var letter in text.AsSpan().TrimStart("\r\n "))
        {
            if (letter == '"') quoted = !quoted;
            if (quoted) continue;
            if (letter is '\n' or '\r') break;
            if (Separators.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var which) counts[which]++;
        }
        var most = 0;
        for (var which = 1; which < counts.Length; which++) if (counts[which] > counts[most]) most = which;
        return Separators[most];
    }
}
