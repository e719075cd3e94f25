using BackOffice.Formats.Sources;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Formats.Spreadsheets;

/// <summary>Reads the days of a table. Whether 5/6 is in May or in June is told from the others of the table, and said where it can't be.</summary>
internal sealed class CellDays
{
    private static readonly LocalDatePattern[] Plain = [.. new[] { "uuuu'-'MM'-'dd", "uuuu'/'M'/'d", "d MMM uuuu", "d MMMM uuuu", "d'. 'MMMM uuuu", "MMM d', 'uuuu", "MMMM d', 'uuuu", "MMM d uuuu", "MMMM d uuuu" }.Select(LocalDatePattern.CreateWithInvariantCulture)];
    private static readonly LocalDatePattern[] WithoutYear = [.. new[] { "d MMM", "d MMMM", "MMM d", "MMMM d" }.Select(LocalDatePattern.CreateWithInvariantCulture)];

    private readonly int year;
    private readonly bool monthFirst;
    private readonly bool isOpen;
    private readonly Remarks remarks;
    private readonly Tally guessed = new();
    private readonly Tally yearless = new();

    /// <summary>Reads days like these.</summary>
    internal CellDays(IEnumerable<string> cells, ReadOptions options, Remarks remarks)
    {
        this.remarks = remarks;
        year = options.Year is { } given and >= 1_900 and <= 2_200 ? given : options.Today.Year;
        var (dayFirst, month) = (false, false);
        foreach (var cell in cells)
        {
            if (Numbers(cell.Split(' ')[0], '/') is not { } it) continue;
            dayFirst |= it.First > 12;
            month |= it.Second > 12;
        }
        (monthFirst, isOpen) = (month && !dayFirst, month == dayFirst);
    }

    /// <summary>The day that a text gives; null where it gives none.</summary>
    internal LocalDate? Of(string text, int line)
    {
        text = WithoutWeekday(text.Trim());
        if (text.Length is 0 or > 40) return null;
        foreach (var pattern in Plain) if (pattern.Parse(text).TryGetValue(default, out var day)) return SourceClock.IsThinkable(day) ? day : null;
        foreach (var pattern in WithoutYear)
        {
            if (!pattern.Parse(text).TryGetValue(default, out var day)) continue;
            yearless.Note(line);
            return Made(year, day.Month, day.Day);
        }
        if (Numbers(text, '.') is { } dots) return Made(dots.Year, dots.Second, dots.First);
        if (Numbers(text, '/') is not { } it) return null;
        if (isOpen) guessed.Note(line);
        return monthFirst ? Made(it.Year, it.First, it.Second) : Made(it.Year, it.Second, it.First);
    }

    internal void Finish()
    {
        guessed.Say(remarks.Assumed, "The day was taken to stand before the month.", "days were taken to stand before their months.");
        yearless.Say(remarks.Assumed, $"The day names no year; it was taken for one of {year}.", $"days name no year; they were taken for days of {year}.");
    }

    private static (int First, int Second, int Year)? Numbers(string text, char separator)
    {
        var parts = text.Split(separator);
        return parts.Length == 3 && int.TryParse(parts[0], out var first) && int.TryParse(parts[1], out var second) && int.TryParse(parts[2], out var year)
            ? (first, second, year is >= 0 and < 100 ? year + 2_000 : year)
            : null;
    }

    private static LocalDate? Made(int year, int month, int day) =>
        year is >= 1_800 and <= 2_300 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new(year, month, day) : null;

    // “Tuesday, 17 May 2022” is 17 May 2022.
    private static string WithoutWeekday(string text)
    {
        var word = 0;
        while (word < text.Length && char.IsLetter(text[word])) word++;
        var rest = text[word..].TrimStart(',', '.', ' ');
        return word >= 2 && rest.Length > 0 && rest.Length < text.Length - word && char.IsLetterOrDigit(rest[0]) && !IsMonth(text[..word]) ? rest : text;
    }

    private static bool IsMonth(string word) => word.Length >= 3
        && System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Any(month => month.Length > 0 && month.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
