using System.Globalization;

namespace BackOffice.Engine.Chain;

/// <summary>A link of a conference's chain that somebody kept: the one thing that whoever can write over the whole store can't.</summary>
/// <param name="Revision">The revision it was the link of.</param>
/// <param name="Link">The link, in hexadecimal.</param>
public sealed record KnownLink(long Revision, string Link)
{
    /// <summary>Reads a link as a verification prints it, such as <c>120:9f…</c>; null where it is none.</summary>
    public static KnownLink? Parse(string? text) =>
        text?.Split(':') is [var revision, var link] && long.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && link.Length == 2 * Digests.Size && link.All(char.IsAsciiHexDigit)
            ? new KnownLink(number, link.ToLowerInvariant())
            : null;
}
