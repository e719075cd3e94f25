using BackOffice.Schedule.Changes;
using NodaTime;

namespace BackOffice.Schedule.Conferences;

/// <summary>The checks that commands about a conference share. Each gives a refusal, or null where all is well.</summary>
internal static class ConferenceRules
{
    internal static Refusal? Zone(string id) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is null
            ? Refusal.Invalid($"“{id}” is no time zone: it takes an IANA id such as Europe/Lisbon.")
            : null;

    internal static Refusal? Days(LocalDate first, LocalDate last) =>
        Words.Day(first) ?? Words.Day(last)
        ?? (last < first ? Refusal.Invalid($"The last day, {last:uuuu-MM-dd}, is before the first, {first:uuuu-MM-dd}.")
        : Period.DaysBetween(first, last) >= OpenConference.MostDays
            ? Refusal.Invalid($"From {first:uuuu-MM-dd} to {last:uuuu-MM-dd} is more than {OpenConference.MostDays} days.")
        : null);

    internal static Refusal? Capacity(int? capacity) =>
        capacity is < 1 or > 1_000_000 ? Refusal.Invalid($"A room can't seat {capacity} people.") : null;

    internal static Refusal? Color(string color) =>
        TrackColors.All.Contains(color) ? null : Refusal.Invalid($"“{color}” is no track colour: it is one of {string.Join(", ", TrackColors.All)}.");

    internal static Refusal? RoomNameFree(Conference conference, string name, RoomId except) =>
        conference.Rooms.Any(room => room.Id != except && Same(room.Name, name)) ? Refusal.Rule($"There is a room called “{name.Trim()}” already.") : null;

    internal static Refusal? TrackNameFree(Conference conference, string name, TrackId except) =>
        conference.Tracks.Any(track => track.Id != except && Same(track.Name, name)) ? Refusal.Rule($"There is a track called “{name.Trim()}” already.") : null;

    private static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
