using BackOffice.Formats.Sources;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Formats.Spreadsheets;

/// <summary>
/// Reads tables: a row is a talk or a session. Talks that name a session stand in the one above them that is called so; where the table
/// has no row for it, those that name it make it up.
/// </summary>
internal sealed class TableReader
{
    private static readonly string[] NotOnTheProgram = ["withdrawn", "cancelled", "canceled", "rejected", "declined", "abgesagt", "annulé"];
    private static readonly string[] OurHeadings = ["type", "id", "code", "title", "kind", "status", "day", "start", "end", "minutes", "room", "track", "session", "people", "abstract", "links"];

    private readonly Table table;
    private readonly ColumnMapping columns;
    private readonly Remarks remarks;
    private readonly ProgramBook book;
    private readonly SourceMarkup markup;
    private readonly CellTimes times;
    private readonly bool isOurs;
    private readonly Dictionary<string, string> sessions = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Session, SourceEntry Talk)> loose = [];

    internal TableReader(Table table, ReadOptions options, Remarks remarks)
    {
        (this.table, this.remarks) = (table, remarks);
        columns = options.Columns ?? HeadingWords.Guess(table.Headings.Cells);
        (book, markup) = (new(remarks), new(remarks));
        times = new(table, columns, options, remarks);
        isOurs = table.Headings.Cells.SequenceEqual(OurHeadings, StringComparer.Ordinal);
    }

    internal ReadResult Read(FileFormat format, IEnumerable<ImportRemark> earlier)
    {
        if (columns.Title is null) return new ReadResult.Refused("No column of this table is known to be the title; say which one is.", table.Headings.Line);
        if (table.Rows.Count > ProgramBook.MostThings) return new ReadResult.Refused($"This table has {table.Rows.Count} rows; {ProgramBook.MostThings} are the most that is read.");
        var unused = Enumerable.Range(0, table.Headings.Cells.Count).Where(column => !Used().Contains(column)).Select(column => table.Headings.Of(column)).Where(heading => heading.Length > 0).ToList();
        if (unused.Count > 0 && !isOurs) remarks.Dropped(table.Headings.Line, $"Columns that were left out: {string.Join(", ", unused.Select(heading => $"“{SourceText.Quoted(heading)}”"))}.");
        foreach (var row in table.Rows) Read(row);
        foreach (var group in loose.GroupBy(it => (Title: it.Session, it.Talk.Room, Day: it.Talk.Start?.Date), it => it.Talk)) AddSession(group.Key.Title, [.. group]);
        markup.Finish();
        times.Finish();
        return book.Finish(format, earlier);
    }

    private HashSet<int?> Used() =>
    [
        columns.Title, columns.Abstract, columns.Speakers, columns.Affiliation, columns.Room, columns.Day, columns.Start, columns.End, columns.Duration, columns.Track, columns.Kind,
        columns.Id, columns.Session, columns.Type, columns.Status, columns.Links,
    ];

    private void Read(TableRow row)
    {
        var title = row.Of(columns.Title);
        var status = row.Of(columns.Status);
        if (NotOnTheProgram.Contains(status, StringComparer.OrdinalIgnoreCase))
        {
            remarks.Dropped(row.Line, $"“{SourceText.Quoted(title)}” is {status.ToLowerInvariant()}, and was left out.");
            return;
        }
        var (start, duration) = times.Of(row);
        var type = row.Of(columns.Type);
        var isSession = type.Equals("session", StringComparison.OrdinalIgnoreCase) ? true : type.Equals("talk", StringComparison.OrdinalIgnoreCase) ? false : (bool?)null;
        var entry = new SourceEntry(row.Line)
        {
            Guid = SourceText.Uuid(row.Of(columns.Id)) ?? "",
            Id = row.Of(columns.Id),
            Title = title,
            Abstract = isOurs ? row.Of(columns.Abstract) : markup.Plain(row.Of(columns.Abstract), row.Line),
            Kind = row.Of(columns.Kind),
            Room = row.Of(columns.Room),
            Start = start,
            Duration = duration,
            Track = row.Of(columns.Track),
            People = [.. CellNames.Of(row.Of(columns.Speakers), row.Of(columns.Affiliation), isOurs ? ";" : columns.SpeakerSeparator).Select(it => book.People.Key(row.Line, "", it.Name, it.Affiliation)).OfType<string>()],
            Links = [.. row.Of(columns.Links).Split(['\n', ' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(address => new Link("", address))],
            IsSession = isSession,
        };
        var session = row.Of(columns.Session);
        if (isSession == true)
        {
            sessions[title] = $"{title} {row.Line}";
            book.Add(entry with { Key = sessions[title] });
        }
        else if (session.Length == 0) book.Add(entry);
        else if (sessions.TryGetValue(session, out var above)) book.Add(entry with { Within = above });
        else loose.Add((session, entry));
    }

    // It lasts from the first of its talks to the last.
    private void AddSession(string title, List<SourceEntry> talks)
    {
        var first = talks.MinBy(talk => talk.Start is null ? LocalDateTime.MaxIsoValue : talk.Start.Value)!;
        var key = $"{title} {first.Line}";
        var sum = talks.Aggregate(Duration.Zero, (total, talk) => total + (talk.Duration ?? Schedule.Kinds.DefaultDuration(TalkKind.Oral)));
        var ends = talks.Where(talk => talk is { Start: not null, Duration: not null }).Select(talk => talk.Start!.Value.Plus(talk.Duration!.Value)).ToList();
        var whole = first.Start is { } start && ends.Count > 0 ? ends.Max().Since(start) : sum;
        remarks.Assumed(first.Line, $"The table has no row for the session “{SourceText.Quoted(title)}”; it was made of the {(talks.Count == 1 ? "talk that names" : $"{talks.Count} talks that name")} it.");
        var kinds = talks.Select(talk => talk.Kind).Distinct(StringComparer.Ordinal).ToList();
        book.Add(new(first.Line)
        {
            Title = title,
            IsSession = true,
            Kind = kinds is [var kind] && KindWords.Session(kind) is not null ? kind : "oral",
            Room = first.Room,
            Start = first.Start,
            Duration = whole > sum ? whole : sum,
            Key = key,
        });
        foreach (var talk in talks) book.Add(talk with { Within = key, IsSession = false });
    }
}
