using System.Diagnostics;
using BackOffice.Engine.Postgres;
using BackOffice.Formats.Artefacts;
using BackOffice.Formats.ICalendar;
using BackOffice.Testing;
using NodaTime;

namespace BackOffice.Benchmarks;

/// <summary>Every artefact of a snapshot, rendered on one core: what a publication adds to a commit, before it is compressed and stored.</summary>
internal static class RenderingOfAPublication
{
    private const int Repeats = 15;

    private static readonly Edition Edition = new(2, "Benched", "", Instant.FromUtc(2027, 1, 2, 12, 0), new("https://backoffice.example/"));

    internal static Task RunAsync(EmbeddedPostgres postgres, FigureTable table)
    {
        foreach (var (talks, limit) in new[] { (100, ""), (1_000, "≤ 500 ms"), (10_000, "") })
        {
            var program = BusyProgram.Of(talks);
            var earlier = ProgramArtefacts.Render(program, Edition, CalendarMemory.None).Calendar;
            var (times, allocated, files) = (new List<double>(), 0L, 0);
            for (var repeat = 0; repeat < (talks > 1_000 ? 3 : Repeats); repeat++)
            {
                var (clock, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
                files = ProgramArtefacts.Render(program, Edition, earlier).Files.Count;
                times.Add(clock.Elapsed.TotalMilliseconds);
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            }
            table.Add($"every artefact of {talks:N0} talks ({files:N0} files, {allocated >> 20:N0} MB allocated)", TimeSpan.FromMilliseconds(Turns.Median(times)), limit);
        }
        return Task.CompletedTask;
    }
}
