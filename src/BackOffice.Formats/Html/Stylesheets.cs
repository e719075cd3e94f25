namespace BackOffice.Formats.Html;

/// <summary>The stylesheets that go into pages.</summary>
internal static class Stylesheets
{
    /// <summary>The design tokens of the back office.</summary>
    internal static readonly string Tokens = EmbeddedText.Of("Html.tokens.css");
}
