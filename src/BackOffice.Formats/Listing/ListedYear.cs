using NodaTime;

namespace BackOffice.Formats.Listing;

/// <summary>Finds the year of a listing's dates, which as a rule give a day of the week and no year.</summary>
internal static class ListedYear
{
    // The calendar repeats within 28 years, around a century without a leap day within 40.
    private const int YearsBack = 40;

    /// <summary>The year of all dates; null where there is no date.</summary>
    internal static int? Of(IReadOnlyList<Heading> headings, ListingOptions options, Remarks remarks)
    {
        var dated = headings.Where(heading => heading.Moment is not null).Select(heading => (heading.Line, Moment: heading.Moment!)).ToList();
        if (dated.Count == 0) return options.Year;
        var (line, first) = dated[0];
        var year = options.Year ?? Said(dated) ?? Matching(dated, options.Today, line, first, remarks);
        foreach (var (at, moment) in dated.DistinctBy(each => (each.Moment.Weekday, each.Moment.Month, each.Moment.Day, each.Moment.Year)))
        {
            if (moment.Year is { } other && other != year) remarks.NotUnderstood(at, $"“{moment.Words}” names the year {other}; it was read in {year}, as all dates.");
            else if (moment.Exists(year) && !moment.Fits(year)) remarks.NotUnderstood(at, $"“{moment.Words}” is a {DayName(moment, year)} in {year}; the date was taken, the weekday was not.");
        }
        return year;
    }

    private static int? Said(List<(int Line, ListedMoment Moment)> dated) => dated.Select(each => each.Moment.Year).FirstOrDefault(year => year is not null);

    private static int Matching(List<(int Line, ListedMoment Moment)> dated, LocalDate today, int line, ListedMoment first, Remarks remarks)
    {
        var latest = today.Year + 1;
        var days = dated.Select(each => each.Moment).DistinctBy(moment => (moment.Weekday, moment.Month, moment.Day)).ToList();
        var years = Enumerable.Range(0, YearsBack).Select(back => latest - back).ToList();
        if (days.TrueForAll(day => day.Weekday is null))
        {
            remarks.Assumed(line, $"“{first.Words}” names neither a year nor a weekday; it was read in {today.Year}, the year it was read in. --year names another.");
            return today.Year;
        }
        // MaxBy takes the first of equals: the latest of the years that fit best.
        var year = years.MaxBy(candidate => days.Count(day => day.Fits(candidate)));
        var telling = days.Find(day => day.Weekday is not null && day.Fits(year)) ?? first;
        var earlier = years.Where(candidate => candidate < year && days.TrueForAll(day => day.Fits(candidate))).Select(candidate => (int?)candidate).FirstOrDefault();
        remarks.Assumed(
            line,
            $"The text names no year. It is {year}: the latest up to {latest} in which “{telling.Words}” is that day of the week"
            + (earlier is { } before ? $" (before it: {before}). --year names another." : ". --year names another."));
        return year;
    }

    private static IsoDayOfWeek DayName(ListedMoment moment, int year) => new LocalDate(year, moment.Month, moment.Day).DayOfWeek;
}
