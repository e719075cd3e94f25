using System.Diagnostics;
using BackOffice.Engine.Postgres;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Editing;

namespace BackOffice.Benchmarks;

/// <summary>“Where could this go?” for talks of a program of a thousand talks in forty rooms on three weeks of days.</summary>
internal static class SuggestionsForATalk
{
    private const int Repeats = 60;

    internal static async Task RunAsync(EmbeddedPostgres postgres, FigureTable table)
    {
        await postgres.EnsureDatabaseAsync("suggestions");
        using var host = await BenchedConference.StartEngineAsync(postgres.ConnectionStringFor("suggestions"));
        var benched = await BenchedConference.OpenAsync(host.Services, "suggestions", 1_000);
        var program = benched.Live.Now;
        var took = new List<double>();
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            var clock = Stopwatch.StartNew();
            var found = Suggestions.For(program, (Subject)benched.Talks[repeat * 16]);
            took.Add(clock.Elapsed.TotalMilliseconds);
            if (found.Count != Suggestions.Usual) throw new InvalidOperationException("A talk that could go anywhere was not given as many places as usual.");
        }
        table.Add("suggestions for a talk among 1,000 in 40 rooms on 21 days", TimeSpan.FromMilliseconds(Turns.Median(took)), "≤ 50 ms");
    }
}
