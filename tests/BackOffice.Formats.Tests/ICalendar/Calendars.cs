using System.Text.Json;
using BackOffice.Formats.Json;
using BackOffice.Formats.Tests.Artefacts;
using BackOffice.Testing.Judges;
using NodaTime;

namespace BackOffice.Formats.Tests.ICalendar;

/// <summary>An entry as ical.js reads it.</summary>
internal sealed record ReadEntry(string Uid, int Sequence, string Status, Instant Start, Instant End, string Summary, string Location, string? Description, Instant Stamp, Instant Changed);

/// <summary>A calendar as ical.js reads it.</summary>
internal sealed record ReadCalendar(ReadEntry[] Entries, string[] Zones);

/// <summary>Calendars, read by somebody else.</summary>
internal static class Calendars
{
    /// <summary>Every calendar of a snapshot, by name.</summary>
    internal static Task<Dictionary<string, ReadCalendar>> ReadAsync(Rendered rendered) =>
        ReadAsync(rendered.Files.Where(file => file.Name.EndsWith(".ics", StringComparison.Ordinal)).Select(file => (file.Name, rendered.Text(file.Name))));

    /// <summary>Calendars by name.</summary>
    internal static async Task<Dictionary<string, ReadCalendar>> ReadAsync(IEnumerable<(string Name, string Text)> calendars)
    {
        var read = await ReferenceJudges.RunAsync("calendars.mjs", JsonSerializer.Serialize(calendars.ToDictionary(it => it.Name, it => it.Text)));
        return JsonSerializer.Deserialize<Dictionary<string, ReadCalendar>>(read, ScheduleJson.Options)!;
    }
}
