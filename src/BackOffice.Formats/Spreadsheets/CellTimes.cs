using BackOffice.Formats.Sources;
using BackOffice.Schedule.Time;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Formats.Spreadsheets;

/// <summary>Reads when things start and end in a table, whose columns may hold days, times of day, both, or a span.</summary>
internal sealed class CellTimes
{
    private static readonly string[] Hours = ["H':'mm", "H':'mm':'ss", "h':'mm tt", "h':'mm':'ss tt", "h':'mmtt", "h tt", "htt", "H'.'mm", "H'h'mm", "H'h'", "H':'mm' Uhr'"];
    private static readonly LocalTimePattern[] Clocks = [.. Hours.Select(LocalTimePattern.CreateWithInvariantCulture)];
    private static readonly string[] Dashes = [" - ", " – ", "–", " — ", "-", " to ", " bis "];

    private readonly ColumnMapping columns;
    private readonly CellDays days;
    private readonly SourceClock clock;
    private readonly Remarks remarks;

    internal CellTimes(Table table, ColumnMapping columns, ReadOptions options, Remarks remarks)
    {
        (this.columns, this.remarks) = (columns, remarks);
        days = new(table.Rows.SelectMany(row => new[] { row.Of(columns.Day), row.Of(columns.Start) }), options, remarks);
        clock = new(null, remarks);
    }

    /// <summary>When the thing of a row starts, and how long it lasts; null where the row does not say.</summary>
    internal (LocalDateTime? Start, Duration? Duration) Of(TableRow row)
    {
        var (from, to) = (row.Of(columns.Start), row.Of(columns.End));
        if (to.Length == 0 && Span(from) is { } span) (from, to) = span;
        var start = Moment(row, from, row.Of(columns.Day), null);
        if (start is null && from.Length + row.Of(columns.Day).Length > 0) remarks.NotUnderstood(row.Line, $"“{SourceText.Quoted($"{row.Of(columns.Day)} {from}")}” is no start; it is unscheduled.");
        var said = row.Of(columns.Duration);
        var duration = SourceDuration.Of(said);
        if (duration is null && said.Length > 0) remarks.NotUnderstood(row.Line, $"“{SourceText.Quoted(said)}” is no duration.");
        return (start, duration ?? (start is { } known && Moment(row, to, "", known) is { } end ? end.Since(known) : null));
    }

    internal void Finish()
    {
        clock.Finish();
        days.Finish();
    }

    // An end that is a time of day before the start is one of the next day.
    private LocalDateTime? Moment(TableRow row, string text, string day, LocalDateTime? after)
    {
        if (text.Length == 0) return null;
        if (Time(text) is { } time)
        {
            if (after is { } start) return (time < start.TimeOfDay ? start.Date.PlusDays(1) : start.Date).At(time);
            return days.Of(day, row.Line) is { } date ? date.At(time) : clock.Local(day, row.Line) is { } whole ? whole.Date.At(time) : null;
        }
        if (clock.Local(text, row.Line) is { } moment) return moment;
        for (var at = text.IndexOf(' ', StringComparison.Ordinal); at > 0; at = text.IndexOf(' ', at + 1))
        {
            if (Time(text[(at + 1)..].TrimStart()) is { } clockTime && days.Of(text[..at], row.Line) is { } date) return date.At(clockTime);
        }
        return null;
    }

    private static (string, string)? Span(string text)
    {
        foreach (var dash in Dashes)
        {
            var at = text.LastIndexOf(dash, StringComparison.Ordinal);
            if (at > 0 && Time(text[(at + dash.Length)..].Trim()) is not null) return (text[..at].Trim(), text[(at + dash.Length)..].Trim());
        }
        return null;
    }

    private static LocalTime? Time(string text)
    {
        if (text.Length is 0 or > 20) return null;
        var spelt = text.Trim().Replace("a.m.", "AM", StringComparison.OrdinalIgnoreCase).Replace("p.m.", "PM", StringComparison.OrdinalIgnoreCase).ToUpperInvariant().Replace('H', 'h').Replace("UhR", "Uhr", StringComparison.OrdinalIgnoreCase);
        foreach (var pattern in Clocks) if (pattern.Parse(spelt).TryGetValue(default, out var time)) return time;
        return null;
    }
}
