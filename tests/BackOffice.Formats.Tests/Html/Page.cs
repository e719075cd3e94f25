using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BackOffice.Formats.Tests.Artefacts;

namespace BackOffice.Formats.Tests.Html;

/// <summary>The page for people, taken apart.</summary>
/// <param name="Document">The page without what its style and script hold.</param>
/// <param name="Style">Its style.</param>
/// <param name="Script">Its script.</param>
internal sealed partial record Page(XDocument Document, string Style, string Script)
{
    internal static Page Of(Rendered rendered)
    {
        var html = rendered.Text("program.html");
        var (style, script) = (StyleElement().Match(html), ScriptElement().Match(html));
        return new(XDocument.Parse(html.Remove(script.Groups[1].Index, script.Groups[1].Length).Remove(style.Groups[1].Index, style.Groups[1].Length)), style.Groups[1].Value, script.Groups[1].Value);
    }

    internal IEnumerable<XElement> All(string name) => Document.Descendants(name);

    internal XElement ById(string id) => Document.Descendants().Single(it => (string?)it.Attribute("id") == id);

    internal static string HashOf(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    // What ends a style or a script ends it in whichever place.
    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex StyleElement();

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex ScriptElement();
}
