using BackOffice.Formats.Sources;
using BackOffice.Schedule.Conferences;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Formats.Frab;

/// <summary>
/// What the readers of both frab formats do alike. An event is a talk, or a session where it is obviously no talk. A file that the
/// back office wrote gives the sessions back whose talks it holds: they bear its title as their subtitle and follow each other in one room.
/// </summary>
/// <param name="book">Where everything is taken down.</param>
/// <param name="zone">The zone of the file's times; null where it names none that is known.</param>
/// <param name="remarks">Where everything assumed is said.</param>
/// <param name="isOurs">Whether the back office wrote the file.</param>
internal sealed class FrabReading(ProgramBook book, DateTimeZone? zone, Remarks remarks, bool isOurs)
{
    private static readonly LocalTime UsualBegin = Conference.DefaultDayBoundary;
    private static readonly LocalTimePattern[] Clocks = [LocalTimePattern.CreateWithInvariantCulture("H':'mm"), LocalTimePattern.CreateWithInvariantCulture("H':'mm':'ss")];

    private readonly SourceClock clock = new(zone, remarks);
    private readonly SourceMarkup markup = new(remarks);
    private readonly Tally subtitles = new();
    private readonly SessionRuns inSessions = new(book);

    /// <summary>The day with a date, and a moment at which it begins if the file gives one.</summary>
    internal FoundDay Day(string date, string begins, int line)
    {
        var known = LocalDatePattern.Iso.Parse(date.Trim()) is { Success: true, Value: var day } ? day : (LocalDate?)null;
        if (known is null && date.Trim().Length > 0) remarks.NotUnderstood(line, $"“{SourceText.Quoted(date)}” is no date of a day.");
        var start = OffsetDateTimePattern.GeneralIso.Parse(begins.Trim()) is { Success: true, Value: var moment } ? moment.TimeOfDay : UsualBegin;
        // A day that begins when its first event does says nothing about its night.
        return new(known, start > new LocalTime(6, 0) ? UsualBegin : start);
    }

    internal void Add(FoundEvent it, FoundDay day)
    {
        var isSession = isOurs && it.Code.Length == 0 && it.Subtitle.Length == 0 && it.Abstract.Length == 0 && it.Track.Length == 0 && it.Links.Count == 0 && KindWords.Session(it.Type) is not null;
        var entry = new SourceEntry(it.Line)
        {
            Guid = it.Guid.Trim(),
            Id = it.Id.Trim(),
            Title = it.Title,
            Abstract = Abstract(it),
            Kind = it.Type,
            Room = it.Room,
            Start = StartOf(it, day),
            Duration = DurationOf(it),
            Track = it.Track,
            People = it.People,
            Links = it.Links,
            IsSession = !isOurs ? null : isSession,
        };
        if (isOurs && it.Subtitle.Length > 0) inSessions.Add(entry, new(it.Subtitle, it.Subtitle));
        else book.Add(entry);
    }

    internal void Finish()
    {
        inSessions.Finish();
        subtitles.Say(remarks.Assumed, "Its subtitle was put before its abstract.", "subtitles were put before the abstracts.");
        markup.Finish();
        clock.Finish();
    }

    private string Abstract(FoundEvent it)
    {
        if (isOurs) return it.Abstract;
        var (subtitle, first, second) = (SourceText.OneLine(it.Subtitle), markup.Plain(it.Abstract, it.Line), markup.Plain(it.Description, it.Line));
        if (subtitle.Length > 0) subtitles.Note(it.Line);
        if (second.StartsWith(first, StringComparison.Ordinal)) first = "";
        return string.Join("\n\n", new[] { subtitle, first, second }.Where(text => text.Length > 0));
    }

    // A whole date wins over the day it is listed under, and over a time of day beside it.
    private LocalDateTime? StartOf(FoundEvent it, FoundDay day)
    {
        if (it.Date.Trim().Length > 0 && clock.Local(it.Date, it.Line) is { } whole) return whole;
        var date = LocalDatePattern.Iso.Parse(it.Date.Trim()) is { Success: true, Value: var own } ? own : day.Date;
        foreach (var pattern in Clocks)
        {
            if (date is not { } known || !pattern.Parse(it.Start.Trim()).TryGetValue(default, out var time) || !SourceClock.IsThinkable(known)) continue;
            return clock.Checked((time < day.Begins ? known.PlusDays(1) : known).At(time), it.Line);
        }
        remarks.NotUnderstood(it.Line, it.Date.Trim().Length + it.Start.Trim().Length == 0
            ? "The event has no start; it is unscheduled."
            : $"“{SourceText.Quoted($"{it.Date} {it.Start}")}” is no start; the event is unscheduled.");
        return null;
    }

    private Duration? DurationOf(FoundEvent it)
    {
        var duration = SourceDuration.Of(it.Duration);
        if (duration is null && it.Duration.Trim().Length > 0) remarks.NotUnderstood(it.Line, $"“{SourceText.Quoted(it.Duration)}” is no duration.");
        return duration;
    }
}
