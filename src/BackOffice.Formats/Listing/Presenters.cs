namespace BackOffice.Formats.Listing;

/// <summary>Takes the lines out of a talk's text that name its presenters with their affiliations.</summary>
internal static class Presenters
{
    private const int MostLines = 20;

    /// <summary>The people named; their lines are blank afterwards.</summary>
    internal static List<NamedPerson> TakeFrom(List<Line> lines, Remarks remarks)
    {
        var found = new List<NamedPerson>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (!Names.IntroducesPresenters(lines[at].Text)) continue;
            var (text, count) = Whole(lines, at);
            if (Names.InPresenterLine(text) is not { } named)
            {
                remarks.NotUnderstood(lines[at].Number, "This line seems to name presenters, but not in a way that could be read; it stays in the abstract.");
                continue;
            }
            found.AddRange(named);
            remarks.Assumed(lines[at].Number, $"This line names {string.Join(", ", named.Select(Written))}; it was taken out of the abstract.");
            for (var line = at; line < at + count; line++) lines[line] = lines[line] with { Text = "" };
        }
        return found;
    }

    // The line with those it was wrapped onto: a list that ends in a comma, or inside brackets, goes on.
    private static (string Text, int Lines) Whole(List<Line> lines, int at)
    {
        var (text, count) = (lines[at].Text, 1);
        while (count < MostLines && at + count < lines.Count && !lines[at + count].IsBlank && GoesOn(text)) text += " " + lines[at + count++].Text;
        return (text, count);
    }

    private static bool GoesOn(string text) => text[^1] is ',' or ';' || text.AsSpan().Count('(') > text.AsSpan().Count(')');

    private static string Written(NamedPerson person) => person.Affiliation.Length == 0 ? person.Name : $"{person.Name} ({person.Affiliation})";
}
