using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Formats.Sources;

/// <summary>Durations as files write them: <c>1:30</c>, <c>01:30:00</c>, <c>90</c> (minutes), <c>90 min</c>, <c>1h30</c>, <c>PT90M</c>.</summary>
internal static class SourceDuration
{
    private const int LongestText = 40;

    // Far more than the schedule takes, and few enough to be added up.
    private static readonly Duration Most = Duration.FromDays(30);

    /// <summary>The duration that a text gives, 30 days at most; null where it gives none.</summary>
    internal static Duration? Of(string text) => Read(text.Trim()) is { } duration ? Duration.Min(duration, Most) : null;

    private static Duration? Read(string text)
    {
        if (text.Length is 0 or > LongestText) return null;
        if (text[0] is 'P' or 'p' or '-') return PeriodPattern.Roundtrip.Parse(text.ToUpperInvariant()).TryGetValue(Period.Zero, out var period) ? OfPeriod(period) : null;
        var parts = text.Split(':');
        if (parts.Length is 2 or 3 or 4)
        {
            var numbers = new int[parts.Length];
            for (var at = 0; at < parts.Length; at++) if (!Number(parts[at], out numbers[at])) return null;
            var days = parts.Length == 4 ? numbers[0] : 0;
            var rest = parts.Length == 4 ? numbers[1..] : numbers;
            return Duration.FromDays(days) + Duration.FromHours(rest[0]) + Duration.FromMinutes(rest[1]) + Duration.FromSeconds(rest.Length > 2 ? rest[2] : 0);
        }
        return InWords(text);
    }

    private static Duration? OfPeriod(Period it) =>
        it is { Years: 0, Months: 0, Weeks: >= 0 and < 100, Days: >= 0 and < 1_000, Hours: >= 0 and < 10_000, Minutes: >= 0 and < 1_000_000, Seconds: >= 0 and < 100_000_000, Milliseconds: 0, Ticks: 0, Nanoseconds: 0 }
            ? it.ToDuration()
            : null;

    // Numbers, each with the unit after it; a number alone, or behind hours, is minutes.
    private static Duration? InWords(string text)
    {
        var total = Duration.Zero;
        var at = 0;
        var hours = false;
        while (at < text.Length)
        {
            var from = at;
            while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '.' or ',')) at++;
            if (at == from || !double.TryParse(text[from..at].Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > 100_000) return null;
            from = at;
            while (at < text.Length && !char.IsAsciiDigit(text[at])) at++;
            switch (text[from..at].Trim().TrimEnd('.').ToLowerInvariant())
            {
                case "h" or "hr" or "hrs" or "hour" or "hours" or "std" or "stunde" or "stunden" or "heure" or "heures":
                    total += Duration.FromHours(number);
                    hours = true;
                    break;
                case "" or "m" or "mn" or "min" or "mins" or "minute" or "minutes" or "minuten" or "'" or "′":
                    total += Duration.FromMinutes(number);
                    break;
                case "s" or "sec" or "secs" or "seconds" when hours || total > Duration.Zero:
                    total += Duration.FromSeconds(number);
                    break;
                default:
                    return null;
            }
        }
        return total;
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= 10_000;
}
