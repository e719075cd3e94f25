using BackOffice.Engine.Commands;
using BackOffice.Schedule.Findings;
using Xunit;

namespace BackOffice.Engine.Tests.Together;

internal sealed partial class Reckoning
{
    /// <summary>What everybody was told is what the log holds: each accepted change once and whole, on what came before it, over nobody's head.</summary>
    public void AssertAllWasAsTold()
    {
        AssertEachAcceptedIsInTheLogOnce();
        AssertRepeatsChangedNothing();
        AssertEachWasDecidedWholeOnWhatCameBefore();
        AssertNoEditWasLost();
        AssertFindingsWereTold();
    }

    /// <summary>Every change set with an effect is one revision, every revision is of one, and what was turned down left no trace.</summary>
    private void AssertEachAcceptedIsInTheLogOnce()
    {
        var effects = Sendings.Where(it => it.Effect is not null).OrderBy(it => it.Effect!.After.Revision).ToList();
        Assert.True(steps.Select(it => it.After.Revision).SequenceEqual(effects.Select(it => it.Effect!.After.Revision)), $"{seed}: other revisions than were accepted");
        Assert.True(Enumerable.Range(1, all.Count).Select(it => (long)it).SequenceEqual(all.Select(it => it.After.Revision)), $"{seed}: a gap in the revisions");
        foreach (var (sent, step) in effects.Zip(steps))
        {
            Assert.True(sent.Effect!.Changes.SequenceEqual(step.Changes), $"{seed}: revision {step.After.Revision} holds other changes than {sent.Set} was told of");
            Assert.True(sent.Effect.After == step.After, $"{seed}: revision {step.After.Revision} left another program than {sent.Set} was told of");
            Assert.True(step.Changes.All(change => sent.Set.Proposals.Any(it => it.Id == change.CommandId)), $"{seed}: revision {step.After.Revision} has changes of somebody else");
        }
        foreach (var command in Log.GroupBy(change => change.CommandId))
        {
            Assert.True(command.DistinctBy(change => change.Revision).Count() == 1, $"{seed}: the command {command.Key} had its effect twice");
        }
    }

    /// <summary>What was sent several times has its effect once, and one answer.</summary>
    private void AssertRepeatsChangedNothing()
    {
        foreach (var same in Sendings.GroupBy(it => it.Set.Id))
        {
            Assert.True(same.Count(it => it.Effect is not null) <= 1, $"{seed}: {same.First().Set} had its effect twice");
            Assert.True(same.Select(it => it.Answer).OfType<Answer>().Distinct().Count() <= 1, $"{seed}: {same.First().Set} was answered differently");
        }
    }

    /// <summary>The log is what the same change sets come to where one comes after another: none was done in part, or on a program that was not so.</summary>
    private void AssertEachWasDecidedWholeOnWhatCameBefore()
    {
        foreach (var same in Sendings.Where(it => it.Answer is not null).GroupBy(it => it.Set.Id))
        {
            var (set, revision) = (same.First().Set, same.First().Answer!.Revision);
            var effect = same.FirstOrDefault(it => it.Effect is not null)?.Effect;
            var before = all[(int)revision - (effect is null ? 1 : 2)].After;
            Assert.True(Decided(set, before).SequenceEqual(effect?.Changes.Select(it => it.Event) ?? []), $"{seed}: {set} would have come to something else after revision {before.Revision}");
        }
    }

    /// <summary>Nobody changed a side of a thing over a change to it that they had not seen; who was told of a conflict had one.</summary>
    private void AssertNoEditWasLost()
    {
        foreach (var sent in Sendings)
        {
            if (sent.Effect is { } step)
            {
                foreach (var proposal in sent.Set.Proposals)
                {
                    Assert.True(Unseen(proposal, step.Before).Count == 0, $"{seed}: {proposal} overwrote what its sender had not seen");
                }
            }
            if (sent.Outcome is Outcome.Conflicted { Conflict: var conflict, Index: var index })
            {
                var touch = sent.Set.Proposals[index].Command.Touches[0];
                Assert.True(Log.Contains(conflict.Theirs) && touch.Facets.Contains(conflict.Theirs.Event.Facet), $"{seed}: {conflict} is none");
                Assert.True(conflict.Theirs.Version > sent.Set.Proposals[index].SeenVersion, $"{seed}: {conflict} was seen before");
            }
        }
    }

    /// <summary>What a change was said to cause is what it caused, and at no revision did the conference take what it refuses.</summary>
    private void AssertFindingsWereTold()
    {
        var told = Sendings.Where(it => it.Effect is not null).ToDictionary(it => it.Answer!.Revision, it => it.Answer!.Findings);
        foreach (var step in steps)
        {
            var (before, after) = (Alone(step.Before), Alone(step.After));
            Assert.True(RefusedFindings.Caused(before, after) is not { } refused, $"{seed}: revision {after.Revision} did what is refused");
            Assert.True(told[after.Revision] == after.Findings().Since(before.Findings()).Caused, $"{seed}: revision {after.Revision} caused other findings, or others first");
        }
    }
}
