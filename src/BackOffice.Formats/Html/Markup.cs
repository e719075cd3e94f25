using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using BackOffice.Formats.Artefacts;

namespace BackOffice.Formats.Html;

/// <summary>HTML as it is written: what is put into a hole of an interpolated string is text, and encoded; only what is markup already goes in as it is.</summary>
internal sealed class Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder html = new(64 * 1024);

    /// <summary>Adds markup.</summary>
    internal Markup Add([InterpolatedStringHandlerArgument("")] ref Holes markup)
    {
        _ = markup;
        return this;
    }

    /// <summary>Adds markup without holes.</summary>
    internal Markup Raw(string markup)
    {
        html.Append(markup);
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => html.ToString();

    /// <summary>A text as it goes between tags and into attributes in quotation marks.</summary>
    internal static string Encode(string text) => Encoder.Encode(PlainText.Of(text));

    /// <summary>Takes the pieces of an interpolated string one by one.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Holes
    {
        private readonly StringBuilder html;

        public Holes(int literalLength, int formattedCount, Markup to) => (_, _, html) = (literalLength, formattedCount, to.html);

        public void AppendLiteral(string markup) => html.Append(markup);

        public void AppendFormatted(string? text) => html.Append(Encode(text ?? ""));

        public void AppendFormatted(int number) => html.Append(number);

        public void AppendFormatted(Guid id) => html.Append(id);
    }
}
