using System.Text;
using BackOffice.Formats.Artefacts;
using BackOffice.Schedule.Talks;

namespace BackOffice.Formats.ICalendar;

/// <summary>What an entry of a calendar says to people: who, in which session, what about, and where to read on.</summary>
internal static class EntryDescription
{
    private const string ChairedBy = "Chaired by ";

    /// <summary>The description.</summary>
    /// <param name="people">The names and affiliations of the speakers, or of the chairs.</param>
    /// <param name="isSession">Whether they are chairs.</param>
    /// <param name="home">The title of the session around; may be empty.</param>
    /// <param name="about">The abstract; may be empty.</param>
    /// <param name="links">Where to read on.</param>
    internal static string Of(IEnumerable<(string Name, string Affiliation)> people, bool isSession, string home, string about, IEnumerable<Link> links)
    {
        var text = new StringBuilder();
        Paragraph(text, string.Join(", ", people.Select(Named)) is { Length: > 0 } names ? $"{(isSession ? ChairedBy : "")}{names}" : "");
        Line(text, home);
        Paragraph(text, about);
        Paragraph(text, string.Join('\n', links.Select(Named)));
        return text.ToString();
    }

    /// <summary>The abstract in a description, by what stands around it.</summary>
    internal static string About(string description, IEnumerable<(string Name, string Affiliation)> people, bool isSession, string home, IReadOnlyList<Link> links)
    {
        var (before, after) = (Of(people, isSession, home, "", []), Of([], false, "", "", links));
        var from = description.StartsWith(before, StringComparison.Ordinal) ? before.Length : 0;
        var to = after.Length <= description.Length - from && description.EndsWith(after, StringComparison.Ordinal) ? description.Length - after.Length : description.Length;
        return description[from..to].Trim('\n');
    }

    private static string Named((string Name, string Affiliation) person) => person.Affiliation.Length == 0 ? person.Name : $"{person.Name} ({person.Affiliation})";

    private static string Named(Link link) => link.Label.Length == 0 ? link.Url : $"{link.Label}: {link.Url}";

    private static void Paragraph(StringBuilder text, string paragraph)
    {
        if (text.Length > 0 && paragraph.Length > 0) text.Append('\n');
        Line(text, paragraph);
    }

    private static void Line(StringBuilder text, string line)
    {
        if (line.Length == 0) return;
        if (text.Length > 0) text.Append('\n');
        text.Append(PlainText.Of(line));
    }
}
