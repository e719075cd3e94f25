using BackOffice.Schedule;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Formats.Artefacts;

/// <summary>What takes place, when and where, laid out once for every format: nothing that is unscheduled, withdrawn or cancelled.</summary>
internal sealed class PublicTimetable
{
    private readonly Dictionary<RoomId, int> order;
    private readonly Dictionary<RoomId, Room> rooms;
    private readonly Dictionary<TrackId, Track> tracks;

    internal PublicTimetable(Program program)
    {
        Program = program;
        Clock = new(Conference);
        rooms = Conference.Rooms.ToDictionary(room => room.Id);
        tracks = Conference.Tracks.ToDictionary(track => track.Id);
        order = Conference.Rooms.Select((room, place) => (room.Id, place)).ToDictionary(it => it.Id, it => it.place);
        Entries = [.. InOrder(Sessions().Concat(TalksAlone()))];
        Days = [.. Conference.Days.Union(Entries.Select(entry => Conference.DayOf(entry.Slot.Start))).Order()];
    }

    internal Program Program { get; }

    internal Conference Conference => Program.Conference;

    internal ConferenceClock Clock { get; }

    /// <summary>Everything that takes place, by start, then in the order of the rooms.</summary>
    internal IReadOnlyList<Entry> Entries { get; }

    /// <summary>The days of the conference, and others on which something stands all the same.</summary>
    internal IReadOnlyList<LocalDate> Days { get; }

    /// <summary>The talks of a session that take place, with their slots, if it does and stands somewhere.</summary>
    internal IEnumerable<Entry> TalksIn(Session session) =>
        session.Status != Status.Active ? [] : Program.SlotsIn(session).Where(it => it.Talk.Status == Status.Active).Select(it => Of(it.Talk, session, it.Slot));

    /// <summary>A session as an entry of its own.</summary>
    internal Entry Of(Session session) => new(null, session, session.Slot!, RoomOf(session.Slot!), null, People(session.Chairs));

    /// <summary>The place of a room in the order in which rooms are shown.</summary>
    internal int PlaceOf(RoomId room) => order.GetValueOrDefault(room, int.MaxValue);

    private IEnumerable<Entry> Sessions() =>
        from session in Program.Sessions.Values
        where session is { Status: Status.Active, Slot: not null }
        from entry in TalksIn(session).DefaultIfEmpty(Of(session))
        select entry;

    private IEnumerable<Entry> TalksAlone() =>
        from talk in Program.Talks.Values
        where talk is { Status: Status.Active, OwnSlot: not null }
        select Of(talk, null, talk.OwnSlot!);

    private Entry Of(Talk talk, Session? session, Slot slot) =>
        new(talk, session, slot, RoomOf(slot), talk.TrackId is { } id ? tracks.GetValueOrDefault(id) : null, People(talk.Speakers));

    private Room RoomOf(Slot slot) => rooms.GetValueOrDefault(slot.RoomId) ?? new(slot.RoomId, "", null, Retired: true);

    private ValueList<Person> People(ValueList<PersonId> ids) => ids.Select(id => Program.Person(id)).OfType<Person>().ToValueList();

    private IEnumerable<Entry> InOrder(IEnumerable<Entry> entries) =>
        entries.OrderBy(entry => entry.Slot.Start).ThenBy(entry => PlaceOf(entry.Slot.RoomId)).ThenBy(entry => entry.Id);
}
