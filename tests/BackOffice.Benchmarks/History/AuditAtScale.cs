using System.Diagnostics;
using System.Globalization;
using BackOffice.Engine.Audit;
using BackOffice.Engine.Chain;
using BackOffice.Engine.History;
using BackOffice.Engine.Postgres;
using BackOffice.Schedule.Changes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;

namespace BackOffice.Benchmarks.History;

/// <summary>The audit and the time machine over a long log (a million changes, or as many as are named), each question beside the bare reading of the same rows.</summary>
internal static class AuditAtScale
{
    private const int Million = 1_000_000;
    private const int Asked = 60;
    private const string Slug = "long";

    internal static async Task RunAsync(EmbeddedPostgres postgres, FigureTable table)
    {
        var changes = Environment.GetCommandLineArgs() is [.., var last] && int.TryParse(last, CultureInfo.InvariantCulture, out var wanted) ? wanted : Million;
        await postgres.EnsureDatabaseAsync("audit");
        var connection = postgres.ConnectionStringFor("audit");
        await using (var setting = NpgsqlDataSource.Create(connection))
        {
            // While the log is made: it is made to be read.
            await setting.CreateCommand("alter database audit set synchronous_commit = off").ExecuteNonQueryAsync();
        }
        using var engine = await BenchedConference.StartEngineAsync(connection);
        var services = engine.Services;
        var log = new LongLog(services, Slug);
        await log.MakeAsync(changes, Console.Out);
        var database = services.GetRequiredService<NpgsqlDataSource>();
        await database.CreateCommand("vacuum analyze").ExecuteNonQueryAsync();
        await AskAsync(services, log, database, table, $"{changes:N0} changes");
    }

    private static async Task AskAsync(IServiceProvider services, LongLog log, NpgsqlDataSource database, FigureTable table, string where)
    {
        var (audit, random, program) = (services.GetRequiredService<AuditHistory>(), new Random(11), log.Program);
        var (first, latest) = (await AtAsync(1), await AtAsync(program.Revision));
        Instant Moment() => first + ((latest - first) * random.NextDouble());
        T One<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
        foreach (var (name, filter) in new (string, Func<AuditFilter>)[]
        {
            ("no filter", () => new()),
            ("a talk", () => new() { Things = [One(log.Talks).Value] }),
            ("a person", () => new() { Things = [One(log.People).Value] }),
            ("a room", () => new() { Things = [One(log.Rooms).Value] }),
            ("a slot", () => new() { Slot = (One(log.Rooms), log.Time()) }),
            ("a member", () => new() { Member = One(LongLog.Members) }),
            ("a kind", () => new() { Kind = One(["talk-moved", "talk-retitled", "bio-revised", "talk-kind-changed"]) }),
            ("a surface", () => new() { Surface = "api" }),
            ("until a time", () => new() { Until = Moment() }),
            ("since a time", () => new() { Since = Moment() }),
            ("words of a reason", () => new() { Query = $"{One(LongLog.ReasonWords)} {One(LongLog.ReasonWords)}" }),
            ("words of a title", () => new() { Query = log.Program.Talk(One(log.Talks))!.Title }),
        })
        {
            var (ours, bare) = (new List<double>(), new List<double>());
            for (var asked = 0; asked < Asked; asked++)
            {
                var (page, took) = await TimeAsync(() => audit.ReadSetsAsync(program, filter()));
                ours.Add(took);
                bare.Add((await TimeAsync(() => RowsAsync(database, page.Sets.SelectMany(set => set.Shown)))).Took);
            }
            table.Add($"audit of {where}, {name}: p50 / p95", ours, "≤ 20 ms");
            table.Add("  the same rows by their keys: p50 / p95", bare, "");
        }

        var (slots, stays) = (services.GetRequiredService<SlotHistory>(), new List<double>());
        for (var asked = 0; asked < Asked; asked++) stays.Add((await TimeAsync(() => slots.ReadAsync(program, One(log.Rooms), log.Time()))).Took);
        table.Add($"a slot's history, {where}: p50 / p95", stays, "≤ 20 ms");

        var history = services.GetRequiredService<ProgramHistory>();
        var (then, raw) = (new List<double>(), new List<double>());
        for (var asked = 0; asked < Asked; asked++)
        {
            var moment = Moment();
            var (revision, took) = await TimeAsync(async () =>
            {
                var at = await history.RevisionAtAsync(program.Conference.Id, moment);
                await history.AtRevisionAsync(program.Conference.Id, at);
                return at;
            });
            then.Add(took);
            raw.Add((await TimeAsync(() => StretchAsync(database, program.Conference.Id.Value, revision))).Took);
        }
        table.Add($"the program as of a random moment, {where}: p50 / p95", then, "≤ 300 ms");
        table.Add("  the same keyframe and rows, read and not decoded: p50 / p95", raw, "");

        var events = (double)program.Events;
        var reading = (await TimeAsync(() => EveryRowAsync(database))).Took;
        var (proofs, verifying) = await TimeAsync(() => services.GetRequiredService<ChainVerifier>().VerifyAsync(program.Conference.Id));
        if (proofs.Any(proof => proof.Fault is not null)) throw new InvalidOperationException("The long log does not verify.");
        table.Add($"verify {where} | reading the rows", events / verifying * 1000, events / reading * 1000, "/s", "");
        var eventLog = services.GetRequiredService<Engine.History.EventLog>();
        var (_, decoding) = await TimeAsync(async () =>
        {
            var count = 0;
            await foreach (var set in eventLog.ReadAllSetsAsync(program.Conference.Id, CancellationToken.None)) count += set.Count;
            return count;
        });
        var (_, rebuilding) = await TimeAsync(() => services.GetRequiredService<Rebuild>().RunAsync(program.Conference.Id, Slug));
        table.Add($"rebuild from {where} | reading and decoding them", events / rebuilding * 1000, events / decoding * 1000, "/s", "≥ 0.3");

        async Task<Instant> AtAsync(long revision) => (await services.GetRequiredService<ProgramHistory>().TimeOfAsync(program.Conference.Id, revision))!.Value;
    }

