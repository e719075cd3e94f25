using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Schedule.Tests.Testing;

/// <summary>
/// The small conference of these tests, in which nothing is wrong. Wednesday to Friday, 18 to 20 May 2022. “Instruments” is
/// in the Dome at 09:00 with Gyro (20 min), Kites (30) and Looms (20), chaired by Ada; “Weaving” is unscheduled and empty;
/// Moss stands alone in the Loft at 11:00; Dust is unscheduled.
/// </summary>
internal static class World
{
    public static readonly ConferenceId Conference = new(Id(1));
    public static readonly RoomId Dome = new(Id(11)), Loft = new(Id(12));
    public static readonly TrackId Craft = new(Id(21)), Lore = new(Id(22));
    public static readonly PersonId Ada = new(Id(31)), Bo = new(Id(32)), Cleo = new(Id(33)), Dov = new(Id(34));
    public static readonly SessionId Instruments = new(Id(41)), Weaving = new(Id(42));
    public static readonly TalkId Gyro = new(Id(51)), Kites = new(Id(52)), Looms = new(Id(53)), Moss = new(Id(54)), Dust = new(Id(55));

    /// <summary>Ids that nothing in the world has.</summary>
    public static readonly Guid Fresh = Id(98), Unknown = Id(99);

    public static readonly LocalDate Wednesday = new(2022, 5, 18), Thursday = new(2022, 5, 19), Friday = new(2022, 5, 20);

    /// <summary>The events from which the world is folded.</summary>
    public static readonly ValueList<ScheduleEvent> Events =
    [
        new ConferenceOpened(Conference, "crafts-2022", "Crafts 2022", "Europe/Lisbon", Wednesday, Friday),
        new RoomAdded(Conference, Dome, "Dome", 300),
        new RoomAdded(Conference, Loft, "Loft", null),
        new TrackAdded(Conference, Craft, "Craft", "indigo"),
        new TrackAdded(Conference, Lore, "Lore", "teal"),
        new PersonRegistered(Ada, "Ada Quill", "Guild of Lisbon", "Ada measures."),
        new PersonRegistered(Bo, "Bo Marten", "", ""),
        new PersonRegistered(Cleo, "Cleo Vant", "", ""),
        new PersonRegistered(Dov, "Dov Ister", "", ""),
        new SessionAdded(Instruments, "Instruments", SessionKind.Oral, Minutes(80), Slot(Dome, Wednesday, 9, 0, 80), [Ada]),
        new SessionAdded(Weaving, "Weaving", SessionKind.Oral, Minutes(60), null, []),
        Added(Gyro, "Gyro dropout", 20, [Bo, Cleo], InSession(Instruments, 0)),
        Added(Kites, "Kites in still air", 30, [Bo], InSession(Instruments, 1)),
        Added(Looms, "Looms that listen", 20, [Dov], InSession(Instruments, 2)),
        Added(Moss, "Moss as memory", 20, [Cleo], OwnSlot(Loft, Wednesday, 11, 0, 20)),
        Added(Dust, "Dust", 20, [Dov], null),
    ];

    /// <summary>The scenario that starts with the world, and then some events.</summary>
    public static Scenario Given(params IEnumerable<ScheduleEvent> more) => Scenario.Given([.. Events, .. more]);

    /// <summary>The world as a program, after some more events (or none).</summary>
    public static Program After(params IEnumerable<ScheduleEvent> more) => Given(more).Program;

    /// <summary>The event that a talk came into the program, where only these things matter.</summary>
    public static TalkAdded Added(TalkId id, string title, int minutes, ValueList<PersonId> speakers, Placement? at) =>
        new(id, TalkCodes.For(id), title, false, "", TalkKind.Oral, Minutes(minutes), speakers, null, [], at);

    public static Duration Minutes(int minutes) => Duration.FromMinutes(minutes);

    public static Slot Slot(RoomId room, LocalDate day, int hour, int minute, int minutes) => new(room, day.At(new(hour, minute)), Minutes(minutes));

    public static Placement OwnSlot(RoomId room, LocalDate day, int hour, int minute, int minutes) => new Placement.OwnSlot(Slot(room, day, hour, minute, minutes));

    public static Placement InSession(SessionId session, int position) => new Placement.InSession(session, position);

    public static Destination To(RoomId room, LocalDate day, int hour, int minute = 0, int? minutes = null) =>
        new Destination.OwnSlot(room, day.At(new(hour, minute)), minutes is { } given ? Minutes(given) : null);

    public static Destination To(SessionId session, int? position = null) => new Destination.InSession(session, position);

    public static SlotRequest At(RoomId room, LocalDate day, int hour, int minute = 0, int? minutes = null) =>
        new(room, day.At(new(hour, minute)), minutes is { } given ? Minutes(given) : null);

    /// <summary>A readable id.</summary>
    public static Guid Id(int number) => new(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
