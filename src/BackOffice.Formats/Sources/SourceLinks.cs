using BackOffice.Schedule;
using BackOffice.Schedule.Talks;

namespace BackOffice.Formats.Sources;

/// <summary>Links as the schedule takes them: absolute, by http or https, labelled, each once, and not too many.</summary>
internal static class SourceLinks
{
    private const int LongestAddress = 2_000;
    private const int Most = 50;

    internal static ValueList<Link> Within(IReadOnlyList<Link> links, int line, Remarks remarks)
    {
        var taken = new List<Link>();
        foreach (var (label, url) in links)
        {
            if (url.Length > LongestAddress || !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            {
                remarks.Dropped(line, $"“{SourceText.Quoted(url)}” is no http or https address; the link was left out.");
                continue;
            }
            if (taken.Count == Most)
            {
                remarks.Dropped(line, $"It has {links.Count} links; all after the first {Most} were left out.");
                break;
            }
            var name = SourceText.OneLine(label);
            var link = new Link(name.Length == 0 ? Limits.Cut(address.Host, Limits.Name) : Limits.Cut(name, Limits.Name), url);
            if (!taken.Contains(link)) taken.Add(link);
        }
        return taken.ToValueList();
    }
}
