using BackOffice.Formats.Artefacts;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Talks;
using NodaTime.Text;

namespace BackOffice.Formats.Frab;

/// <summary>
/// A timetable as the frab formats lay it out: days, in each its rooms, in each its events. Their readers know no talks in sessions
/// and show what is at the same time in a room side by side, so an event is a talk, with its session as the subtitle, or a session
/// without talks; never a session and a talk in it.
/// </summary>
internal sealed class FrabSchedule(PublicTimetable timetable, Edition edition, NumericIds numbers)
{
    private IReadOnlyList<FrabDay>? days;

    internal Conference Conference => timetable.Conference;

    internal string Version => edition.Label;

    internal string Acronym { get; } = FrabNames.Acronym(timetable.Conference.Slug);

    internal PublicAddresses Addresses { get; } = new(edition.Site, timetable.Conference.Slug);

    internal string FirstDay => LocalDatePattern.Iso.Format(timetable.Days[0]);

    internal string LastDay => LocalDatePattern.Iso.Format(timetable.Days[^1]);

    /// <summary>The shortest time that things start apart.</summary>
    internal static string TimeSlot => "00:05";

    /// <summary>The rooms that are in use or may be.</summary>
    internal IReadOnlyList<Room> Rooms { get; } = [.. timetable.Conference.Rooms.Where(room => !room.Retired || timetable.Entries.Any(entry => entry.Room.Id == room.Id))];

    /// <summary>The tracks that are in use or may be.</summary>
    internal IReadOnlyList<Track> Tracks { get; } = [.. timetable.Conference.Tracks.Where(track => !track.Retired || timetable.Entries.Any(entry => entry.Track?.Id == track.Id))];

    /// <summary>The days; each ends when the next begins, by the conference's boundary.</summary>
    internal IReadOnlyList<FrabDay> Days => days ??= [.. LayOut()];

    private IEnumerable<FrabDay> LayOut()
    {
        var byDay = timetable.Entries.ToLookup(entry => Conference.DayOf(entry.Slot.Start));
        return timetable.Days.Select((day, before) => new FrabDay(
            before + 1,
            LocalDatePattern.Iso.Format(day),
            ConferenceClock.Text(timetable.Clock.At(day.At(Conference.DayBoundary))),
            ConferenceClock.Text(timetable.Clock.At(day.PlusDays(1).At(Conference.DayBoundary))),
            [.. byDay[day].GroupBy(entry => entry.Room).OrderBy(it => timetable.PlaceOf(it.Key.Id)).Select(it => (it.Key, (IReadOnlyList<FrabEvent>)[.. it.Select(Event)]))]));
    }

    private FrabEvent Event(Entry entry)
    {
        var number = numbers.Of(entry.Id);
        return new(
            entry,
            number,
            FrabNames.Slug(Acronym, number, entry.Title),
            ConferenceClock.Text(timetable.Clock.StartOf(entry.Slot)),
            timetable.Clock.StartOf(entry.Slot).ToString("HH:mm", null),
            ConferenceClock.Text(timetable.Clock.EndOf(entry.Slot)),
            FrabNames.Duration(entry.Slot.Duration),
            entry.Around?.Title ?? "",
            [.. entry.People.Select(person => (numbers.Of(person.Id.Value), person))],
            [.. (entry.Talk?.Links ?? []).Where(link => FrabNames.IsAddress(link.Url))],
            Addresses.Of(entry));
    }
}

/// <summary>A day of a frab schedule.</summary>
internal sealed record FrabDay(int Index, string Date, string Start, string End, IReadOnlyList<(Room Room, IReadOnlyList<FrabEvent> Events)> Rooms);

/// <summary>An event of a frab schedule.</summary>
internal sealed record FrabEvent(
    Entry Entry, int Number, string Slug, string Date, string Start, string End, string Duration, string Subtitle,
    IReadOnlyList<(int Number, Schedule.People.Person Person)> People, IReadOnlyList<Link> Links, string? Address);