    private static async Task<(T Answer, double Took)> TimeAsync<T>(Func<Task<T>> work)
    {
        var begun = Stopwatch.GetTimestamp();
        var answer = await work();
        return (answer, Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
    }

    private static Task<int> RowsAsync(NpgsqlDataSource database, IEnumerable<Change> changes)
    {
        var rows = changes.ToList();
        return ReadAsync(
            database,
            "select e.* from unnest($1, $2) as row(stream, version) join backoffice.mt_events e on e.stream_id = row.stream and e.version = row.version",
            rows.Select(it => it.Event.Subject.Id).ToArray(), rows.Select(it => it.Version).ToArray());
    }

    private static async Task<int> StretchAsync(NpgsqlDataSource database, Guid conference, long revision)
    {
        const string keyframe = "select revision, program from backoffice.keyframe where conference_id = $1 and revision <= $2 order by revision desc limit 1";
        await ReadAsync(database, keyframe, conference, revision);
        return await ReadAsync(
            database,
            """
            select e.* from backoffice.audit a join backoffice.mt_events e on e.stream_id = a.stream_id and e.version = a.version
            where a.conference_id = $1 and a.revision <= $2
              and a.revision > coalesce((select max(k.revision) from backoffice.keyframe k where k.conference_id = $1 and k.revision <= $2), 0)
            order by a.revision, a.ordinal
            """,
            conference, revision);
    }

    private static Task<int> EveryRowAsync(NpgsqlDataSource database) => ReadAsync(database, "select * from backoffice.mt_events order by seq_id");

    private static async Task<int> ReadAsync(NpgsqlDataSource database, string sql, params object[] parameters)
    {
        await using var command = database.CreateCommand(sql);
        command.CommandTimeout = 0;
        foreach (var it in parameters) command.Parameters.Add(new() { Value = it });
        await using var reader = await command.ExecuteReaderAsync();
        var count = 0;
        for (; await reader.ReadAsync(); count++)
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                if (!await reader.IsDBNullAsync(column)) _ = reader.GetFieldType(column) == typeof(string) ? (object)reader.GetFieldValue<byte[]>(column) : reader.GetValue(column);
            }
        }
        return count;
    }
}
