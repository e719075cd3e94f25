using BackOffice.Schedule;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Formats.Sources;

/// <summary>
/// Takes down what a reader finds in a file and makes a program of it: tells talks from sessions, puts talks into the sessions they
/// name, and brings everything within what the schedule takes, saying so.
/// </summary>
/// <param name="remarks">Where everything assumed or left out is said.</param>
internal sealed class ProgramBook(Remarks remarks)
{
    /// <summary>The most things that are read; no program has as many, and each would become an event.</summary>
    internal const int MostThings = 20_000;

    private readonly RoomBook rooms = new();
    private readonly List<SourceEntry> entries = [];

    internal TrackBook Tracks { get; } = new();

    internal SourcePeople People { get; } = new(remarks);

    /// <summary>What the conference is called; may be empty.</summary>
    internal string Name { get; set; } = "";

    /// <summary>The IANA time zone of its times, where the file says it.</summary>
    internal string? TimeZone { get; set; }

    /// <summary>Enters a room that is listed on its own.</summary>
    internal void AddRoom(int line, string name)
    {
        if (RoomName(line, name) is { Length: > 0 } known) rooms.Named(known);
    }

    /// <summary>Enters a track that is listed on its own.</summary>
    internal void AddTrack(int line, string name, string color)
    {
        if (TrackName(line, name) is { Length: > 0 } known) Tracks.Named(known, color);
    }

    /// <summary>Enters something on the program.</summary>
    internal void Add(SourceEntry entry) => entries.Add(entry);

    /// <summary>The program, or a refusal where there is too much of it or nothing.</summary>
    /// <param name="format">What the file is written in.</param>
    /// <param name="earlier">What was said of the file before it was read.</param>
    internal ReadResult Finish(FileFormat format, IEnumerable<ImportRemark> earlier)
    {
        if (entries.Count > MostThings) return new ReadResult.Refused($"This file has {entries.Count} entries; {MostThings} are the most that is read.");
        var people = People.All();
        if (people.Count > MostThings) return new ReadResult.Refused($"This file names {people.Count} people; {MostThings} are the most that is read.");
        if (entries.Count == 0 && people.Count == 0) return new ReadResult.Refused("There is nothing in this file that could go on a program.");
        var ids = new ExternalIds(entries, remarks);
        var sorting = new Sorting(remarks);
        var (sessions, talks, homes) = (new List<ImportedSession>(), new List<ImportedTalk>(), new Dictionary<string, int>(StringComparer.Ordinal));
        var inside = new List<(int Session, ImportedTalk Talk)>();
        foreach (var entry in entries)
        {
            if (sorting.SessionKind(entry) is not { } kind) continue;
            if (entry.Key is { } key && !homes.TryAdd(key, sessions.Count)) remarks.Assumed(entry.Line, $"There is another session that talks could mean by “{SourceText.Quoted(key)}”; they were put into the first.");
            sessions.Add(Session(entry, kind, ids.Of(entry)));
        }
        foreach (var entry in entries)
        {
            if (sorting.SessionKind(entry) is not null) continue;
            var talk = Talk(entry, sorting.TalkKind(entry), ids.Of(entry));
            if (entry.Within is { Length: > 0 } within && homes.TryGetValue(within, out var home)) inside.Add((home, talk));
            else
            {
                if (entry.Within is { Length: > 0 } missing) remarks.NotUnderstood(entry.Line, $"The session that it stands in, “{SourceText.Quoted(missing)}”, is not in the file; it stands alone.");
                talks.Add(talk);
            }
        }
        foreach (var group in inside.GroupBy(it => it.Session, it => it.Talk)) sessions[group.Key] = Filled(sessions[group.Key], group);
        sorting.Finish();
        ids.Finish();
        var days = sessions.Select(it => it.Start).Concat(talks.Select(it => it.Start)).OfType<LocalDateTime>().Select(start => start.Date).ToList();
        var name = SourceText.OneLine(Name);
        var program = new ImportedProgram(
            rooms.All(), people, sessions.ToValueList(), talks.ToValueList(), days.Count == 0 ? null : days.Min(), days.Count == 0 ? null : days.Max(), null,
            Tracks.All(), name.Length == 0 ? null : remarks.Cut(1, "name of the conference", name, Limits.Name), TimeZone);
        return new ReadResult.Read(program, earlier.Concat(remarks.ByLine()).OrderBy(remark => remark.Line).ToValueList(), format);
    }

