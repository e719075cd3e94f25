using System.Text.RegularExpressions;
using BackOffice.Formats.Artefacts;

namespace BackOffice.Formats.Frab;

/// <summary>How things are called where the frab schemas say what a name may look like.</summary>
internal static partial class FrabNames
{
    /// <summary>The conference's slug as an acronym: four characters or more, underscores for hyphens.</summary>
    internal static string Acronym(string slug)
    {
        var acronym = slug.Replace('-', '_');
        return acronym.Length < 4 ? $"{acronym}_conference" : acronym;
    }

    /// <summary>A name for addresses that is unique in the conference, since it holds the entry's number.</summary>
    internal static string Slug(string acronym, int number, string title) => $"{acronym}-{number:0000}-{PlainText.Slug(title)}".TrimEnd('-');

    /// <summary>A track's name for addresses: it begins with a letter.</summary>
    internal static string TrackSlug(string name) => $"track-{PlainText.Slug(name)}".TrimEnd('-');

    /// <summary>A duration as hours and minutes.</summary>
    internal static string Duration(NodaTime.Duration duration) => $"{(int)duration.TotalHours:00}:{duration.Minutes:00}";

    /// <summary>Whether a code is one for the XML schema.</summary>
    [GeneratedRegex(@"^[0-9A-Z]{6}\z")]
    internal static partial Regex CodeInXml();

    /// <summary>Whether a code is one for the JSON schema.</summary>
    [GeneratedRegex(@"^[A-Z0-9]+\z")]
    internal static partial Regex CodeInJson();

    /// <summary>Whether the JSON schema knows a time zone by its name.</summary>
    [GeneratedRegex(@"^([A-Z][a-z]+/[A-Z][a-z]+)|UTC\z")]
    internal static partial Regex ZoneInJson();

    /// <summary>Whether an address is one that the schemas take: absolute, by http or https.</summary>
    internal static bool IsAddress(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.IsWellFormedOriginalString();
}
