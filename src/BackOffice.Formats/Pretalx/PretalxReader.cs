using BackOffice.Formats.Json;
using BackOffice.Formats.Sources;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Formats.Pretalx;

/// <summary>
/// Reads what pretalx's API answers, of its older and newer versions: pages of submissions, talks, slots or speakers, bare lists of
/// them, and the schedule that its widget reads. Talks and people are known by their codes.
/// </summary>
internal sealed class PretalxReader
{
    private static readonly string[] NotOnTheProgram = ["withdrawn", "rejected", "canceled", "cancelled", "deleted", "submitted", "draft"];

    private readonly JsonPart root;
    private readonly Remarks remarks;
    private readonly ProgramBook book;
    private readonly SourceClock clock;
    private readonly SourceMarkup markup;
    private readonly Dictionary<string, JsonPart> speakers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonPart> submissions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> rooms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> tracks = new(StringComparer.Ordinal);

    private PretalxReader(JsonPart root, Remarks remarks)
    {
        (this.root, this.remarks) = (root, remarks);
        (book, markup) = (new(remarks), new(remarks));
        book.TimeZone = Zones.Known(root.TextOf("timezone"), root.Line, remarks);
        clock = new(book.TimeZone is { } zone ? DateTimeZoneProviders.Tzdb[zone] : null, remarks);
    }

    /// <summary>The program that the JSON holds.</summary>
    internal static ReadResult Read(JsonPart root, Remarks remarks, IEnumerable<ImportRemark> earlier) => new PretalxReader(root, remarks).ReadAll(earlier);

    private ReadResult ReadAll(IEnumerable<ImportRemark> earlier)
    {
        if (root["next"] is { Text.Length: > 0 } next) remarks.Incomplete(next.Line, $"This is one page of several: {root.TextOf("count")} things in all, {root.ItemsOf("results").Count} here.");
        book.Name = PretalxText.Of(root["name"] ?? root["event"]);
        foreach (var room in root.ItemsOf("rooms")) Named(rooms, room, name => book.AddRoom(room.Line, name));
        foreach (var track in root.ItemsOf("tracks")) Named(tracks, track, name => book.AddTrack(track.Line, name, track.TextOf("color")));
        foreach (var speaker in root.ItemsOf("speakers")) speakers.TryAdd(speaker.TextOf("code"), speaker);
        foreach (var submission in root.ItemsOf("submissions")) submissions.TryAdd(submission.TextOf("code"), submission);
        foreach (var it in Things()) Read(it);
        foreach (var speaker in root.ItemsOf("speakers")) Person(speaker);
        markup.Finish();
        clock.Finish();
        return book.Finish(FileFormat.PretalxApi, earlier);
    }

    private IEnumerable<JsonPart> Things()
    {
        if (root.IsArray) return root.Items;
        foreach (var list in new[] { "results", "talks", "slots", "submissions" }) if (root[list] is { IsArray: true } found) return found.Items;
        return root["code"] is null ? [] : [root];
    }

    private static void Named(Dictionary<string, string> names, JsonPart it, Action<string> enter)
    {
        var name = PretalxText.Of(it["name"] ?? it);
        names.TryAdd(it.TextOf("id"), name);
        enter(name);
    }

    private void Read(JsonPart it)
    {
        if (!it.IsObject) remarks.NotUnderstood(it.Line, "This is nothing that goes on a program; it was left out.");
        else if (it["title"] is null && it["submission"] is null && (it["name"] ?? it["biography"]) is not null && it["start"] is null) Person(it);
        else ReadEntry(it);
    }

    // A slot names its submission, which may be there in full; a submission has its slots, and older ones a single slot.
    private void ReadEntry(JsonPart it)
    {
        var submission = it["submission"] switch
        {
            { IsObject: true } whole => whole,
            { Text: { Length: > 0 } named } => submissions.GetValueOrDefault(named),
            _ => null,
        };
        var talk = submission ?? it;
        var slots = submission is not null ? [it] : it["slot"] is { IsObject: true } only ? [only] : it.ItemsOf("slots").Where(each => each.IsObject).ToList();
        var slot = slots.FirstOrDefault(each => each["start"] is not null) ?? (it["start"] is null ? null : it);
        var title = PretalxText.Of(talk["title"] ?? it["title"] ?? it["description"]);
        if (Array.IndexOf(NotOnTheProgram, talk.TextOf("state")) >= 0)
        {
            remarks.Dropped(it.Line, $"“{SourceText.Quoted(title)}” is {talk.TextOf("state")}, and was left out.");
            return;
        }
        foreach (var other in slots.Where(each => each != slot && each["start"] is not null)) remarks.Dropped(other.Line, $"“{SourceText.Quoted(title)}” takes place more than once; only its first time was taken.");
        var code = talk.TextOf("code") is { Length: > 0 } own ? own : it["submission"]?.Text ?? "";
        var start = slot is null ? null : Moment(slot, "start");
        book.Add(new(it.Line)
        {
            Id = code.Length > 0 ? code : it.TextOf("id"),
            Title = title,
            Abstract = string.Join("\n\n", new[] { Text(talk, "abstract"), talk == it && code.Length == 0 ? "" : Text(talk, "description") }.Where(text => text.Length > 0)),
            Kind = PretalxText.Of(talk["submission_type"] ?? talk["type"]),
            Room = slot is null ? "" : Name(rooms, slot["room"]),
            Start = start,
            Duration = Between(start, slot) ?? Minutes(talk) ?? (slot is null ? null : Minutes(slot)),
            Track = Name(tracks, talk["track"]),
            People = [.. (talk["speakers"] ?? talk["persons"])?.Items.Select(Person).OfType<string>() ?? []],
            Links = [.. talk.ItemsOf("resources").Select(each => new Link(PretalxText.Of(each["description"]), each.TextOf("resource", "link", "url"))).Where(link => link.Url.Length > 0 && !link.Url.StartsWith('/'))],
        });
    }

    private LocalDateTime? Moment(JsonPart slot, string member)
    {
        if (slot[member] is not { } moment) return null;
        var start = clock.Local(moment.Text, moment.Line);
        if (start is null) remarks.NotUnderstood(moment.Line, $"“{SourceText.Quoted(moment.Text)}” is no time; it is unscheduled.");
        return start;
    }

    private Duration? Between(LocalDateTime? start, JsonPart? slot) =>
        start is { } from && slot?["end"] is { } end && clock.Local(end.Text, end.Line) is { } to ? to.Since(from) : null;

    private static Duration? Minutes(JsonPart it) => SourceDuration.Of(it.TextOf("duration"));

    private string Text(JsonPart it, string member) => it[member] is { } text ? markup.Plain(PretalxText.Of(text), text.Line) : "";

    private static string Name(Dictionary<string, string> names, JsonPart? it) => it is null ? "" : names.GetValueOrDefault(it.IsObject ? it.TextOf("id") : it.Text) ?? PretalxText.Of(it["name"] ?? it);

    private string? Person(JsonPart it)
    {
        if (!it.IsObject)
        {
            if (speakers.TryGetValue(it.Text, out var known)) return Person(known);
            remarks.Assumed(it.Line, $"The file gives no name to the speaker “{SourceText.Quoted(it.Text)}”; the code stands for it.");
            return book.People.Key(it.Line, it.Text, it.Text);
        }
        return book.People.Key(it.Line, it.TextOf("code", "id"), PretalxText.Of(it["name"] ?? it["public_name"]), it.TextOf("affiliation"), Text(it, "biography"));
    }
}
