using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;

namespace BackOffice.Web.Tests.Testing;

/// <summary>Holds what went out against what a hostile text would have made of it.</summary>
internal static class Harmless
{
    private static readonly char[] OfFormulas = ['=', '+', '-', '@', '\t', '\r'];

    /// <summary>The file is what its name says, and what is typed in it is text.</summary>
    public static void Check(string file, string content)
    {
        switch (Path.GetExtension(file))
        {
            case ".html": CheckPage(content); break;
            case ".json" or ".jsonld": JsonDocument.Parse(content).Dispose(); break;
            case ".xml" or ".atom": XDocument.Parse(content); break;
            case ".csv": Assert.All(Cells(content.TrimStart('\ufeff')), it => Assert.DoesNotContain(it.FirstOrDefault(), OfFormulas)); break;
            case ".ics": CheckCalendar(content); break;
            default: throw new InvalidOperationException($"Nobody knows what harm {file} could do.");
        }
    }

    private static void CheckPage(string content)
    {
        var page = new HtmlParser().ParseDocument(content);
        Assert.DoesNotContain(page.Scripts, it => it.TextContent.Contains("window.hit", StringComparison.Ordinal) && it.Type is not "application/ld+json");
        foreach (var element in page.All)
        {
            Assert.DoesNotContain(element.Attributes, it => it.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(element.Attributes, it => it.Name is "href" or "src" or "action" or "xlink:href" && it.Value.Trim().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
            Assert.False(element.LocalName == "img" && element.GetAttribute("src") == "x");
        }
    }

    private static void CheckCalendar(string content)
    {
        Assert.DoesNotContain('\n', content.Replace("\r\n", "", StringComparison.Ordinal));
        var lines = content.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, it => Assert.Matches("^[A-Z-]+[:;]", it));
        Assert.DoesNotContain(lines, it => it.StartsWith("ATTENDEE", StringComparison.Ordinal));
        Assert.Equal(lines.Count(it => it == "BEGIN:VEVENT"), lines.Count(it => it == "END:VEVENT"));
    }

    // RFC 4180.
    private static IEnumerable<string> Cells(string content)
    {
        var (cell, quoted) = (new System.Text.StringBuilder(), false);
        for (var at = 0; at < content.Length; at++)
        {
            var character = content[at];
            if (character == '"' && quoted && content.ElementAtOrDefault(at + 1) == '"') cell.Append(content[at++]);
            else if (character == '"') quoted = !quoted;
            else if (!quoted && (character is ',' or '\n'))
            {
                yield return cell.ToString().TrimEnd('\r');
                cell.Clear();
            }
            else cell.Append(character);
        }
    }
}
