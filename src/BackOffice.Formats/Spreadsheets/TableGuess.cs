using BackOffice.Schedule;

namespace BackOffice.Formats.Spreadsheets;

/// <summary>What a table looks like before it is read, for somebody to confirm; or why it can't be read.</summary>
public abstract record TableGuess
{
    private TableGuess() { }

    /// <summary>The file holds a table.</summary>
    /// <param name="Headings">The headings of its columns, in their order; empty where one has none.</param>
    /// <param name="FirstRows">The first rows below the headings, a cell for each column.</param>
    /// <param name="Rows">How many rows there are below the headings.</param>
    /// <param name="Mapping">What the columns seem to be.</param>
    public sealed record Guessed(ValueList<string> Headings, ValueList<ValueList<string>> FirstRows, int Rows, ColumnMapping Mapping) : TableGuess;

    /// <summary>The file holds no table.</summary>
    /// <param name="Sentence">One sentence for people.</param>
    /// <param name="Line">The line that shows it, counted from 1; null where it is about the whole file.</param>
    public sealed record Refused(string Sentence, int? Line = null) : TableGuess;
}
