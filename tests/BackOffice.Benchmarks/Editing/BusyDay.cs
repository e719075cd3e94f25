using BackOffice.Schedule;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Benchmarks.Editing;

/// <summary>
/// A conference of forty rooms with everything on its first day, from nine o'clock on without a gap; the late afternoon is empty
/// but for the traveller, the talk that is moved.
/// </summary>
internal sealed record BusyDay(string Slug, TalkId Traveller, RoomId[] Rooms)
{
    private const int RoomCount = 40;
    private const int Minutes = 15;
    private static readonly LocalDate Day = new(2027, 5, 18);

    /// <summary>The address of the day on the timetable.</summary>
    internal string Path => $"/conferences/{Slug}/timetable?day={LocalDatePattern.Iso.Format(Day)}";

    /// <summary>Where the traveller goes next: another of three rooms, at another time that is free in all of them.</summary>
    internal (RoomId Room, int Minute) Next(int turn) => (Rooms[(turn + 1) % 3], (17 * 60) + (5 * (turn % 4)));

    /// <summary>What a block says once the traveller is there.</summary>
    internal static string Words(int turn)
    {
        var start = new LocalTime(17, 5 * (turn % 4));
        return $"{start:HH:mm}–{start.PlusMinutes(Minutes):HH:mm}";
    }

    /// <summary>The same as a command, from nobody who has the timetable open.</summary>
    internal MoveTalk NextMove(int turn) => new(Traveller, To(Next(turn).Room, Next(turn).Minute));

    internal static async Task<BusyDay> OpenAsync(IServiceProvider services, int size)
    {
        var slug = $"day-of-{size}";
        var rooms = Enumerable.Range(0, RoomCount).Select(_ => new RoomId(Guid.NewGuid())).ToArray();
        var people = Enumerable.Range(0, size).Select(_ => new PersonId(Guid.NewGuid())).ToArray();
        var traveller = new TalkId(Guid.NewGuid());
        await BenchedConference.MakeAsync(services, slug,
        [
            new OpenConference(slug, "Benched", "Europe/Lisbon", Day, Day.PlusDays(2)),
            .. rooms.Select((room, n) => new AddRoom($"Room {n + 1}", 100, room)),
            .. people.Select((person, n) => new RegisterPerson($"Person {n + 1}", "University", "", person)),
            .. people[2..].Select((person, n) => Talk($"Talk {n + 1}", person, To(rooms[n % RoomCount], (9 * 60) + (n / RoomCount * Minutes)), new(Guid.NewGuid()))),
            // What stands last keeps the hours of the day as they are, wherever the traveller goes.
            Talk("The last", people[0], To(rooms[^1], 18 * 60), new(Guid.NewGuid())),
            // Its speaker speaks in the morning too, which whoever lifts it is told.
            Talk("The traveller", people[2], To(rooms[0], 17 * 60), traveller),
        ]);
        return new BusyDay(slug, traveller, rooms);
    }

    private static AddTalk Talk(string title, PersonId speaker, Destination to, TalkId id) =>
        new(title, "What it is about.", Duration: Duration.FromMinutes(Minutes), Speakers: [speaker], To: to, TalkId: id);

    private static Destination.OwnSlot To(RoomId room, int minute) => new(room, Day.AtMidnight().PlusMinutes(minute));
}
