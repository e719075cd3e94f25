using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule.Tests.Testing;
using Xunit;

namespace BackOffice.Engine.Tests.Together;

/// <summary>That what nodes hold in memory, and what the database holds beside the events, is nothing but the fold of the log.</summary>
internal static class CrowdAssertions
{
    /// <summary>Both nodes, and one that starts now, have the program and its findings.</summary>
    public static async Task AssertAllSeeTheFoldAsync(this Crowd crowd, Reckoning reckoning)
    {
        await using var fresh = await EngineHost.StartAsync(crowd.Database);
        var findings = Reckoning.Fresh(reckoning.Program);
        foreach (var live in (await crowd.LiveAsync()).Append(await RandomWalk.LiveAsync(fresh)))
        {
            Assert.True(reckoning.Program == live.Now, $"{crowd.Name}: a node has another program");
            Assert.True(findings.Equals(live.Now.Findings()), $"{crowd.Name}: a node has other findings");
        }
    }

    /// <summary>The audit has a row for each event, and all the projections stay what they are when they are made anew.</summary>
    public static async Task AssertProjectionsAsync(this Crowd crowd, Reckoning reckoning)
    {
        var cancellation = TestContext.Current.CancellationToken;
        Assert.Equal(reckoning.Log, await crowd.There.Log.ReadAsync(World.Conference, 0, long.MaxValue, cancellation));
        Assert.Equal(reckoning.Log.Count, await crowd.There.CountAsync("select count(*) from backoffice.audit"));
        var before = await crowd.There.ProjectionsAsync();
        Assert.Equal(reckoning.Log.Count, await crowd.There.Rebuild.RunAsync(World.Conference, RandomWalk.Slug, cancellation));
        Contents.AssertSame(before, await crowd.There.ProjectionsAsync(), crowd.Name);
    }
}
