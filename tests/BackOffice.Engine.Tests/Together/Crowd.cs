using BackOffice.Engine.Commands;
using BackOffice.Engine.Live;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Tests.Testing;
using BackOffice.Testing;
using CsCheck;
using Xunit;

namespace BackOffice.Engine.Tests.Together;

/// <summary>Members on two nodes over one database, in the domain tests' world.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    private Crowd(string database, EngineHost here, EngineHost there) => (Database, Here, There) = (database, here, there);

    public string Database { get; }

    public EngineHost Here { get; }

    public EngineHost There { get; }

    /// <summary>What it takes to have the same members want the same things again; in which order they come is never the same.</summary>
    public uint Seed { get; } = (uint)Random.Shared.Next();

    /// <summary>What to call it in a failure.</summary>
    public string Name => $"Seed {Seed}";

    /// <summary>Starts two nodes and opens the world, which both then have in memory.</summary>
    public static async Task<Crowd> GatherAsync(PostgresFixture postgres)
    {
        var database = await postgres.NewDatabaseAsync();
        var crowd = new Crowd(database, await EngineHost.StartAsync(database), await EngineHost.StartAsync(database));
        await RandomWalk.OpenAsync(crowd.Here);
        await RandomWalk.LiveAsync(crowd.There);
        return crowd;
    }

    /// <summary>Lets members act all at once, and waits until both nodes have heard of everything.</summary>
    public async Task<Reckoning> ActAsync(int members, int turns, Gen<ScheduleCommand> wants)
    {
        var from = (await RandomWalk.LiveAsync(Here)).Now.Revision;
        var sendings = await Task.WhenAll(Enumerable.Range(0, members).Select(
            number => Task.Run(() => Member(number, wants).TakeTurnsAsync(turns), TestContext.Current.CancellationToken)));
        var revision = await Here.CountAsync("select revision from backoffice.conference_head");
        foreach (var live in await LiveAsync()) await live.ReachedAsync(revision);
        var log = await Here.Log.ReadAllAsync(World.Conference, TestContext.Current.CancellationToken);
        return new Reckoning([.. sendings.SelectMany(it => it)], log, from, Name);
    }

    /// <summary>The live program of each node.</summary>
    public async Task<IReadOnlyList<LiveProgram>> LiveAsync() => [await RandomWalk.LiveAsync(Here), await RandomWalk.LiveAsync(There)];

    public async ValueTask DisposeAsync()
    {
        await Here.DisposeAsync();
        await There.DisposeAsync();
    }

    private RandomMember Member(int number, Gen<ScheduleCommand> wants)
    {
        var (home, other) = number % 2 == 0 ? (Here, There) : (There, Here);
        var actor = new Actor($"Member {number}", number % 3 == 0 ? Role.Editor : Role.Chair, Surface.Ui);
        return new RandomMember(actor, wants, home, other, new PCG((uint)number + 1, Seed));
    }
}
