using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Web.Tests.Components.Timetable;

/// <summary>A day in two rooms: “Looms” at 09:00 in the Dome by Ada, the session “Tools” at 10:00 there with “Saws” and “Files” by Bo, “Moss” at 09:00 in the Loft by Bo.</summary>
internal static class Fair
{
    internal static readonly LocalDate Day = new(2027, 5, 18);
    internal static readonly RoomId Dome = new(Guid.NewGuid()), Loft = new(Guid.NewGuid());
    internal static readonly PersonId Ada = new(Guid.NewGuid()), Bo = new(Guid.NewGuid());
    internal static readonly SessionId Tools = new(Guid.NewGuid());
    internal static readonly TalkId Looms = new(Guid.NewGuid()), Saws = new(Guid.NewGuid()), Files = new(Guid.NewGuid()), Moss = new(Guid.NewGuid());

    internal static readonly Program Program = new ScheduleEvent[]
    {
        new ConferenceOpened(new(Guid.NewGuid()), "fair", "Fair", "Europe/Lisbon", Day, Day.PlusDays(1)),
        new RoomAdded(default, Dome, "Dome", null),
        new RoomAdded(default, Loft, "Loft", null),
        new PersonRegistered(Ada, "Ada <Quill>", "", ""),
        new PersonRegistered(Bo, "Bo Marten", "", ""),
        new SessionAdded(Tools, "Tools", SessionKind.Oral, Minutes(60), new Slot(Dome, Day.At(new(10, 0)), Minutes(60)), []),
        Added(Looms, "Looms & <wool>", Ada, new Placement.OwnSlot(new Slot(Dome, Day.At(new(9, 0)), Minutes(20)))),
        Added(Saws, "Saws", Bo, new Placement.InSession(Tools, 0)),
        Added(Files, "Files", Bo, new Placement.InSession(Tools, 1)),
        Added(Moss, "Moss", Bo, new Placement.OwnSlot(new Slot(Loft, Day.At(new(9, 0)), Minutes(20)))),
    }.Aggregate(Program.Empty, (program, happened) => program.Apply(happened)) with
    { Revision = 1 };

    internal static Duration Minutes(int minutes) => Duration.FromMinutes(minutes);

    private static TalkAdded Added(TalkId id, string title, PersonId speaker, Placement at) =>
        new(id, TalkCodes.For(id), title, false, "About it.", TalkKind.Oral, Minutes(20), [speaker], null, [], at);
}
