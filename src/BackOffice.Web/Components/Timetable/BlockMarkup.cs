using System.Text;
using System.Text.Encodings.Web;

namespace BackOffice.Web.Components.Timetable;

/// <summary>
/// Writes the inside of a block as HTML, every text encoded. One piece of markup instead of a tree of elements, since it is
/// made once and shared by all who look: a tree would be kept for each of them, for each of hundreds of blocks.
/// </summary>
internal sealed class BlockMarkup
{
    private readonly StringBuilder html = new();

    /// <summary>The names of people; nothing where there are none.</summary>
    internal BlockMarkup People(string names)
    {
        if (names.Length > 0) html.Append("<p class=\"people\">").Append(Encoded(names)).Append("</p>");
        return this;
    }

    /// <summary>The talks of a session, in their order.</summary>
    internal BlockMarkup Talks(IEnumerable<TalkLine> talks)
    {
        var any = false;
        foreach (var talk in talks)
        {
            html.Append(any ? "" : "<ol class=\"plain talks\">")
                .Append($"<li id=\"{talk.Id}\" data-v=\"{talk.Version}\" data-m=\"{talk.Minutes}\"{(talk.IsOff ? " class=\"off\"" : "")}>")
                .Append($"<a href=\"{Encoded(talk.Href)}\" title=\"{Encoded(talk.Hint)}\" tabindex=\"-1\">")
                .Append($"<span class=\"at\">{talk.Time}</span> <span class=\"name\">{Encoded(talk.Title)}</span>");
            if (!talk.Findings.IsQuiet) html.Append($"<span class=\"dot {talk.Findings.Tone}\"><span class=\"visually-hidden\"> ({talk.Findings.Words})</span></span>");
            html.Append("</a></li>");
            any = true;
        }
        if (any) html.Append("</ol>");
        return this;
    }

    /// <summary>The mark of its findings; nothing where there are none.</summary>
    internal BlockMarkup Mark(FindingTally findings)
    {
        if (findings.Tone is { } tone)
        {
            html.Append($"<span class=\"mark {tone}\" data-sign=\"{findings.Sign}\"><span class=\"visually-hidden\">{findings.Words}</span></span>");
        }
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => html.ToString();

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
