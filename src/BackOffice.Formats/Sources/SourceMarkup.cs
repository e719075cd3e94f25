using System.Buffers;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace BackOffice.Formats.Sources;

/// <summary>Makes plain paragraphs of texts in HTML or Markdown, and says how many there were.</summary>
internal sealed partial class SourceMarkup(Remarks remarks)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("*_#[`>+");

    private readonly Tally html = new();
    private readonly Tally markdown = new();

    /// <summary>The text without markup: paragraphs with an empty line between them, items of lists behind hyphens, addresses of links in brackets.</summary>
    internal string Plain(string text, int line)
    {
        text = SourceText.Lines(text);
        if (text.Length == 0) return text;
        var plain = text;
        if (Tag().IsMatch(text) || Entity().IsMatch(text)) plain = OfHtml(text, line);
        var unmarked = OfMarkdown(plain);
        if (unmarked != plain) markdown.Note(line);
        return Blank().Replace(string.Join('\n', unmarked.Split('\n').Select(each => each.TrimEnd())), "\n\n").Trim();
    }

    internal void Finish()
    {
        html.Say(remarks.Assumed, "A text is in HTML; it was made plain.", "texts are in HTML; they were made plain.");
        markdown.Say(remarks.Assumed, "A text is in Markdown; it was made plain.", "texts are in Markdown; they were made plain.");
    }

    private string OfHtml(string text, int line)
    {
        var plain = new StringBuilder(text.Length);
        var (from, marked, address) = (0, false, "");
        // Where the source breaks lines with tags, its own line ends say nothing.
        var flowing = Block().IsMatch(text);
        foreach (Match tag in Tag().Matches(text))
        {
            if (tag.Index < from) continue;
            Append(plain, text.AsSpan(from, tag.Index - from), flowing);
            from = tag.Index + tag.Length;
            marked = true;
            var name = tag.Groups["name"].Value.ToLowerInvariant();
            switch (name)
            {
                case "script" or "style" when tag.Value[1] != '/':
                    var end = text.IndexOf($"</{name}", from, StringComparison.OrdinalIgnoreCase);
                    from = end < 0 ? text.Length : end;
                    break;
                case "br":
                    plain.Append('\n');
                    break;
                case "li" when tag.Value[1] != '/':
                    plain.Append("\n- ");
                    break;
                case "p" or "div" or "ul" or "ol" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote" or "table" or "tr" or "pre" or "section":
                    plain.Append("\n\n");
                    break;
                case "a" when tag.Value[1] != '/':
                    address = WebUtility.HtmlDecode(Address().Match(tag.Value).Groups[1].Value);
                    break;
                case "a":
                    if (address.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !EndsWith(plain, address)) plain.Append(" (").Append(address).Append(')');
                    address = "";
                    break;
            }
        }
        Append(plain, text.AsSpan(from), flowing);
        var decoded = SourceText.Lines(WebUtility.HtmlDecode(plain.ToString()).Replace('\u00a0', ' '));
        if (marked || decoded != text) html.Note(line);
        return decoded;
    }

    private static void Append(StringBuilder plain, ReadOnlySpan<char> text, bool flowing)
    {
        foreach (var letter in text)
        {
            if (!flowing || letter is not ('\n' or '\t' or ' ')) plain.Append(letter);
            else if (plain.Length > 0 && plain[^1] is not (' ' or '\n')) plain.Append(' ');
        }
    }

    private static bool EndsWith(StringBuilder text, string end)
    {
        if (text.Length < end.Length) return false;
        for (var at = 1; at <= end.Length; at++) if (text[^at] != end[^at]) return false;
        return true;
    }

    private static string OfMarkdown(string text)
    {
        if (!text.AsSpan().ContainsAny(Marks)) return text;
        text = LinkMark().Replace(text, it => it.Groups[1].Value == it.Groups[2].Value ? it.Groups[1].Value : $"{it.Groups[1].Value} ({it.Groups[2].Value})");
        text = HeadingMark().Replace(text, "");
        text = ItemMark().Replace(text, "- ");
        text = QuoteMark().Replace(text, "");
        return Strong().Replace(text, it => it.Groups["text"].Value);
    }

    [GeneratedRegex(@"</?(?<name>p|br|div|ul|ol|li|h[1-6]|a|b|i|u|em|strong|span|blockquote|pre|code|table|tbody|thead|tr|td|th|img|hr|section|font|small|sup|sub|script|style|iframe)(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"<(?:p|br|div|ul|ol|li|blockquote|tr|h[1-6])\b", RegexOptions.IgnoreCase)]
    private static partial Regex Block();

    [GeneratedRegex(@"&(?:amp|lt|gt|quot|nbsp|apos|#\d{2,5}|#x[0-9a-fA-F]{2,5}|[a-zA-Z]{1,8}(?:acute|grave|circ|uml|cedil|tilde|quo|dash|ellip));")]
    private static partial Regex Entity();

    [GeneratedRegex(@"\shref\s*=\s*[""']?([^""'\s>]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"!?\[([^\[\]\n]{1,300})\]\((https?://[^()\s]{1,2000})\)")]
    private static partial Regex LinkMark();

    [GeneratedRegex(@"^#{1,6}[ \t]+", RegexOptions.Multiline)]
    private static partial Regex HeadingMark();

    [GeneratedRegex(@"^[ \t]{0,8}[*+][ \t]+", RegexOptions.Multiline)]
    private static partial Regex ItemMark();

    [GeneratedRegex(@"^>[ \t]?", RegexOptions.Multiline)]
    private static partial Regex QuoteMark();

    [GeneratedRegex(@"(?<mark>\*\*|__|`)(?=\S)(?<text>[^*_`\n]{1,500})(?<=\S)\k<mark>")]
    private static partial Regex Strong();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex Blank();
}