    private ImportedSession Session(SourceEntry entry, SessionKind kind, string? id)
    {
        var start = StartOf(entry);
        var title = SourceText.OneLine(entry.Title);
        if (title.Length == 0)
        {
            title = "Untitled session";
            remarks.Assumed(entry.Line, "The session has no title; it is called “Untitled session”.");
        }
        if (SourceText.Lines(entry.Abstract).Length > 0) remarks.Dropped(entry.Line, "A session has no abstract here; its text was left out.");
        return new(
            entry.Line, remarks.Cut(entry.Line, "title", title, Limits.Title), kind, RoomOf(entry, start), start,
            DurationOf(entry, Kinds.DefaultDuration(kind)), [], id, entry.People.Distinct(StringComparer.Ordinal).ToValueList());
    }

    private ImportedTalk Talk(SourceEntry entry, TalkKind kind, string? id)
    {
        var start = StartOf(entry);
        var title = SourceText.OneLine(entry.Title);
        var provisional = entry.TitleIsProvisional || title.Length == 0;
        if (title.Length == 0)
        {
            title = "Untitled talk";
            remarks.Assumed(entry.Line, "The talk has no title; it is called “Untitled talk” for now.");
        }
        return new(
            entry.Line, remarks.Cut(entry.Line, "title", title, Limits.Title), provisional, remarks.Cut(entry.Line, "abstract", SourceText.Lines(entry.Abstract), Limits.Text), kind,
            RoomOf(entry, start), start, DurationOf(entry, Kinds.DefaultDuration(kind)), entry.People.Distinct(StringComparer.Ordinal).ToValueList(), id,
            TrackName(entry.Line, entry.Track) is { Length: > 0 } track ? Tracks.Named(track) : null, SourceLinks.Within(entry.Links, entry.Line, remarks));
    }

    // What stands in a session starts when that before it ends.
    private ImportedSession Filled(ImportedSession session, IEnumerable<ImportedTalk> talks)
    {
        var next = session.Start;
        var order = talks.OrderBy(talk => talk.Start is null).ThenBy(talk => talk.Start).ToList();
        foreach (var talk in order)
        {
            if (next is { } then && talk.Start is { } said && said != then)
            {
                remarks.Assumed(talk.Line, $"It starts at {then:HH:mm}, not at {said:HH:mm}: within “{session.Title}” each talk follows the one before.");
            }
            next = next?.Plus(talk.Duration);
        }
        return session with { Talks = order.Select(talk => talk with { Room = null, Start = null }).ToValueList() };
    }

    private LocalDateTime? StartOf(SourceEntry entry)
    {
        if (entry.Start is not { } start) return null;
        if (start.Year is < 1900 or > 2200)
        {
            remarks.NotUnderstood(entry.Line, $"The year {start.Year} is none of a conference; it is unscheduled.");
            return null;
        }
        var minute = start.Date.At(new LocalTime(start.Hour, start.Minute));
        if (minute != start) remarks.Assumed(entry.Line, $"It starts at {minute:HH:mm}; seconds are not kept.");
        return minute;
    }

    private string? RoomOf(SourceEntry entry, LocalDateTime? start)
    {
        if (RoomName(entry.Line, entry.Room) is { Length: > 0 } named) return rooms.Named(named);
        if (start is not { } known || entry.Within is { Length: > 0 }) return null;
        var assumed = rooms.AssumedFor("Unknown room", known);
        remarks.Assumed(entry.Line, $"The file gives it no room; it stands in “{assumed}”.");
        return assumed;
    }

    private string RoomName(int line, string name) => remarks.Cut(line, "name of a room", SourceText.OneLine(name), Limits.Name);

    private string TrackName(int line, string name) => remarks.Cut(line, "name of a track", SourceText.OneLine(name), Limits.Name);

    private Duration DurationOf(SourceEntry entry, Duration usual)
    {
        var (shortest, longest) = (Duration.FromMinutes(1), Duration.FromHours(24));
        if (entry.Duration is not { } said || said <= Duration.Zero)
        {
            remarks.Assumed(entry.Line, $"{(entry.Duration is null ? "No end is given" : "It takes no time in the file")}: it takes {usual.TotalMinutes} minutes here, as things of its kind do.");
            return usual;
        }
        var whole = said > longest ? longest : said < shortest ? shortest : Duration.FromMinutes((long)said.TotalMinutes);
        if (whole != said) remarks.Assumed(entry.Line, $"It takes {whole.TotalMinutes} minutes here: {(said > longest ? "nothing takes more than a day" : "seconds are not kept")}.");
        return whole;
    }
}
