using BackOffice.Engine.Commands;
using BackOffice.Engine.History;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Tests.Testing;
using CsCheck;
using Xunit;

namespace BackOffice.Engine.Tests.Together;

/// <summary>
/// A member who wants this and that at random, on a program that they look at only now and then. At times they do several
/// things at once, send again what they sent before, undo, redo, and put theirs on top where they meet a conflict.
/// </summary>
internal sealed class RandomMember(Actor actor, Gen<ScheduleCommand> wants, EngineHost home, EngineHost other, PCG chance)
{
    private readonly List<Sending> sendings = [];
    private Program seen = Program.Empty;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Acts some times, each time when the time before is answered.</summary>
    /// <returns>Everything that was sent, in this order.</returns>
    public async Task<IReadOnlyList<Sending>> TakeTurnsAsync(int turns)
    {
        seen = (await RandomWalk.LiveAsync(home)).Now;
        for (var turn = 0; turn < turns; turn++)
        {
            if (OneIn(3)) seen = (await RandomWalk.LiveAsync(home)).Now;
            await TakeTurnAsync();
        }
        return sendings;
    }

    private Task TakeTurnAsync() => chance.Next(20u) switch
    {
        0 or 1 => RepeatAsync(),
        2 => SendTwiceAtOnceAsync(Wanted(5)),
        3 or 4 or 5 => StepAsync(stack => stack.NextUndo),
        6 or 7 => StepAsync(stack => stack.NextRedo),
        < 13 => InsistAsync(Wanted(5)),
        _ => InsistAsync(Wanted(1)),
    };

    // The answer was lost on its way, and whoever sends it again may be at another node by now.
    private async Task RepeatAsync()
    {
        if (sendings.Count > 0) await SendAsync(OneIn(2) ? home : other, sendings[(int)chance.Next((uint)sendings.Count)].Set);
    }

    private Task SendTwiceAtOnceAsync(ChangeSet? set) => set is null ? Task.CompletedTask : Task.WhenAll(SendAsync(home, set), SendAsync(other, set));

    private async Task StepAsync(Func<UndoStack, UndoStep?> which)
    {
        var stack = await home.Get<UndoHistory>().ReadAsync(World.Conference, actor.Member, seen.Revision, Cancellation);
        if (which(stack) is { } step) await SendAsync(home, SetOf([new Proposal(new UndoChange(step.Revision), Crafts.NewId())]));
    }

    private async Task InsistAsync(ChangeSet? set)
    {
        if (set is null) return;
        while (await SendAsync(home, set) is Outcome.Conflicted { Conflict: var conflict } && OneIn(2))
        {
            set = SetOf(set.Proposals.Select(it => About(it.Command) == conflict.Subject
                ? new Proposal(it.Command, Crafts.NewId(), conflict.Version)
                : it with { Id = Crafts.NewId() }));
        }
    }

    private ChangeSet? Wanted(int most)
    {
        IReadOnlyList<ScheduleCommand> commands = wants.Array[1, most].Generate(chance, null, out _);
        // Most of what members want is possible, as far as they can see.
        if (!OneIn(6)) commands = RandomWalk.Possible(commands, seen);
        var careless = OneIn(5);
        // An undo is not of what somebody saw, and what it touches is for the log to say.
        return commands.Count == 0
            ? null
            : SetOf(commands.Select(it => new Proposal(it, Crafts.NewId(), careless || it is UndoChange ? null : seen.VersionOf(About(it)))));
    }

    private ChangeSet SetOf(IEnumerable<Proposal> proposals) => new(RandomWalk.Slug, Crafts.NewId(), proposals.ToValueList(), actor);

    private Subject About(ScheduleCommand command) => seen.Resolve(command.Touches[0].Subject);

    private async Task<Outcome> SendAsync(EngineHost node, ChangeSet set)
    {
        var outcome = await node.Sender.SendAsync(set, Cancellation);
        lock (sendings) sendings.Add(new Sending(set, outcome));
        return outcome;
    }

    private bool OneIn(uint many) => chance.Next(many) == 0;
}
