using BackOffice.Benchmarks;
using BackOffice.Benchmarks.Editing;
using BackOffice.Benchmarks.History;
using BackOffice.Engine.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

// Prints each figure beside its limit, measured in the same run: the two sides take turns in short slices, so that a machine
// that is busy for a while slows both. Name a benchmark to run it alone: moves, snapshots, publish, publishing, import, findings, suggestions, editor, idle, audit; the
// last with a number to make its log of fewer changes than a million.
var wanted = args.FirstOrDefault();
if (wanted == Onlookers.Verb)
{
    await Onlookers.ServeAsync();
    return;
}
var folder = Directory.CreateTempSubdirectory("backoffice-bench-").FullName;
var options = new EmbeddedPostgresOptions { DataFolder = folder };
if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
try
{
    await using var postgres = await EmbeddedPostgres.StartAsync(options, NullLogger.Instance, CancellationToken.None);
    var table = new FigureTable(Console.Out);
    foreach (var (name, run) in new (string, Func<EmbeddedPostgres, FigureTable, Task>)[]
    {
        ("moves", Moves.RunAsync),
        ("snapshots", SnapshotServing.RunAsync),
        ("publish", RenderingOfAPublication.RunAsync),
        ("publishing", Publishing.RunAsync),
        ("import", ImportOfAFile.RunAsync),
        ("findings", FindingsOfAProgram.RunAsync),
        ("suggestions", SuggestionsForATalk.RunAsync),
        ("editor", Editor.RunAsync),
        ("idle", IdleApp.RunAsync),
        ("audit", AuditAtScale.RunAsync),
    })
    {
        if (wanted is null || wanted == name) await run(postgres, table);
    }
}
finally
{
    await EmbeddedPostgres.RemoveAsync(options, NullLogger.Instance, CancellationToken.None);
}
