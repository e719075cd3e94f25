using BackOffice.Formats.Sources;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Formats.ICalendar;

/// <summary>Reads the entries of a calendar, one after the other.</summary>
/// <param name="book">Where they are taken down.</param>
/// <param name="clock">Reads their times.</param>
/// <param name="remarks">Where everything left out is said.</param>
/// <param name="isOurs">Whether the back office wrote the calendar.</param>
internal sealed class EntryReading(ProgramBook book, CalendarClock clock, Remarks remarks, bool isOurs)
{
    private readonly SourceMarkup markup = new(remarks);
    private readonly SessionRuns inSessions = new(book);
    private readonly Tally attendees = new();

    internal void Read(IReadOnlyList<ContentLine> entry)
    {
        var line = entry[0].Line;
        var title = Text(entry, "SUMMARY");
        if (Text(entry, "STATUS").Trim().Equals("CANCELLED", StringComparison.OrdinalIgnoreCase))
        {
            remarks.Dropped(line, $"“{SourceText.Quoted(title)}” is cancelled, and was left out.");
            return;
        }
        var uid = Text(entry, "UID").Trim();
        if (isOurs && uid.EndsWith(EntryText.UidSuffix, StringComparison.Ordinal)) uid = uid[..^EntryText.UidSuffix.Length];
        if (isOurs && uid.EndsWith(CalendarEntry.Duty, StringComparison.Ordinal))
        {
            remarks.Dropped(line, $"“{SourceText.Quoted(title)}” only reminds those who chair, and was left out.");
            return;
        }
        if (Of(entry, "RECURRENCE-ID") is { } one) uid = $"{uid} {one.Value}";
        foreach (var repeated in entry.Where(it => it.Name is "RRULE" or "RDATE")) remarks.Dropped(repeated.Line, $"“{SourceText.Quoted(title)}” repeats; only its first time was taken.");
        foreach (var attendee in entry.Where(it => it.Name == "ATTENDEE")) attendees.Note(attendee.Line);
        var description = Text(entry, "DESCRIPTION");
        if (description.Length == 0 && Text(entry, "X-ALT-DESC") is { Length: > 0 } other) description = other;
        var categories = entry.Where(it => it.Name == "CATEGORIES").SelectMany(it => it.Texts()).Where(it => it.Length > 0).ToList();
        var kind = categories.FindLastIndex(it => KindWords.Talk(it) is not null || KindWords.NoTalk(it, "") is not null || KindWords.Session(it) is not null);
        var track = categories.Where((_, at) => at != kind).FirstOrDefault("");
        foreach (var more in categories.Where((it, at) => at != kind && it != track)) remarks.Dropped(line, $"The category “{SourceText.Quoted(more)}” was left out: “{SourceText.Quoted(track)}” is its track.");
        var (start, duration) = Times(entry, line);
        var read = new SourceEntry(line)
        {
            Guid = SourceText.Uuid(uid) is null ? "" : uid,
            Id = uid,
            Title = title,
            Kind = kind < 0 ? "" : categories[kind],
            Room = Text(entry, "LOCATION"),
            Start = start,
            Duration = duration,
            Track = track,
        };
        if (isOurs) AddOurs(entry, read, description);
        else AddTheirs(entry, read, description);
    }

    internal void Finish()
    {
        inSessions.Finish();
        markup.Finish();
        attendees.Say(remarks.Dropped, "Who attends it was left out: a calendar does not say who speaks.", "lines say who attends; they were left out: a calendar does not say who speaks.");
    }

    private void AddTheirs(IReadOnlyList<ContentLine> entry, SourceEntry read, string description) => book.Add(read with
    {
        Abstract = markup.Plain(description, read.Line),
        People = [.. entry.Where(it => it.Name.Contains("SPEAKER", StringComparison.Ordinal) || it.Name.Contains("PRESENTER", StringComparison.Ordinal))
            .SelectMany(it => it.Texts().Where(name => name.Length > 0).Select(name => book.People.Key(it.Line, "", name))).OfType<string>()],
        Links = Text(entry, "URL").Trim() is { Length: > 0 } address ? [new Link("", address)] : [],
    });

    // What was written before there were lines of its own has none; then it is told as that of others is.
    private void AddOurs(IReadOnlyList<ContentLine> entry, SourceEntry read, string description)
    {
        var isSession = Text(entry, OwnLines.Type) switch { OwnLines.Session => true, OwnLines.Talk => false, _ => (bool?)null };
        var role = isSession == true ? OwnLines.Chair : OwnLines.Speaker;
        var links = entry.Where(it => it.Name == OwnLines.Link).Select(it => new Link(it.ParameterText(OwnLines.Label), it.Text())).ToList();
        var home = Of(entry, OwnLines.Home);
        var about = EntryDescription.About(description, entry.Where(line => line.Name == role).Select(line => (line.Text(), line.ParameterText(OwnLines.Affiliation))), isSession == true, home?.Text() ?? "", links);
        var it = read with { Abstract = about, People = Keys(role), Links = links, IsSession = isSession };
        if (home is null) book.Add(it);
        else inSessions.Add(it, new(home.Parameter(OwnLines.Id), home.Text(), home.Parameter(OwnLines.Id), home.Parameter(OwnLines.Kind), Keys(OwnLines.Chair)));

        IReadOnlyList<string> Keys(string which) =>
            [.. entry.Where(line => line.Name == which).Select(line => book.People.Key(line.Line, line.Parameter(OwnLines.Id), line.Text(), line.ParameterText(OwnLines.Affiliation))).OfType<string>()];
    }

    private (LocalDateTime? Start, Duration? Duration) Times(IReadOnlyList<ContentLine> entry, int line)
    {
        if (Of(entry, "DTSTART") is not { } from)
        {
            remarks.NotUnderstood(line, "The entry has no start; it is unscheduled.");
            return default;
        }
        if (clock.Of(from) is not { } start)
        {
            remarks.NotUnderstood(from.Line, $"“{SourceText.Quoted(from.Value)}” is no time; the entry is unscheduled.");
            return default;
        }
        if (start.IsDay)
        {
            remarks.Dropped(from.Line, $"The entry is for the whole of {start.Time:uuuu-MM-dd}, without a time; it is unscheduled.");
            return default;
        }
        if (Of(entry, "DTEND") is { } to && clock.Of(to) is { } end) return (start.Time, end.Time.Since(start.Time));
        return (start.Time, SourceDuration.Of(Text(entry, "DURATION")));
    }

    private static ContentLine? Of(IReadOnlyList<ContentLine> entry, string name) => entry.FirstOrDefault(line => line.Name == name);

    private static string Text(IReadOnlyList<ContentLine> entry, string name) => Of(entry, name)?.Text() ?? "";
}
