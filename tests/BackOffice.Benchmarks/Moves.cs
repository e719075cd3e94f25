using BackOffice.Engine;
using BackOffice.Engine.Postgres;
using Npgsql;

namespace BackOffice.Benchmarks;

/// <summary>One move through the whole pipeline, beside the same statements by hand; and in a large program beside a small one.</summary>
internal static class Moves
{
    private static int turn;

    internal static async Task RunAsync(EmbeddedPostgres postgres, FigureTable table)
    {
        // Each side has a database of its own, so that neither waits for the other's locks or fills the other's tables.
        await postgres.EnsureDatabaseAsync("ours");
        await postgres.EnsureDatabaseAsync("raw");
        using var ours = await BenchedConference.StartEngineAsync(postgres.ConnectionStringFor("ours"));
        using var other = await BenchedConference.StartEngineAsync(postgres.ConnectionStringFor("raw"));
        var benched = await BenchedConference.OpenAsync(ours.Services, "bench", 100);
        var raw = await BenchedConference.OpenAsync(other.Services, "bench", 100);
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(postgres.ConnectionStringFor("raw"))
        {
            NoResetOnClose = true,
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 2,
        });
        var byHand = new RawMove(database, raw);
        foreach (var (atOnce, limit) in new[] { (1, "≥ 0.6"), (8, "≥ 0.7"), (32, "") })
        {
            var (rate, beside) = await Turns.RatesAsync(
                atOnce,
                worker => benched.MoveAsync(worker, Interlocked.Increment(ref turn)),
                worker => byHand.RunAsync(worker, Interlocked.Increment(ref turn)));
            table.Add($"moves through the pipeline, {atOnce} at once | raw Npgsql", rate, beside, "/s", limit);
        }
        await BesideAVisitorAsync(postgres, benched, table);
        var large = await BenchedConference.OpenAsync(ours.Services, "large", 10_000);
        var (inLarge, inSmall) = await Turns.RatesAsync(
            1, worker => large.MoveAsync(worker, Interlocked.Increment(ref turn)), worker => benched.MoveAsync(worker, Interlocked.Increment(ref turn)));
        table.Add("moves at 10,000 talks | at 100", inLarge, inSmall, "/s", "≥ 0.91 (cost ≤ 1.1 ×)");
    }

    /// <summary>What being one of several nodes, ready to tell subscribers, costs a move that tells nobody.</summary>
    private static async Task BesideAVisitorAsync(EmbeddedPostgres postgres, BenchedConference node, FigureTable table)
    {
        await postgres.EnsureDatabaseAsync("visited");
        using var visitor = await BenchedConference.StartEngineAsync(postgres.ConnectionStringFor("visited"), Membership.Visitor);
        var beside = await BenchedConference.OpenAsync(visitor.Services, "bench", 100);
        var (rate, without) = await Turns.RatesAsync(
            1, worker => node.MoveAsync(worker, Interlocked.Increment(ref turn)), worker => beside.MoveAsync(worker, Interlocked.Increment(ref turn)));
        table.Add("moves on a node | on a visitor, without inbox and outbox", rate, without, "/s", "≥ 0.98");
    }
}
