using BackOffice.Engine.Commands;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Talks;
using Xunit;

namespace BackOffice.Engine.Tests.Commands;

/// <summary>Revisions are gap-free, whoever sends however much at once.</summary>
public sealed class RevisionTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private const int Members = 8;
    private const int Each = 50;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Eight_members_at_once_in_one_conference_leave_no_gap()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await Task.WhenAll(Enumerable.Range(0, Members).Select(member => SendAsync(crafts, $"Member {member}")));
        await AssertGapFreeAsync(crafts, Members * Each);
    }

    [Fact]
    public async Task Conferences_that_change_at_once_each_count_for_themselves()
    {
        var conferences = new List<Crafts>();
        for (var n = 0; n < Members; n++) conferences.Add(await Crafts.OpenAsync(fixture.Engine));
        await Task.WhenAll(conferences.Select((crafts, n) => SendAsync(crafts, $"Member {n}")));
        foreach (var crafts in conferences) await AssertGapFreeAsync(crafts, Each);
    }

    [Fact]
    public async Task Members_at_once_never_lose_each_others_edits()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, Members).Select(
            member => Task.Run(() => crafts.SendAsync(new RetitleTalk(crafts.Moss, $"Moss {member}"), seen: 1), Cancellation)));
        Assert.Single(outcomes.OfType<Outcome.Committed>());
        Assert.All(outcomes.OfType<Outcome.Conflicted>(), it => Assert.Equal((Facet.Title, 2L), (it.Conflict.Facet, it.Conflict.Version)));
        Assert.Equal(Members - 1, outcomes.OfType<Outcome.Conflicted>().Count());
    }

    private static Task SendAsync(Crafts crafts, string member) => Task.Run(
        async () =>
        {
            for (var n = 0; n < Each; n++) await crafts.SendAsync(new RetitleTalk(crafts.Moss, $"Moss, {member}, {n}"), actor: Crafts.As(Role.Editor, member)).Committed();
        },
        Cancellation);

    private static async Task AssertGapFreeAsync(Crafts crafts, int commands)
    {
        var changes = await crafts.Engine.Log.ReadAsync(crafts.Id, 1, long.MaxValue, Cancellation);
        Assert.Equal(Enumerable.Range(2, commands).Select(n => (long)n), changes.Select(change => change.Revision));
        Assert.Equal(changes.Select(change => change.At).Order(), changes.Select(change => change.At));
        Assert.Equal(changes, await crafts.Engine.Log.ReadAllAsync(crafts.Id, Cancellation).ContinueWith(it => it.Result.Skip(12), TaskScheduler.Default));
        Assert.Equal(commands + 1, (await crafts.ProgramAsync()).Revision);
    }
}
