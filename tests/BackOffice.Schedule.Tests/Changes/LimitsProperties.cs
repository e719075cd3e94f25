using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using CsCheck;
using Xunit;

namespace BackOffice.Schedule.Tests.Changes;

/// <summary>Whatever an editor who is limited gets through, what is not theirs is as it was.</summary>
public sealed class LimitsProperties
{
    private const int Histories = 600;

    private static readonly Gen<Limits> Limited = Gen.Select(Some(World.Craft, World.Lore), Some(World.Dome, World.Loft), Some(World.Wednesday, World.Thursday, World.Friday))
        .Select((tracks, rooms, days) => new Limits(tracks, rooms, days)).Where(limits => !limits.AreNone);

    // A session in which one talk is of another track than those before it, which could shift it.
    private static readonly ScheduleEvent[] Tracked =
        [new TrackAssigned(World.Gyro, null, World.Craft), new TrackAssigned(World.Kites, null, World.Craft), new TrackAssigned(World.Looms, null, World.Lore), new TrackAssigned(World.Moss, null, World.Lore)];

    private static readonly Gen<ScheduleCommand[][]> Batches = Commands.Any.Array[1, 3].Array[1, 20];

    [Fact]
    public void Nothing_that_is_not_theirs_changes()
    {
        var (allowed, refused) = (0, 0);
        Gen.Select(Commands.Some, Limited, Batches).Sample(
            (others, limits, batches) =>
            {
                var log = new Log(Tracked);
                log.DoWhatIsPossible(others);
                foreach (var batch in batches)
                {
                    var (before, fork) = (log.Program, log.Fork());
                    if (batch is [UndoChange undo, ..]) fork.Do("Bo", undo);
                    else fork.DoWhatIsPossible(batch);
                    var happened = fork.Changes.Skip(log.Changes.Count).Select(change => change.Event).ToList();
                    if (happened.Count == 0) continue;
                    if (Overstep.Of(limits, before, happened, fork.Program) is { } overstep)
                    {
                        Assert.Equal(RefusalKind.Forbidden, overstep.Refusal.Kind);
                        Assert.InRange(overstep.Index, 0, happened.Count - 1);
                        Interlocked.Increment(ref refused);
                        continue;
                    }
                    AssertWithin(limits, before, fork.Program);
                    log = fork;
                    Interlocked.Increment(ref allowed);
                }
            },
            iter: Histories);
        Assert.True(allowed > 100 && refused > 100, $"{allowed} allowed, {refused} refused");
    }

    [Fact]
    public void Who_is_limited_to_nothing_is_never_refused_for_it() => History.ForEachStep(
        (before, _, events, after) => Assert.Null(Overstep.Of(new Limits(), before, events, after)));

    private static void AssertWithin(Limits limits, Program before, Program after)
    {
        Assert.Equal(before.Conference with { Version = 0, Acknowledgements = [] }, after.Conference with { Version = 0, Acknowledgements = [] });
        Assert.Equal(before.Publications, after.Publications);
        foreach (var id in before.Talks.Keys.Union(after.Talks.Keys)) AssertWithin(limits, id, before, after, it => Of(id, it));
        foreach (var id in before.Sessions.Keys.Union(after.Sessions.Keys)) AssertWithin(limits, id, before, after, it => it.Session(id));
        foreach (var id in before.People.Keys)
        {
            if (limits.Of(id, before).Whose != Whose.Theirs && limits.Of(id, after).Whose != Whose.Theirs) Assert.Equal(before.Person(id), after.Person(id));
        }
    }

    private static void AssertWithin(Limits limits, Subject thing, Program before, Program after, Func<Program, object?> sides)
    {
        var (was, now) = (limits.Of(thing, before).Whose, limits.Of(thing, after).Whose);
        var untouched = was == Whose.Others || now == Whose.Others || (was == Whose.Nobodys && now == Whose.Nobodys && sides(before) is not null);
        if (untouched) Assert.Equal(sides(before), sides(after));
    }

    private static object? Of(TalkId id, Program program) => program.Talk(id) is { } talk ? (talk, program.PlacementOf(talk), program.SlotOf(talk)) : null;

    private static Gen<ValueList<T>> Some<T>(params T[] values) =>
        Gen.Frequency((2, Gen.Const((ValueList<T>)[])), (1, Gen.Int[0, values.Length - 1].Select(index => (ValueList<T>)[values[index]])));
}
