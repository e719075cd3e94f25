using BackOffice.Formats.Artefacts;
using BackOffice.Formats.Frab;
using BackOffice.Schedule;
using BackOffice.Schedule.Talks;

namespace BackOffice.Formats.Html;

/// <summary>Texts and links that people typed, as a page shows them.</summary>
internal static class Texts
{
    /// <summary>Plain text with its paragraphs and line ends kept.</summary>
    internal static void WriteParagraphs(Markup page, string text)
    {
        foreach (var paragraph in PlainText.Paragraphs(text)) page.Add($"<p>{paragraph}</p>");
    }

    /// <summary>Links, if there are any that lead somewhere.</summary>
    internal static void WriteLinks(Markup page, ValueList<Link> links)
    {
        var leading = links.Where(link => FrabNames.IsAddress(link.Url)).ToList();
        if (leading.Count == 0) return;
        page.Raw("<p class=\"links\">");
        foreach (var link in leading) page.Add($"<a rel=\"noopener\" href=\"{link.Url}\">{(link.Label.Length > 0 ? link.Label : link.Url)}</a>");
        page.Raw("</p>");
    }
}
