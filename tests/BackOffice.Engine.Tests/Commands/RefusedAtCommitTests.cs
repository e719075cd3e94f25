using BackOffice.Engine.Commands;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Talks;
using BackOffice.Testing;
using Xunit;

namespace BackOffice.Engine.Tests.Commands;

/// <summary>What a conference refuses does not happen, whoever acts in the same instant on whichever node.</summary>
public sealed class RefusedAtCommitTests(EngineFixture fixture, PostgresFixture postgres) : IClassFixture<EngineFixture>
{
    private const string Rule = "room-taken-twice";
    private const int Members = 32;
    private const int MovesEach = 12;
    private const int Places = 9;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_that_would_cause_what_is_refused_leaves_no_trace()
    {
        var crafts = await RefusingAsync();
        var (before, program) = (await fixture.Engine.ContentsAsync(), await crafts.ProgramAsync());
        var outcome = Assert.IsType<Outcome.Refused>(await crafts.SendAllAsync(
            new RetitleTalk(crafts.Moss, "Moss, again"), new MoveTalk(crafts.Dust, Crafts.At(crafts.Dome, 9)), new RetitleTalk(crafts.Gyro, "Gyro, again")));
        Assert.Equal(
            (Refusal.Rule("This conference refuses it: “Instruments” and “Dust” are both in Dome on Wed 18 May, 09:00–09:20."), 1),
            (outcome.Refusal, outcome.Index));
        Assert.Equal(before, await fixture.Engine.ContentsAsync());
        Assert.Equal(program, await crafts.ProgramAsync());
    }

    [Fact]
    public async Task The_whole_of_a_change_counts_and_not_its_steps()
    {
        var crafts = await RefusingAsync();
        await crafts.SendAsync(new MoveTalk(crafts.Dust, Crafts.At(crafts.Loft, 14))).Committed();
        // Half way, both are in the Loft at 14:00.
        await crafts.SendAllAsync(new MoveTalk(crafts.Moss, Crafts.At(crafts.Loft, 14)), new MoveTalk(crafts.Dust, Crafts.At(crafts.Loft, 11))).Committed();
    }

    [Fact]
    public async Task What_stood_before_stays_and_may_be_left_alone_or_cured()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await crafts.SendAsync(new MoveTalk(crafts.Dust, Crafts.At(crafts.Dome, 9))).Committed();
        await crafts.SendAsync(Refusing).Committed();
        await crafts.SendAsync(new RetitleTalk(crafts.Dust, "Grit")).Committed();
        await crafts.SendAsync(new MoveTalk(crafts.Dust, null)).Committed();
        await crafts.SendAsync(new MoveTalk(crafts.Dust, Crafts.At(crafts.Dome, 9))).Refused();
    }

    [Fact]
    public async Task Thirty_two_members_on_two_nodes_who_want_the_same_places_never_get_one_twice()
    {
        var database = await postgres.NewDatabaseAsync();
        await using var here = await EngineHost.StartAsync(database);
        await using var there = await EngineHost.StartAsync(database);
        var crafts = await Crafts.OpenAsync(here);
        var talks = Enumerable.Range(0, Members).Select(_ => new TalkId(Guid.CreateVersion7())).ToArray();
        await crafts.SendAllAsync([Refusing, .. talks.Select((id, n) => new AddTalk($"Talk {n}", TalkId: id))]).Committed();
        await crafts.LiveAsync(there);

        var accepted = await Task.WhenAll(talks.Select((talk, member) => MoveAboutAsync(crafts, member % 2 == 0 ? here : there, talk, member)));

        var program = await crafts.ProgramAsync();
        Assert.DoesNotContain(program.Findings(), finding => finding.Code == Rule);
        var taken = talks.Select(id => program.Talk(id)!.OwnSlot).OfType<Schedule.Time.Slot>().ToList();
        Assert.Equal(taken.Count, taken.Distinct().Count());
        Assert.InRange(taken.Count, 1, Places);

        // Each command that was accepted is in the log exactly once, and no other.
        var changes = await here.Log.ReadAsync(crafts.Id, 2, long.MaxValue, Cancellation);
        Assert.Equal(accepted.SelectMany(it => it).Select(it => it.Value).Order(), changes.Select(it => it.CommandId.Value).Order());

        await using var fresh = await EngineHost.StartAsync(database);
        var folded = await here.History.AtRevisionAsync(crafts.Id, program.Revision, Cancellation);
        await (await crafts.LiveAsync(there)).ReachedAsync(program.Revision);
        foreach (var told in new[] { (await crafts.LiveAsync(there)).Now, (await crafts.LiveAsync(fresh)).Now, folded })
        {
            Assert.Equal(program, told);
            Assert.Equal(program.Findings(), told.Findings());
        }
        Assert.Equal((program with { Talks = program.Talks }).Findings(), program.Findings());
    }

    private static async Task<List<CommandId>> MoveAboutAsync(Crafts crafts, EngineHost node, TalkId talk, int member)
    {
        var (chance, accepted) = (new Random(member), new List<CommandId>());
        for (var turn = 0; turn < MovesEach; turn++)
        {
            var place = chance.Next(Places);
            var to = chance.Next(4) == 0 ? null : Crafts.At(crafts.Loft, 13 + (place / 3), 20 * (place % 3));
            var set = crafts.SetOf(new MoveTalk(talk, to));
            var outcome = await node.Sender.SendAsync(set, Cancellation);
            if (outcome is Outcome.Refused refused) Assert.StartsWith("This conference refuses it: ", refused.Refusal.Sentence, StringComparison.Ordinal);
            else if (Assert.IsType<Outcome.Committed>(outcome).Advance is not null) accepted.Add(set.Proposals[0].Id);
        }
        return accepted;
    }

    private async Task<Crafts> RefusingAsync()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await crafts.SendAsync(Refusing).Committed();
        return crafts;
    }

    private static SetRuleSeverity Refusing => new(Rule, Severity.Refuse);
}
