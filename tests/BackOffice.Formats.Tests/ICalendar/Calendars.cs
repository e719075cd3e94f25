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
    internal static async Task<Dictionary<string, ReadCalendar>> ReadAsync(Rendered rendered)
    {
        var texts = rendered.Files.Where(file => file.Name.EndsWith(".ics", StringComparison.Ordinal)).ToDictionary(file => file.Name, file => rendered.Text(file.Name));
        var read = await ReferenceJudges.RunAsync("calendars.mjs", JsonSerializer.Serialize(texts));
        return JsonSerializer.Deserialize<Dictionary<string, ReadCalendar>>(read, ScheduleJson.Options)!;
    }
}
