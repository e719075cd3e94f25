using BackOffice.Formats.Artefacts;
using BackOffice.Formats.Json;
using BackOffice.Schedule;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Formats.Html;

/// <summary>A day of the page: a heading for each moment at which something starts, below it what starts then.</summary>
internal sealed class DaySection(PublicTimetable timetable, IReadOnlyList<DayBlock> blocks, SortedDictionary<string, string> areas)
{
    private readonly DayLayout layout = new(blocks, timetable.PlaceOf);

    internal void Write(Markup page)
    {
        page.Add($"<div class=\"timetable {(layout.IsGrid ? $"grid c{Math.Max(1, layout.Rooms.Count)}" : "bands")}\">\n");
        WriteRooms(page);
        foreach (var start in blocks.GroupBy(block => block.Slot.Start))
        {
            page.Add($"<h3 class=\"tick{Placed(layout.LineOf(start.Key))}\">{Patterns.LocalTime.Format(start.Key.TimeOfDay)}</h3>\n");
            foreach (var block in start) Write(page, block);
        }
        page.Raw("</div>\n");
    }

    private void WriteRooms(Markup page)
    {
        if (!layout.IsGrid || layout.Rooms.Count == 0) return;
        page.Raw("<div class=\"head h0\" aria-hidden=\"true\">&#160;</div>\n");
        foreach (var (room, before) in layout.Rooms.Select((room, before) => (room, before))) page.Add($"<div class=\"head h{before + 1}\" aria-hidden=\"true\">{room.Name}</div>\n");
    }

    // A place in the grid is told by a class, since a page without inline styles has no other way.
    private string Placed((string Class, string Rule) area)
    {
        if (!layout.IsGrid) return "";
        areas[area.Class] = area.Rule;
        return $" {area.Class}";
    }

    private void Write(Markup page, DayBlock block)
    {
        var entry = block.Entry;
        var shape = entry.Talk is not null ? $" {Tone(entry)}" : block.IsPause ? " pause" : block.Talks.Count > 0 ? " holds" : "";
        var across = layout.GoesAcross(block) ? " across" : "";
        page.Add($"<article class=\"block{shape}{across}{Placed(layout.AreaOf(block))}\" id=\"{PublicAddresses.Anchor(entry)}\">\n");
        WriteTimes(page, block.Slot, entry.Room.Name);
        page.Add($"<h4><a href=\"#{PublicAddresses.Anchor(entry)}\">{entry.Title}</a></h4>\n");
        WriteAbout(page, entry);
        if (block.Talks.Count > 0)
        {
            page.Raw("<ol class=\"talks\">\n");
            foreach (var talk in block.Talks) WriteTalk(page, talk);
            page.Raw("</ol>\n");
        }
        page.Raw("</article>\n");
    }

    private void WriteTalk(Markup page, Entry talk)
    {
        page.Add($"<li class=\"{Tone(talk)}\" id=\"{PublicAddresses.Anchor(talk)}\">\n");
        WriteTimes(page, talk.Slot, null);
        page.Add($"<h5><a href=\"#{PublicAddresses.Anchor(talk)}\">{talk.Title}</a></h5>\n");
        WriteAbout(page, talk);
        page.Raw("</li>\n");
    }

    private static void WriteAbout(Markup page, Entry entry)
    {
        if (entry.People.Count > 0)
        {
            page.Raw("<p class=\"names\">");
            if (entry.Talk is null) page.Raw(entry.People.Count == 1 ? "Chair: " : "Chairs: ");
            WriteNames(page, entry.People);
            page.Raw("</p>\n");
        }
        if (entry.Talk is not { } talk) return;
        WriteMarks(page, entry, talk);
        if (talk.Abstract.Length == 0 && talk.Links.Count == 0) return;
        page.Add($"<details><summary>Abstract<span class=\"visually-hidden\"> of {talk.Title}</span></summary><div class=\"text\">");
        Texts.WriteParagraphs(page, talk.Abstract);
        Texts.WriteLinks(page, talk.Links);
        page.Raw("</div></details>\n");
    }

    // That a talk is spoken goes without saying.
    private static void WriteMarks(Markup page, Entry entry, Talk talk)
    {
        var says = talk.Kind is not (TalkKind.Oral or TalkKind.Other);
        if (entry.Track is null && !says) return;
        page.Raw("<p class=\"marks\">");
        if (entry.Track is { } track) page.Add($"<span class=\"track\">{track.Name}</span>");
        if (says) page.Add($"<span class=\"kind\">{entry.Kind.Replace('-', ' ')}</span>");
        page.Raw("</p>\n");
    }

    private static void WriteNames(Markup page, ValueList<Person> people)
    {
        for (var at = 0; at < people.Count; at++)
        {
            if (at > 0) page.Raw(", ");
            page.Add($"<a href=\"#{PublicAddresses.Anchor(people[at])}\">{people[at].Name}</a>");
        }
    }

    private void WriteTimes(Markup page, Slot slot, string? room)
    {
        var (start, end) = (timetable.Clock.StartOf(slot), timetable.Clock.EndOf(slot));
        page.Raw("<p class=\"meta\"><span>");
        WriteTime(page, start);
        page.Raw("–");
        WriteTime(page, end);
        page.Raw("</span>");
        if (room is not null) page.Add($"<span class=\"room\">{room}</span>");
        page.Raw("</p>\n");
    }

    private static void WriteTime(Markup page, ZonedDateTime moment) =>
        page.Add($"<time datetime=\"{ConferenceClock.Text(moment)}\">{Patterns.LocalTime.Format(moment.TimeOfDay)}</time>");

    private static string Tone(Entry entry) => $"track-{entry.Track?.Color ?? "none"}";
}
