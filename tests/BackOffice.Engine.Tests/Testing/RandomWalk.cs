using BackOffice.Engine.Commands;
using BackOffice.Engine.Live;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using BackOffice.Schedule.Time;
using CsCheck;
using Xunit;

namespace BackOffice.Engine.Tests.Testing;

/// <summary>Takes the domain tests' world, made by commands, through many random changes of one to a few commands each.</summary>
internal static class RandomWalk
{
    private const int Changes = 250;

    public const string Slug = "crafts-2022";

    private static readonly Actor Chair = new("Ana", Role.Chair, Surface.Ui);

    /// <summary>Opens the world and changes it at random, on a random one of the nodes each time.</summary>
    /// <returns>The seed, to name in a failure.</returns>
    public static async Task<string> TakeAsync(params EngineHost[] nodes)
    {
        var seed = (uint)Random.Shared.Next();
        var random = new PCG(1, seed);
        await OpenAsync(nodes[0]);
        for (var change = 0; change < Changes; change++)
        {
            var node = nodes[random.Next((uint)nodes.Length)];
            // Of what was undone, some is refused since others built on it, and some is undone in its turn.
            if (random.Next(4) == 0) await SendAsync(node, [new UndoChange(1 + random.Next((uint)(await LiveAsync(node)).Now.Revision))]);
            var commands = Schedule.Tests.Testing.Commands.Any.Array[1, 10].Generate(random, null, out _);
            if (Possible(commands, (await LiveAsync(node)).Now) is { Count: > 0 } possible) await SendAsync(node, possible);
        }
        return $"Seed {seed}";
    }

    /// <summary>Opens the world and publishes it, at revision 2.</summary>
    public static async Task OpenAsync(EngineHost node)
    {
        await SendAsync(node, World.Events.Select(Making)).Committed();
        await SendAsync(node, [new PublishSnapshot("First")]).Committed();
    }

    /// <summary>The live program of a node.</summary>
    public static async Task<LiveProgram> LiveAsync(EngineHost node) =>
        (await node.Programs.OpenAsync(Slug, TestContext.Current.CancellationToken))!;

    /// <summary>The commands that a program accepts one after the other: one that it refuses would refuse all that comes with it, and few long changes would be left.</summary>
    public static IReadOnlyList<ScheduleCommand> Possible(IEnumerable<ScheduleCommand> commands, Program program)
    {
        var possible = new List<ScheduleCommand>();
        foreach (var command in commands)
        {
            if (command.Decide(program) is not Decision.Accepted accepted) continue;
            program = program.Apply(program.Revision, accepted.Events);
            possible.Add(command);
        }
        return possible;
    }

    /// <summary>Sends commands as one change of the chair Ana.</summary>
    public static Task<Outcome> SendAsync(EngineHost node, IEnumerable<ScheduleCommand> commands) => node.Sender.SendAsync(
        new ChangeSet(Slug, Crafts.NewId(), commands.Select(command => new Proposal(command, Crafts.NewId())).ToValueList(), Chair, "A walk"), TestContext.Current.CancellationToken);

    private static ScheduleCommand Making(ScheduleEvent happened) => happened switch
    {
        ConferenceOpened e => new OpenConference(Slug, e.Name, e.TimeZone, e.FirstDay, e.LastDay, e.ConferenceId),
        RoomAdded e => new AddRoom(e.Name, e.Capacity, e.RoomId),
        TrackAdded e => new AddTrack(e.Name, e.Color, e.TrackId),
        PersonRegistered e => new RegisterPerson(e.Name, e.Affiliation, e.Bio, e.PersonId),
        SessionAdded e => new AddSession(e.Title, e.Kind, e.Duration, e.Slot is { } slot ? new(slot.RoomId, slot.Start) : null, e.Chairs, e.SessionId),
        TalkAdded e => new AddTalk(e.Title, e.Abstract, e.Kind, e.Duration, e.Speakers, To: To(e.Placement), TalkId: e.TalkId),
        _ => throw new InvalidOperationException($"Nothing here makes {happened.GetType().Name}."),
    };

    private static Destination? To(Placement? placement) => placement switch
    {
        Placement.OwnSlot { Slot: var slot } => new Destination.OwnSlot(slot.RoomId, slot.Start),
        Placement.InSession place => new Destination.InSession(place.SessionId, place.Position),
        _ => null,
    };
}
