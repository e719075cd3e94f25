using System.Diagnostics;

namespace BackOffice.Benchmarks.Editing;

/// <summary>
/// Those who look on, in a process of their own: what they hold and do is not the server's. It steps back behind all others, since
/// in life each of them has a machine of their own.
/// </summary>
internal sealed class Onlookers : IAsyncDisposable
{
    /// <summary>The word by which the benchmarks are started as this process.</summary>
    internal const string Verb = "onlookers";

    private const string Done = "done";
    private const int AtATime = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process process;

    private Onlookers(Process process) => this.process = process;

    /// <summary>Signs them in.</summary>
    /// <param name="seats">The address at which each finds the app, and the token of a one-time link.</param>
    internal static async Task<Onlookers> StartAsync(IReadOnlyCollection<(string Address, string Token)> seats)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(Onlookers).Assembly.Location, Verb])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        process.PriorityClass = ProcessPriorityClass.BelowNormal;
        var onlookers = new Onlookers(process);
        await onlookers.AskAsync($"sign-in {string.Join(' ', seats.Select(seat => $"{seat.Address} {seat.Token}"))}");
        return onlookers;
    }

    /// <summary>All of them open a page.</summary>
    internal Task ComeInAsync(string path) => AskAsync($"come-in {path}");

    /// <summary>Waits until each has been sent something to draw that holds a text, since this was last asked.</summary>
    /// <exception cref="TimeoutException">One of them was not.</exception>
    internal Task SeeAsync(string text) => AskAsync($"see {text}");

    /// <summary>All of them close the page.</summary>
    internal Task LeaveAsync() => AskAsync("leave");

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>What the process does: as it is told, line by line, until nobody tells it anything more.</summary>
    internal static async Task ServeAsync()
    {
        List<(string Address, System.Net.CookieContainer Cookies)> seats = [];
        List<Onlooker> present = [];
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var (word, rest) = line.Split(' ', 2) is [var first, var after] ? (first, after) : (line, "");
            switch (word)
            {
                case "sign-in":
                    foreach (var seat in rest.Split(' ').Chunk(2)) seats.Add((seat[0], await MemberSession.SignInAsync(seat[0], seat[1])));
                    break;
                case "come-in":
                    present = [.. seats.Select(seat => new Onlooker(seat.Address, seat.Cookies))];
                    await Parallel.ForEachAsync(present, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (it, _) => await it.ComeInAsync(rest));
                    break;
                case "see":
                    await Task.WhenAll(present.Select(it => it.SeeAsync(rest)));
                    break;
                case "leave":
                    foreach (var it in present) await it.DisposeAsync();
                    present = [];
                    break;
                default:
                    throw new InvalidOperationException($"Those who look on were told to “{word}”.");
            }
            await Console.Out.WriteLineAsync(Done);
        }
    }

    private async Task AskAsync(string line)
    {
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
        if (await process.StandardOutput.ReadLineAsync().WaitAsync(Patience) != Done) throw new InvalidOperationException($"Those who look on failed to do: {line}");
    }
}
