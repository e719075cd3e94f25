using System.Diagnostics;
using BackOffice.Engine.Postgres;
using BackOffice.Schedule.Changes;

namespace BackOffice.Benchmarks;

/// <summary>The findings of a program of a thousand talks, whole and after one move.</summary>
internal static class FindingsOfAProgram
{
    private const int Repeats = 200;

    internal static async Task RunAsync(EmbeddedPostgres postgres, FigureTable table)
    {
        await postgres.EnsureDatabaseAsync("findings");
        using var host = await BenchedConference.StartEngineAsync(postgres.ConnectionStringFor("findings"));
        var benched = await BenchedConference.OpenAsync(host.Services, "findings", 1_000);
        var program = benched.Live.Now;
        var (whole, moved) = (new List<double>(), new List<double>());
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            // The same program without the memory of its findings.
            var fresh = program with { Talks = program.Talks, Sessions = program.Sessions };
            whole.Add(Took(() => fresh.Findings()));
            var decision = (Decision.Accepted)benched.NextMove(repeat % 100, repeat).Decide(fresh);
            var after = decision.Events.Aggregate(fresh, (it, happened) => it.Apply(happened));
            moved.Add(Took(() => after.Findings()));
        }
        table.Add("findings of a 1,000-talk program", TimeSpan.FromMilliseconds(Turns.Median(whole)), "≤ 10 ms");
        table.Add("findings after one move", TimeSpan.FromMilliseconds(Turns.Median(moved)), "≤ 1 ms");
    }

    private static double Took(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalMilliseconds;
    }
}
