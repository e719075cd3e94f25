using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace BackOffice.Formats.Listing;

/// <summary>A day and a time as a heading gives them at its end: “Wed 31 Aug 08:45 a.m.”.</summary>
/// <param name="Weekday">The day of the week, if it says one.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31, whether or not the month has as many.</param>
/// <param name="Year">The year, if it says one.</param>
/// <param name="Start">The time it starts; null where what is said is no time of day.</param>
/// <param name="End">The time it ends, if it says one.</param>
/// <param name="Words">The words themselves.</param>
internal sealed partial record ListedMoment(IsoDayOfWeek? Weekday, int Month, int Day, int? Year, LocalTime? Start, LocalTime? End, string Words)
{
    private const int Longest = 90;
    private const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";
    private const string Weekdays = "montuewedthufrisatsun";

    /// <summary>The moment at the end of a line and where it begins, or null.</summary>
    internal static (ListedMoment Moment, int At)? AtEndOf(string line)
    {
        // Only the end is looked at, so that the pattern costs the same however long the line is.
        var from = Math.Max(0, line.Length - Longest);
        var tail = line.AsSpan(from);
        if (tail.LastIndexOf(':') < 0 || !tail.ContainsAnyInRange('0', '9')) return null;
        var match = Tail().Match(line, from, line.Length - from);
        if (!match.Success) return null;
        var moment = new ListedMoment(
            match.Groups["weekday"] is { Success: true } weekday ? (IsoDayOfWeek)(Place(Weekdays, weekday.Value) + 1) : null,
            Place(Months, match.Groups["month"].Value) + 1,
            Number(match.Groups["day"].Value),
            match.Groups["year"] is { Success: true } year ? Number(year.Value) : null,
            Time(match.Groups["start"].Value, match.Groups["half"].Value),
            match.Groups["end"] is { Success: true } end ? Time(end.Value, match.Groups["endhalf"].Value) : null,
            match.Value.Trim());
        return (moment, match.Index);
    }

    /// <summary>Whether the month has the day in a year.</summary>
    internal bool Exists(int year) => Day >= 1 && Day <= CalendarSystem.Iso.GetDaysInMonth(year, Month);

    /// <summary>Whether the day exists in a year and is the day of the week that is said, if one is.</summary>
    internal bool Fits(int year) => Exists(year) && (Weekday is not { } said || new LocalDate(year, Month, Day).DayOfWeek == said);

    private static int Place(string names, string name) => names.IndexOf(name[..3], StringComparison.OrdinalIgnoreCase) / 3;

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static LocalTime? Time(string text, string half)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (hour, minute) = (Number(text[..colon]), Number(text[(colon + 1)..]));
        if (half.Length > 0)
        {
            if (hour is < 1 or > 12) return null;
            hour = (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        }
        return hour < 24 && minute < 60 ? new LocalTime(hour, minute) : null;
    }

    [GeneratedRegex(
        """
        (?<![\p{L}\p{N}])
        (?:(?<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,?\s+)?
        (?:(?<day>[0-9]{1,2})(?:st|nd|rd|th)?\s+(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?
          |(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s+(?<day>[0-9]{1,2})(?:st|nd|rd|th)?)
        (?:,?\s+(?<year>(?:19|20|21)[0-9]{2}))?
        ,?\s+(?:at\s+)?
        (?<start>[0-9]{1,2}:[0-9]{2})\s*(?<half>[ap]\.?m\.?)?
        (?:\s*[-–—]\s*(?<end>[0-9]{1,2}:[0-9]{2})\s*(?<endhalf>[ap]\.?m\.?)?)?
        \s*$
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Tail();
}
