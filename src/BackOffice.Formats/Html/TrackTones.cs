using System.Text.RegularExpressions;

namespace BackOffice.Formats.Html;

/// <summary>The colours of tracks as values, taken from the design tokens of the back office.</summary>
internal static partial class TrackTones
{
    private static readonly Dictionary<string, string> Edges = Edge().Matches(Stylesheets.Tokens).ToDictionary(it => it.Groups[1].Value, it => it.Groups[2].Value);

    /// <summary>The strong tone of a track's colour on a light page, such as <c>#5a6fd8</c>.</summary>
    internal static string Hex(string color) => Edges.GetValueOrDefault(color) ?? Edges["none"];

    [GeneratedRegex(@"\.track-([a-z]+) \{[^}]*--tone-edge: light-dark\((#[0-9a-f]{6}),")]
    private static partial Regex Edge();
}
