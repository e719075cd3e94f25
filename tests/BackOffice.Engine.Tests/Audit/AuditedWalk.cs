using BackOffice.Engine.Audit;
using BackOffice.Engine.Audit.Search;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Events;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Tests.Testing;
using BackOffice.Schedule.Texts;
using BackOffice.Testing;
using CsCheck;
using Xunit;

namespace BackOffice.Engine.Tests.Audit;

/// <summary>
/// The domain tests' world after many random changes by several members through several doors, with and without reasons; and all that
/// the audit is to say of it, worked out from the events alone.
/// </summary>
public sealed class AuditedWalk(PostgresFixture postgres) : IAsyncLifetime
{
    private const int Sets = 160;

    private static readonly string[] Members = ["Ana", "Bo Marten", "Cleo", "Key of the app"];
    private static readonly string?[] Reasons = [null, null, "Speaker’s flight", "More room, fewer ropes", "Flights again", "Ana asked"];

    private EngineHost? engine;

    public EngineHost Engine => engine ?? throw new InvalidOperationException("The fixture has not been initialised.");

    /// <summary>To name in a failure.</summary>
    public uint Seed { get; } = (uint)Random.Shared.Next();

    /// <summary>The program at the end.</summary>
    public Program Program { get; private set; } = Program.Empty;

    /// <summary>Every change with the program before and after it, oldest first.</summary>
    internal IReadOnlyList<Step> Steps { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        engine = await EngineHost.StartAsync(await postgres.NewDatabaseAsync());
        var random = new PCG(1, Seed);
        await RandomWalk.OpenAsync(engine);
        for (var set = 0; set < Sets; set++)
        {
            var now = (await RandomWalk.LiveAsync(engine)).Now;
            var commands = random.Next(6) == 0
                ? [new UndoChange(1 + random.Next((uint)now.Revision))]
                : RandomWalk.Possible(Schedule.Tests.Testing.Commands.Any.Array[1, 6].Generate(random, null, out _), now);
            if (commands.Count == 0) continue;
            var actor = new Actor(Of(Members, random), Role.Chair, Of(Enum.GetValues<Surface>(), random));
            await engine.Sender.SendAsync(
                new ChangeSet(RandomWalk.Slug, Crafts.NewId(), commands.Select(it => new Proposal(it, Crafts.NewId())).ToValueList(), actor, Of(Reasons, random)),
                TestContext.Current.CancellationToken);
        }
        Program = (await RandomWalk.LiveAsync(engine)).Now;
        var steps = new List<Step>();
        var program = Program.Empty;
        foreach (var change in await engine.Log.ReadAllAsync(World.Conference, TestContext.Current.CancellationToken))
        {
            var before = program;
            program = program.Apply(change.Event);
            steps.Add(new(change, before, program));
        }
        Steps = steps;
    }

    public ValueTask DisposeAsync() => Engine.DisposeAsync();

    /// <summary>Whether a change meets a filter, worked out change by change.</summary>
    internal bool Meets(Step step, AuditFilter filter)
    {
        var change = step.Change;
        var standings = AuditScope.Standings(change.Event, step.Before, step.After);
        var things = AuditScope.Things(change.Event, step.Before, step.After, standings).ToHashSet();
        return filter.Things.All(things.Contains)
            && (filter.Slot is not { } slot || standings.Any(it => it.Slot.RoomId == slot.Room && it.Slot.Covers(slot.Time)))
            && (filter.Member is null || change.Member == filter.Member)
            && (filter.Kind is null || EventNames.Of(change.Event) == filter.Kind)
            && (filter.Surface is null || Names.Of(change.Surface) == filter.Surface)
            && (filter.Since is not { } since || change.At >= since)
            && (filter.Until is not { } until || change.At < until)
            && (filter.Revision ?? change.Revision) == change.Revision
            && change.Revision > (filter.After ?? 0)
            && change.Revision <= (filter.UpTo ?? long.MaxValue)
            && (filter.Query is null || SearchWords.Of(filter.Query).All(word => Holds(change, things, word)));
    }

    internal static T Of<T>(IReadOnlyList<T> items, PCG random) => items[(int)random.Next((uint)items.Count)];

    private bool Holds(Change change, HashSet<Guid> things, string word) =>
        SearchWords.Named(Program, word).Any(things.Contains)
        || change.Member.Contains(word, StringComparison.OrdinalIgnoreCase)
        || (change.Reason is { } reason && TextWords.ToFind(reason).Any(it => it.StartsWith(word, StringComparison.Ordinal)));

    /// <summary>A change with the program before and after it.</summary>
    internal sealed record Step(Change Change, Program Before, Program After);
}

/// <summary>The tests that only read one and the same walk.</summary>
[CollectionDefinition(nameof(AuditedWalk))]
public sealed class AuditedWalkCollection : ICollectionFixture<AuditedWalk>;
