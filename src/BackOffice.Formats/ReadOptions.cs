using BackOffice.Formats.Spreadsheets;
using NodaTime;

namespace BackOffice.Formats;

/// <summary>What a reader can't take from the file.</summary>
/// <param name="Today">The day it is read: where dates have no year, one is looked for from the one after it backwards.</param>
/// <param name="Year">The year of dates that name none, where the sender knows it.</param>
/// <param name="Format">The format, where the sender knows it; recognised from the content otherwise.</param>
/// <param name="Columns">What the columns of a table are; guessed from its headings otherwise.</param>
public sealed record ReadOptions(LocalDate Today, int? Year = null, FileFormat? Format = null, ColumnMapping? Columns = null);
