using BackOffice.Formats.Artefacts;
using BackOffice.Formats.Json;
using BackOffice.Schedule.People;
using NodaTime.Text;

namespace BackOffice.Formats.Html;

/// <summary>Who speaks and who chairs, by name, with what they have on the timetable.</summary>
internal static class PeopleSection
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("ddd");

    internal static void Write(Markup page, PublicTimetable timetable)
    {
        var chaired = timetable.Program.Sessions.Values.Where(session => session.Slot is not null && timetable.TalksIn(session).Any()).Select(timetable.Of);
        var parts = timetable.Entries.Concat(chaired).OrderBy(entry => entry.Slot.Start).ThenBy(entry => entry.Id)
            .SelectMany(entry => entry.People.Distinct().Select(person => (person, entry))).ToLookup(it => it.person.Id, it => it.entry);
        var people = parts.Select(it => timetable.Program.Person(it.Key)!)
            .OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase).ThenBy(person => person.Id.Value).ToList();
        page.Raw("<section class=\"people\" id=\"people\">\n<h2>Speakers and chairs</h2>\n");
        if (people.Count == 0) page.Raw("<p class=\"nothing\">Nobody is named yet.</p>\n");
        page.Raw("<ul class=\"cards\">\n");
        foreach (var person in people) Write(page, person, parts[person.Id]);
        page.Raw("</ul>\n</section>\n");
    }

    private static void Write(Markup page, Person person, IEnumerable<Entry> parts)
    {
        page.Add($"<li id=\"{PublicAddresses.Anchor(person)}\"><h3>{person.Name}</h3>\n");
        if (person.Affiliation.Length > 0) page.Add($"<p class=\"of\">{person.Affiliation}</p>\n");
        page.Raw("<ul>\n");
        foreach (var entry in parts)
        {
            var start = entry.Slot.Start;
            page.Add($"<li><a href=\"#{PublicAddresses.Anchor(entry)}\">{entry.Title}</a> <span class=\"talk-when\">{(entry.Talk is null ? "chair, " : "")}");
            page.Add($"{Day.Format(start.Date)} {Patterns.LocalTime.Format(start.TimeOfDay)}</span></li>\n");
        }
        page.Raw("</ul>\n");
        if (person.Bio.Length > 0)
        {
            page.Add($"<details><summary>About<span class=\"visually-hidden\"> {person.Name}</span></summary><div class=\"text\">");
            Texts.WriteParagraphs(page, person.Bio);
            page.Raw("</div></details>\n");
        }
        page.Add($"<p class=\"calendar\"><a href=\"../latest/people/{person.Id.Value}.ics\">Calendar<span class=\"visually-hidden\"> of {person.Name}</span></a></p></li>\n");
    }
}
