using System.Diagnostics;

namespace BackOffice.Benchmarks;

/// <summary>Prints figures as they come, each beside what it is held against.</summary>
internal sealed class FigureTable
{
    private readonly TextWriter to;

    internal FigureTable(TextWriter to)
    {
        this.to = to;
        Print("figure", "ours", "beside", "ratio", "to reach");
    }

    internal void Add(string figure, double ours, double beside, string unit, string limit) =>
        Print(figure, $"{ours:0} {unit}", $"{beside:0} {unit}", $"{ours / beside:0.00}", limit);

    internal void Add(string figure, TimeSpan took, string limit) => Print(figure, $"{took.TotalMilliseconds:0.00} ms", "", "", limit);

    internal void Add(string figure, string ours, string limit) => Print(figure, ours, "", "", limit);

    /// <summary>Adds what took some time: half of the times were at most the first figure, nineteen in twenty at most the second.</summary>
    internal void Add(string figure, IReadOnlyCollection<double> milliseconds, string limit) =>
        Add(figure, $"{Turns.Median(milliseconds):0.0} / {Turns.NinetyFifth(milliseconds):0.0} ms", limit);

    private void Print(params string[] cells) =>
        to.WriteLine($"{cells[0],-62} {cells[1],16} {cells[2],12} {cells[3],7}   {cells[4]}");
}

/// <summary>Lets two pieces of work take turns and gives the median rate of each, a second.</summary>
internal static class Turns
{
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(400);
    private const int Slices = 11;

    internal static async Task<(double Ours, double Beside)> RatesAsync(int atOnce, Func<int, Task> ours, Func<int, Task> beside)
    {
        // The first turn of each warms up and does not count.
        await RateAsync(atOnce, ours);
        await RateAsync(atOnce, beside);
        var (mine, theirs) = (new List<double>(), new List<double>());
        for (var slice = 0; slice < Slices; slice++)
        {
            mine.Add(await RateAsync(atOnce, ours));
            theirs.Add(await RateAsync(atOnce, beside));
        }
        return (Median(mine), Median(theirs));
    }

    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    internal static double NinetyFifth(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)Math.Ceiling(sorted.Count * 0.95) - 1];
    }

    private static async Task<double> RateAsync(int atOnce, Func<int, Task> work)
    {
        var (done, clock) = (0, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(worker => Task.Run(async () =>
        {
            while (clock.Elapsed < Slice)
            {
                await work(worker);
                Interlocked.Increment(ref done);
            }
        })));
        return done / clock.Elapsed.TotalSeconds;
    }
}
