using System.Globalization;
using System.IO.Compression;
using System.Text;
using BackOffice.Formats.Sources;
using ExcelDataReader;

namespace BackOffice.Formats.Spreadsheets;

/// <summary>
/// Reads workbooks. They are zip files, so what they unpack to is counted before anything is read from them: a small file that
/// unpacks to a huge one is refused.
/// </summary>
internal static class Workbook
{
    private const int MostParts = 2_000;
    private const int MostBytes = 50 * 1024 * 1024;
    private const int MostColumns = 200;

    // Sheets number their rows, and may leave most of them out.
    private const int MostRows = 100_000;

    // The library asks for Windows-1252 by name before it reads anything.
    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The tables of a workbook's sheets, with the sheets' names; or a refusal.</summary>
    internal static (IReadOnlyList<(string Sheet, Table Table)> Tables, string? Refusal) Read(ReadOnlyMemory<byte> bytes)
    {
        var packed = bytes.ToArray();
        try
        {
            if (TooMuch(packed) is { } refusal) return ([], refusal);
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(packed, writable: false));
            return Sheets(reader);
        }
        catch (Exception wrong) when (wrong is not OutOfMemoryException)
        {
            // The library says in many ways that a workbook is damaged.
            return ([], "This is no workbook that can be read: it is damaged, or something else in a zip file.");
        }
    }

    private static string? TooMuch(byte[] packed)
    {
        using var zip = new ZipArchive(new MemoryStream(packed, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostParts) return $"The workbook has {zip.Entries.Count} parts; {MostParts} are the most that is read.";
        var buffer = new byte[64 * 1024];
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            for (int count; (count = part.Read(buffer, 0, buffer.Length)) > 0;)
            {
                if ((total += count) > MostBytes) return $"The workbook unpacks to more than {MostBytes / (1024 * 1024)} MB, the most that is read.";
            }
        }
        return null;
    }

    private static (IReadOnlyList<(string, Table)>, string?) Sheets(IExcelDataReader reader)
    {
        var tables = new List<(string, Table)>();
        var number = 0;
        do
        {
            var rows = new List<TableRow>();
            var columns = Math.Min(reader.FieldCount, MostColumns);
            for (var line = 1; reader.Read(); line++)
            {
                if (++number > MostRows) return ([], $"The workbook has more than {MostRows} rows, the most that is read.");
                var row = new TableRow(line, [.. Enumerable.Range(0, columns).Select(column => Text(reader.GetValue(column)))]);
                if (!row.IsEmpty) rows.Add(row);
            }
            if (rows.Count > 0) tables.Add((SourceText.OneLine(reader.Name ?? ""), new(rows[0], rows[1..])));
        }
        while (reader.NextResult());
        return (tables, null);
    }

    // A time without a day is counted from the day before the calendar of spreadsheets begins.
    private static string Text(object? value) => value switch
    {
        null => "",
        DateTime { Year: < 1901 } time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.AddMilliseconds(500).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan span => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours}:{span.Minutes:00}:{span.Seconds:00}"),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()?.Trim() ?? "",
    };
}
