using BackOffice.Engine.Commands;
using BackOffice.Engine.Live;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Program = BackOffice.Schedule.Programs.Program;

namespace BackOffice.Browser.Tests.Timetable;

/// <summary>
/// A small conference of a test's own, two days long. On the first, in the Dome: “Looms” at 09:00 and the session “Instruments”
/// at 10:00 with “Gyro” and “Kites”; in the Loft: “Moss” at 09:00 and “Nets” at 11:00; the Yard is empty. “Dust” is unscheduled.
/// </summary>
internal sealed class World
{
    private static readonly LocalDate Day = new(2027, 5, 19);

    private readonly Stack stack;
    private readonly string slug = $"crafts-{Guid.NewGuid():N}";
    private readonly Dictionary<string, Guid> ids = [];

    private World(Stack stack) => this.stack = stack;

    /// <summary>The address of its first day on the timetable.</summary>
    internal string Timetable => $"/conferences/{slug}/timetable?day=2027-05-19";

    internal string Slug => slug;

    /// <summary>The program as it is now.</summary>
    internal Program Program => Live.Now;

    /// <summary>The program as it is now, and as it becomes.</summary>
    internal LiveProgram Live => stack.Services.GetRequiredService<LivePrograms>().OpenAsync(slug).GetAwaiter().GetResult()!;

    internal static async Task<World> MakeAsync(Stack stack)
    {
        var world = new World(stack);
        await world.SendAsync("Ana", world.Commands());
        return world;
    }

    internal TalkId Talk(string title) => new(Id(title));

    internal SessionId Session(string title) => new(Id(title));

    internal RoomId Room(string name) => new(Id(name));

    internal static Destination To(RoomId room, int hour, int minute = 0) => new Destination.OwnSlot(room, Day.At(new(hour, minute)));

    /// <summary>Where a talk or session stands, as “Dome 09:00 20”; in a session as “Instruments 0”; “tray” where it is unscheduled.</summary>
    internal string Place(string title)
    {
        var program = Program;
        if (program.Sessions.Values.SingleOrDefault(it => it.Title == title) is { } session) return Words(program, session.Slot);
        return program.PlacementOf(program.Talks.Values.Single(it => it.Title == title || it.Id.Value == ids.GetValueOrDefault(title))) switch
        {
            Placement.OwnSlot own => Words(program, own.Slot),
            Placement.InSession place => $"{program.Session(place.SessionId)!.Title} {place.Position}",
            _ => "tray",
        };
    }

    internal async Task SendAsync(string member, params IEnumerable<ScheduleCommand> commands)
    {
        CommandId NewId() => new(Guid.CreateVersion7());
        var set = new ChangeSet(slug, NewId(), commands.Select(it => new Proposal(it, NewId())).ToValueList(), new Actor(member, Role.Chair, Surface.Ui));
        Assert.IsType<Outcome.Committed>(await stack.Services.GetRequiredService<CommandSender>().SendAsync(set));
    }

    private IEnumerable<ScheduleCommand> Commands() =>
    [
        new OpenConference(slug, "Crafts 2027", "Europe/Lisbon", Day, Day.PlusDays(1)),
        new AddRoom("Dome", 300, Room("Dome")),
        new AddRoom("Loft", 80, Room("Loft")),
        new AddRoom("Yard", 60, Room("Yard")),
        new AddTrack("Fibres", "teal", new(Id("Fibres"))),
        .. new[] { "Ada Quill", "Bo Marten", "Cleo Vant", "Dov Ister", "Eda Thorn" }.Select(name => new RegisterPerson(name, "", "", new(Id(name)))),
        new AddSession("Instruments", SessionKind.Oral, Minutes(60), new SlotRequest(Room("Dome"), Day.At(new(10, 0))), [new(Id("Ada Quill"))], Session("Instruments")),
        Talk("Looms", "Bo Marten", To(Room("Dome"), 9)),
        Talk("Gyro", "Cleo Vant", new Destination.InSession(Session("Instruments"))),
        Talk("Kites", "Dov Ister", new Destination.InSession(Session("Instruments"))),
        Talk("Moss", "Cleo Vant", To(Room("Loft"), 9)),
        Talk("Nets", "Eda Thorn", To(Room("Loft"), 11)),
        Talk("Dust", "Eda Thorn", null),
    ];

    private AddTalk Talk(string title, string speaker, Destination? to) =>
        new(title, $"What {title} is about.", Duration: Minutes(20), Speakers: [new(Id(speaker))], To: to, TalkId: Talk(title));

    private static Duration Minutes(int minutes) => Duration.FromMinutes(minutes);

    private static string Words(Program program, Slot? slot) =>
        slot is null ? "tray" : $"{program.Conference.Room(slot.RoomId)!.Name} {slot.Start:HH:mm} {(int)slot.Duration.TotalMinutes}";

    private Guid Id(string name)
    {
        if (!ids.TryGetValue(name, out var id)) ids[name] = id = Guid.NewGuid();
        return id;
    }
}
