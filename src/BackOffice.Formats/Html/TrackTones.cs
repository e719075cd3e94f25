using System.Globalization;
using System.Text.RegularExpressions;
using BackOffice.Schedule.Conferences;

namespace BackOffice.Formats.Html;

/// <summary>The colours of tracks as values, taken from the design tokens of the back office.</summary>
internal static partial class TrackTones
{
    private static readonly Dictionary<string, string> Edges = Edge().Matches(Stylesheets.Tokens).ToDictionary(it => it.Groups[1].Value, it => it.Groups[2].Value);

    /// <summary>The strong tone of a track's colour on a light page, such as <c>#5a6fd8</c>.</summary>
    internal static string Hex(string color) => Edges.GetValueOrDefault(color) ?? Edges["none"];

    /// <summary>The track's colour that a value such as <c>#5a6fd8</c> comes nearest to, or that is called so; null where it is neither.</summary>
    internal static string? Nearest(string color)
    {
        if (TrackColors.All.Contains(color)) return color;
        return Parts(color) is { } wanted ? TrackColors.All.MinBy(known => Distance(Parts(Hex(known))!.Value, wanted)) : null;
    }

    private static (int Red, int Green, int Blue)? Parts(string hex) =>
        hex is ['#', .. { Length: 6 } digits] && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? (value >> 16, (value >> 8) & 0xFF, value & 0xFF)
            : null;

    private static int Distance((int Red, int Green, int Blue) one, (int Red, int Green, int Blue) other)
    {
        var (red, green, blue) = (one.Red - other.Red, one.Green - other.Green, one.Blue - other.Blue);
        return (red * red) + (green * green) + (blue * blue);
    }

    [GeneratedRegex(@"\.track-([a-z]+) \{[^}]*--tone-edge: light-dark\((#[0-9a-f]{6}),")]
    private static partial Regex Edge();
}
