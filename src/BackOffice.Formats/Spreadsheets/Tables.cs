using BackOffice.Formats.Sources;
using BackOffice.Schedule;

namespace BackOffice.Formats.Spreadsheets;

/// <summary>Spreadsheets: tables with headings, as text with separators or as a workbook.</summary>
public static class Tables
{
    private const int Shown = 5;

    /// <summary>What the table in a file looks like, and what its columns seem to be, for somebody to confirm before it is read.</summary>
    public static TableGuess Guess(ReadOnlyMemory<byte> bytes)
    {
        var found = Find(bytes, new Remarks());
        if (found.Table is not { } table) return new TableGuess.Refused(found.Refusal!);
        var headings = table.Headings.Cells;
        return new TableGuess.Guessed(
            headings.ToValueList(),
            table.Rows.Take(Shown).Select(row => Enumerable.Range(0, headings.Count).Select(column => row.Of(column)).ToValueList()).ToValueList(),
            table.Rows.Count,
            HeadingWords.Guess(headings));
    }

    /// <summary>The program in a table.</summary>
    internal static ReadResult Read(ReadOnlyMemory<byte> bytes, ReadOptions options)
    {
        var remarks = new Remarks();
        var (table, refusal, format, earlier) = Find(bytes, remarks);
        return table is null ? new ReadResult.Refused(refusal!) : new TableReader(table, options, remarks).Read(format, earlier);
    }

    private static (Table? Table, string? Refusal, FileFormat Format, ValueList<ImportRemark> Earlier) Find(ReadOnlyMemory<byte> bytes, Remarks remarks)
    {
        if (bytes.Length > TextInput.MaxBytes) return (null, TextInput.TooLarge, default, []);
        if (FileFormats.IsZip(bytes.Span))
        {
            var (tables, refusal) = Workbook.Read(bytes);
            return (Chosen(tables, remarks), refusal ?? "There is no table in this workbook.", FileFormat.Xlsx, []);
        }
        return TextInput.From(bytes.Span) switch
        {
            TextResult.Text text => (TableText.Of(text.Value), "There is no table in this file, or more of it than is read.", FileFormat.Csv, text.Remarks),
            var other => (null, ((TextResult.Refused)other).Sentence, default, []),
        };
    }

    // The first sheet in which something is a title, or else the one with the most rows.
    private static Table? Chosen(IReadOnlyList<(string Sheet, Table Table)> tables, Remarks remarks)
    {
        if (tables.Count == 0) return null;
        var chosen = tables.FirstOrDefault(it => HeadingWords.Guess(it.Table.Headings.Cells).Title is not null, tables.MaxBy(it => it.Table.Rows.Count));
        foreach (var (sheet, table) in tables) if (table != chosen.Table) remarks.Dropped(0, $"The sheet “{SourceText.Quoted(sheet)}” was left out: the program is in “{SourceText.Quoted(chosen.Sheet)}”.");
        return chosen.Table;
    }
}
