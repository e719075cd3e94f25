using System.Diagnostics;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Postgres;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Talks;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Benchmarks;

/// <summary>A publication of a thousand talks through the whole pipeline: decided, rendered, compressed, stored.</summary>
internal static class Publishing
{
    private const int Talks = 1_000;
    private const int Repeats = 9;

    internal static async Task RunAsync(EmbeddedPostgres postgres, FigureTable table)
    {
        await postgres.EnsureDatabaseAsync("publishing");
        using var engine = await BenchedConference.StartEngineAsync(postgres.ConnectionStringFor("publishing"));
        var conference = await BenchedConference.OpenAsync(engine.Services, "busy", Talks);
        var sender = engine.Services.GetRequiredService<CommandSender>();
        var times = new List<double>();
        for (var repeat = 0; repeat <= Repeats; repeat++)
        {
            await SendAsync(new RetitleTalk(conference.Talks[repeat], $"Talk retitled {repeat}"));
            var begun = Stopwatch.GetTimestamp();
            await SendAsync(new PublishSnapshot($"Snapshot {repeat}"));
            // The first pays for what is compiled.
            if (repeat > 0) times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }
        table.Add($"publishing {Talks:N0} talks with every artefact: p50 / p95", times, "≤ 1000 ms");

        async Task SendAsync(Schedule.Changes.ScheduleCommand command)
        {
            if (await sender.SendAsync(conference.Slug, BenchedConference.Chair, command) is not Outcome.Committed) throw new InvalidOperationException($"{command} was not committed.");
        }
    }
}
