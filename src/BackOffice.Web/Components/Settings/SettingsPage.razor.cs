using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.Live;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Web.Components.Settings;

/// <summary>The conference's name, days and zone, its rooms and its tracks: a chair's to change, everybody's to see.</summary>
public sealed partial class SettingsPage
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");
    private static readonly IReadOnlyList<Option> AllZones =
        [.. DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal)).Prepend("UTC").Select(id => new Option(id, id))];

    private Desk? desk;

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static IReadOnlyList<Option> Zones(string now) => AllZones.Any(zone => zone.Value == now) ? AllZones : [new Option(now, now), .. AllZones];

    private string? Who(Facet facet) => desk?.ChangedBy(Program!.Conference.Id, facet);

    private async Task<Sent> DaysAsync(string first, string last, long seen) =>
        LocalDatePattern.Iso.Parse(first).TryGetValue(default, out var from) && LocalDatePattern.Iso.Parse(last).TryGetValue(default, out var to)
            ? await desk!.SendAsync($"{first} to {last}", new ChangeConferenceDays(from, to), seen)
            : new Sent.Refused("Give a day.");

    private async Task<Sent> BoundaryAsync(string time, long seen) =>
        TypedTimes.Time(time) is { } boundary
            ? await desk!.SendAsync(time, new ChangeDayBoundary(boundary), seen)
            : new Sent.Refused("Give a time, such as 04:00.");
}
