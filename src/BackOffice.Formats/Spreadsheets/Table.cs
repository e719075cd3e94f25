namespace BackOffice.Formats.Spreadsheets;

/// <summary>A table as it stands in a file.</summary>
/// <param name="Headings">The cells of its first row.</param>
/// <param name="Rows">The rows below that are not empty.</param>
internal sealed record Table(TableRow Headings, IReadOnlyList<TableRow> Rows);

/// <summary>A row of a table.</summary>
/// <param name="Line">The line of the text that it begins in, or its number in the sheet.</param>
/// <param name="Cells">Its cells as text, without white space round them.</param>
internal sealed record TableRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>The cell of a column; empty where there is no such column, or the row is shorter.</summary>
    internal string Of(int? column) => column is { } at && at >= 0 && at < Cells.Count ? Cells[at] : "";

    internal bool IsEmpty => Cells.All(cell => cell.Length == 0);
}
