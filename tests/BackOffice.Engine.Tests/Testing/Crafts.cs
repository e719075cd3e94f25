using BackOffice.Engine.Commands;
using BackOffice.Engine.Live;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime;
using Xunit;

namespace BackOffice.Engine.Tests.Testing;

/// <summary>
/// A conference of one test, 18 to 20 May 2022, in which nothing is wrong: the session “Instruments” in the Dome at 09:00 with
/// Gyro and Kites, chaired by Ada; Moss alone in the Loft at 11:00; Dust unscheduled. It is at revision 1.
/// </summary>
internal sealed class Crafts
{
    public static readonly LocalDate Wednesday = new(2022, 5, 18);

    private Crafts(EngineHost engine) => Engine = engine;

    public EngineHost Engine { get; }

    public ConferenceId Id { get; } = new(Guid.CreateVersion7());

    public string Slug => $"crafts-{Id}";

    public RoomId Dome { get; } = new(Guid.CreateVersion7());

    public RoomId Loft { get; } = new(Guid.CreateVersion7());

    public TrackId Lore { get; } = new(Guid.CreateVersion7());

    public PersonId Ada { get; } = new(Guid.CreateVersion7());

    public PersonId Bo { get; } = new(Guid.CreateVersion7());

    public PersonId Cleo { get; } = new(Guid.CreateVersion7());

    public SessionId Instruments { get; } = new(Guid.CreateVersion7());

    public TalkId Gyro { get; } = new(Guid.CreateVersion7());

    public TalkId Kites { get; } = new(Guid.CreateVersion7());

    public TalkId Moss { get; } = new(Guid.CreateVersion7());

    public TalkId Dust { get; } = new(Guid.CreateVersion7());

    public static async Task<Crafts> OpenAsync(EngineHost engine)
    {
        var crafts = new Crafts(engine);
        await crafts.SendAllAsync(crafts.Opening()).Committed();
        return crafts;
    }

    public static Destination At(RoomId room, int hour, int minute = 0) => new Destination.OwnSlot(room, Wednesday.At(new(hour, minute)));

    public static Destination In(SessionId session, int? position = null) => new Destination.InSession(session, position);

    public static Actor As(Role role, string member = "Ana") => new(member, role, Surface.Ui);

    /// <summary>Sends a command as the chair Ana, or as somebody else.</summary>
    public Task<Outcome> SendAsync(ScheduleCommand command, long? seen = null, Actor? actor = null, string? reason = null) =>
        Engine.Sender.SendAsync(Slug, actor ?? As(Role.Chair), command, seen, reason, TestContext.Current.CancellationToken);

    /// <summary>Sends commands as one change.</summary>
    public Task<Outcome> SendAllAsync(params IEnumerable<ScheduleCommand> commands) => Engine.Sender.SendAsync(SetOf(commands), TestContext.Current.CancellationToken);

    public ChangeSet SetOf(params IEnumerable<ScheduleCommand> commands) =>
        new(Slug, NewId(), commands.Select(command => new Proposal(command, NewId())).ToValueList(), As(Role.Chair));

    public async Task<LiveProgram> LiveAsync(EngineHost? node = null) =>
        await (node ?? Engine).Programs.OpenAsync(Slug, TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("There is no such conference.");

    public async Task<Program> ProgramAsync() => (await LiveAsync()).Now;

    public async Task<Talk> TalkAsync(TalkId id) => (await ProgramAsync()).Talk(id)!;

    public static CommandId NewId() => new(Guid.CreateVersion7());

    private IEnumerable<ScheduleCommand> Opening() =>
    [
        new OpenConference(Slug, "Crafts 2022", "Europe/Lisbon", Wednesday, Wednesday.PlusDays(2), Id),
        new AddRoom("Dome", 300, Dome),
        new AddRoom("Loft", null, Loft),
        new AddTrack("Lore", null, Lore),
        new RegisterPerson("Ada Quill", "Guild of Lisbon", "Ada measures.", Ada),
        new RegisterPerson("Bo Marten", PersonId: Bo),
        new RegisterPerson("Cleo Vant", PersonId: Cleo),
        new AddSession("Instruments", SessionKind.Oral, Duration.FromMinutes(60), new SlotRequest(Dome, Wednesday.At(new(9, 0))), [Ada], Instruments),
        new AddTalk("Gyro dropout", Speakers: [Bo], To: In(Instruments), TalkId: Gyro),
        new AddTalk("Kites in still air", Speakers: [Ada], To: In(Instruments), TalkId: Kites),
        new AddTalk("Moss as memory", Speakers: [Cleo], To: At(Loft, 11), TalkId: Moss),
        new AddTalk("Dust", Speakers: [Cleo], TalkId: Dust),
    ];
}
