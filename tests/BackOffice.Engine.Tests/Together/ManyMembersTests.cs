using BackOffice.Engine.Commands;
using BackOffice.Engine.History;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Tests.Testing;
using BackOffice.Testing;
using Xunit;

namespace BackOffice.Engine.Tests.Together;

/// <summary>Many members at once on two nodes, who want whatever can be wanted, on programs that they saw some time ago.</summary>
public sealed class ManyMembersTests(PostgresFixture postgres)
{
    private const int Members = 12;
    private const int Turns = 60;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_members_do_at_once_the_log_holds_each_accepted_change_once_and_everything_else_equals_its_fold()
    {
        await using var crowd = await Crowd.GatherAsync(postgres);
        var reckoning = await crowd.ActAsync(Members, Turns, Schedule.Tests.Testing.Commands.Any);
        AssertMuchHappened(reckoning);

        reckoning.AssertAllWasAsTold();
        await AssertStacksAsync(crowd, reckoning);
        await crowd.AssertAllSeeTheFoldAsync(reckoning);
        await crowd.AssertProjectionsAsync(reckoning);
    }

    // So that none of the above holds for want of an occasion.
    private static void AssertMuchHappened(Reckoning reckoning)
    {
        var (sendings, effects) = (reckoning.Sendings, reckoning.Sendings.Where(it => it.Effect is not null).ToList());
        Assert.Contains(effects, it => it.Set.Proposals.Count > 1);
        Assert.Contains(effects, it => it.Set.Proposals is [{ Command: UndoChange }]);
        Assert.Contains(effects, it => it.Set.Proposals.Any(proposal => proposal.SeenVersion < it.Effect!.Before.VersionOf(it.Effect.Before.Resolve(proposal.Command.Touches[0].Subject))));
        Assert.Contains(sendings, it => it.Outcome is Outcome.Conflicted);
        Assert.Contains(sendings, it => it.Outcome is Outcome.Refused);
        Assert.Contains(effects, it => sendings.Count(again => again.Set.Id == it.Set.Id) > 1);
    }

    private static async Task AssertStacksAsync(Crowd crowd, Reckoning reckoning)
    {
        foreach (var member in reckoning.Sendings.Select(it => it.Set.Actor.Member).Distinct())
        {
            var folded = reckoning.Log.GroupBy(it => it.Revision).Aggregate(UndoStack.Of(member), (stack, set) => stack.After(set.First(), set.Count()));
            Assert.Equal(folded, await crowd.There.Get<UndoHistory>().ReadAsync(World.Conference, member, reckoning.Program.Revision, Cancellation));
        }
    }
}
