using System.Security.Cryptography;
using System.Text;
using BackOffice.Formats.Artefacts;
using BackOffice.Schedule.Conferences;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Formats.Html;

/// <summary>
/// The program as one page that needs nothing else: no script, no other file. What a script adds, the reader's own times, is in it; what its
/// policy allows is exactly the style and the script that it holds, by their hashes. It is well-formed as XML is, but for what its style and script hold.
/// </summary>
internal sealed class ProgramPage(PublicTimetable timetable, Edition edition)
{
    private static readonly string Style = $"{Stylesheets.Tokens}{EmbeddedText.Of("Html.program.css")}";
    private static readonly string Script = EmbeddedText.Of("Html.program.js");
    private static readonly LocalDatePattern DayName = LocalDatePattern.CreateWithInvariantCulture("dddd, d MMMM uuuu");
    private static readonly LocalDatePattern ShortDay = LocalDatePattern.CreateWithInvariantCulture("ddd d MMM");
    private static readonly LocalDatePattern Date = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    internal byte[] Write()
    {
        var conference = timetable.Conference;
        var areas = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var days = new Markup();
        var blocks = DayBlock.Of(timetable).ToLookup(block => conference.DayOf(block.Slot.Start));
        foreach (var day in timetable.Days) WriteDay(days, day, [.. blocks[day]], areas);
        var style = $"{Style}@media (min-width: 64rem) {{ {string.Join(' ', areas.Select(area => $".grid > .{area.Key}{{{area.Value}}}"))} }}\n";
        var page = new Markup();
        WriteHead(page, style);
        WriteMasthead(page);
        WriteDaysToChoose(page);
        page.Raw("<main id=\"program\" class=\"wide\">\n<p class=\"yours-note\" hidden=\"\">Your clock is set to <b></b>: the framed times are yours.</p>\n");
        page.Raw(days.ToString());
        PeopleSection.Write(page, timetable);
        page.Raw("</main>\n");
        WriteFeet(page);
        page.Raw($"<script>{Script}</script>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private void WriteHead(Markup page, string style)
    {
        var policy = $"default-src 'none'; style-src {Hash(style)}; script-src {Hash(Script)}; base-uri 'none'; form-action 'none'";
        page.Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\" />\n");
        page.Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\" />\n");
        page.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n<meta name=\"color-scheme\" content=\"light dark\" />\n");
        page.Add($"<title>{timetable.Conference.Name}: program</title>\n");
        page.Raw("<link rel=\"alternate\" type=\"application/ld+json\" href=\"program.jsonld\" />\n<link rel=\"alternate\" type=\"text/calendar\" href=\"program.ics\" />\n");
        if (new PublicAddresses(edition.Site, timetable.Conference.Slug).Of("program.html") is { } address) page.Add($"<link rel=\"canonical\" href=\"{address}\" />\n");
        page.Raw($"<style>{style}</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#program\">To the program</a>\n");
    }

    private void WriteMasthead(Markup page)
    {
        var (conference, published) = (timetable.Conference, edition.PublishedAt.InZone(timetable.Clock.Zone));
        page.Add($"<header class=\"masthead wide\">\n<h1>{conference.Name}</h1>\n");
        page.Add($"<p class=\"when\">{Span(timetable.Days[0], timetable.Days[^1])} · times of {conference.TimeZone.Replace('_', ' ')}</p>\n");
        if (edition.Notes.Length > 0)
        {
            page.Raw("<div class=\"notes text\">");
            Texts.WriteParagraphs(page, edition.Notes);
            page.Raw("</div>\n");
        }
        page.Add($"<p class=\"edition\">{edition.Label} · snapshot {edition.Number}, ");
        page.Add($"published <time datetime=\"{ConferenceClock.Text(published)}\">{Date.Format(published.Date)}</time></p>\n");
        var tracks = timetable.Entries.Select(entry => entry.Track).OfType<Track>().Distinct().OrderBy(track => conference.Tracks.IndexOf(track)).ToList();
        if (tracks.Count > 0)
        {
            page.Raw("<ul class=\"tracks\" aria-label=\"Tracks\">");
            foreach (var track in tracks) page.Add($"<li class=\"track track-{track.Color}\">{track.Name}</li>");
            page.Raw("</ul>\n");
        }
        page.Raw("</header>\n");
    }

    private void WriteDaysToChoose(Markup page)
    {
        page.Raw("<nav class=\"days\" aria-label=\"Days\">\n<ul class=\"wide\">\n");
        foreach (var day in timetable.Days) page.Add($"<li><a href=\"#day-{LocalDatePattern.Iso.Format(day)}\">{ShortDay.Format(day)}</a></li>\n");
        page.Raw("<li><a href=\"#people\">Speakers and chairs</a></li>\n</ul>\n</nav>\n");
    }

    private void WriteDay(Markup page, LocalDate day, IReadOnlyList<DayBlock> blocks, SortedDictionary<string, string> areas)
    {
        page.Add($"<section class=\"day\" id=\"day-{LocalDatePattern.Iso.Format(day)}\">\n<h2>{DayName.Format(day)}</h2>\n");
        if (blocks.Count == 0) page.Raw("<p class=\"nothing\">Nothing is on the timetable.</p>\n");
        else new DaySection(timetable, blocks, areas).Write(page);
        page.Raw("</section>\n");
    }

    private static void WriteFeet(Markup page) => page.Raw("""
        <footer class="feet"><div class="wide">
        <p>Take the program with you:</p>
        <ul>
        <li><a href="../latest/program.ics">Calendar</a></li>
        <li><a href="../latest/schedule.xml">For conference apps</a></li>
        <li><a href="../latest/program.csv">Table</a></li>
        <li><a href="../latest/program.json">JSON</a></li>
        </ul>
        </div></footer>

        """);

    private static string Span(LocalDate first, LocalDate last) =>
        first == last ? Date.Format(first)
        : (first.Year, first.Month) == (last.Year, last.Month) ? $"{first.Day} to {Date.Format(last)}"
        : $"{Date.Format(first)} to {Date.Format(last)}";

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
