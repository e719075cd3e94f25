using NodaTime;
using NodaTime.TimeZones;

namespace BackOffice.Formats.Sources;

/// <summary>Time zones by the names that files give them.</summary>
internal static class Zones
{
    /// <summary>The IANA id that a name is or means; null where the file names none, or none that is known, which is said.</summary>
    internal static string? Known(string name, int line, Remarks remarks)
    {
        name = SourceText.OneLine(name);
        if (name.Length == 0) return null;
        if (Find(name) is { } id) return id;
        remarks.NotUnderstood(line, $"“{SourceText.Quoted(name)}” is no time zone that is known here; times were taken as they are written.");
        return null;
    }

    /// <summary>The IANA id that a name is, ends with (as calendars of some programs write it), or means on Windows; or null.</summary>
    internal static string? Find(string name)
    {
        var trimmed = name.Trim('"', ' ');
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(trimmed) is { } zone) return zone.Id;
        if (TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(trimmed, out var meant)) return meant;
        var parts = trimmed.Split('/');
        return parts.Length > 2 && DateTimeZoneProviders.Tzdb.GetZoneOrNull($"{parts[^2]}/{parts[^1]}") is { } end ? end.Id : null;
    }
}
