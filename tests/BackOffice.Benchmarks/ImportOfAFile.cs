using System.Diagnostics;
using System.Globalization;
using System.Text;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Importing;
using BackOffice.Engine.Postgres;
using BackOffice.Schedule.Changes;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace BackOffice.Benchmarks;

/// <summary>A frab file of 1,400 talks in 90 rooms through the whole pipeline, beside the bare inserting of the rows that this leaves.</summary>
internal static class ImportOfAFile
{
    private const int Talks = 1_400;
    private const int Rooms = 90;
    private const int Days = 4;
    private const int Repeats = 5;
    private const int InABatch = 500;

    private static readonly Actor Importer = new("Bench", Role.Chair, Surface.Import);

    internal static async Task RunAsync(EmbeddedPostgres postgres, FigureTable table)
    {
        var file = Encoding.UTF8.GetBytes(File());
        var (ours, bare, peak, events) = (new List<double>(), new List<double>(), 0L, 0L);
        for (var repeat = 0; repeat <= Repeats; repeat++)
        {
            var name = $"import{repeat}";
            await postgres.EnsureDatabaseAsync(name);
            using var engine = await BenchedConference.StartEngineAsync(postgres.ConnectionStringFor(name));
            await engine.Services.GetRequiredService<CommandSender>().WarmUpAsync();
            var database = engine.Services.GetRequiredService<NpgsqlDataSource>();
            GC.Collect();
            var (begun, before) = (Stopwatch.GetTimestamp(), GC.GetTotalAllocatedBytes());
            using var stream = new MemoryStream(file);
            var outcome = await engine.Services.GetRequiredService<Importer>().ImportAsync(stream, new ImportRequest("busy", "schedule.xml"), Importer);
            var took = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            if (outcome is not ImportOutcome.Done { Report.Revision: 1 }) throw new InvalidOperationException($"The import came to {outcome}.");
            var raw = await InsertAgainAsync(database);
            // The first pays for what is compiled.
            if (repeat == 0) continue;
            ours.Add(took);
            bare.Add(raw);
            peak = Math.Max(peak, GC.GetTotalAllocatedBytes() - before);
            events = (long)(await database.CreateCommand("select count(*) from backoffice.mt_events").ExecuteScalarAsync())!;
        }
        var (median, beside) = (Turns.Median(ours), Turns.Median(bare));
        table.Add($"import of {Talks:N0} talks in {Rooms} rooms ({events:N0} events) | raw inserts of its rows", median, beside, "ms", "≤ 3");
        table.Add("  events a second; allocated at most", $"{events / median * 1000:N0} /s, {peak >> 20:N0} MB", "");
        table.Add("  peak memory of the process", $"{Process.GetCurrentProcess().PeakWorkingSet64 >> 20:N0} MB", "");
    }

    // Every row that is there now, once more, into tables of the same shape and indexes: statement by statement, in batches, in one transaction.
    private static async Task<double> InsertAgainAsync(NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync();
        await ExecuteAsync("create schema raw");
        var batches = new List<NpgsqlBatch>();
        foreach (var name in await TablesAsync(connection))
        {
            await ExecuteAsync($"create table raw.{name} (like backoffice.{name} including all)");
            await using var command = new NpgsqlCommand($"select * from backoffice.{name}", connection);
            await using var reader = await command.ExecuteReaderAsync();
            var (batch, columns) = (new NpgsqlBatch(connection), Enumerable.Range(0, reader.FieldCount).ToList());
            var values = string.Join(", ", columns.Select(column => $"${column + 1}"));
            while (await reader.ReadAsync())
            {
                var insert = new NpgsqlBatchCommand($"insert into raw.{name} overriding system value values ({values})");
                foreach (var column in columns) insert.Parameters.Add(new NpgsqlParameter { Value = reader.GetValue(column), DataTypeName = reader.GetDataTypeName(column) });
                batch.BatchCommands.Add(insert);
                if (batch.BatchCommands.Count < InABatch) continue;
                batches.Add(batch);
                batch = new NpgsqlBatch(connection);
            }
            if (batch.BatchCommands.Count > 0) batches.Add(batch);
        }
        var begun = Stopwatch.GetTimestamp();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var batch in batches)
        {
            batch.Transaction = transaction;
            await batch.ExecuteNonQueryAsync();
        }
        await transaction.CommitAsync();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;

        async Task ExecuteAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task<List<string>> TablesAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(
            "select table_name from information_schema.tables where table_schema = 'backoffice' and table_type = 'BASE TABLE' and table_name not like 'wolverine%' order by table_name", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync()) names.Add(reader.GetString(0));
        return names;
    }

    private static string File()
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<schedule><version>1</version><conference><acronym>busy</acronym><title>Busy</title><start>2027-05-18</start><end>2027-05-21</end><days>4</days><timeslot_duration>00:05</timeslot_duration><time_zone_name>Europe/Lisbon</time_zone_name></conference>\n");
        var number = 0;
        for (var day = 0; day < Days; day++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<day index=\"{day + 1}\" date=\"2027-05-{18 + day}\" start=\"2027-05-{18 + day}T09:00:00+01:00\" end=\"2027-05-{19 + day}T03:00:00+01:00\">\n");
            for (var room = 0; room < Rooms; room++)
            {
                xml.Append(CultureInfo.InvariantCulture, $"<room name=\"Room {room + 1}\">\n");
                for (var at = 0; at < 4 && number < Talks; at++, number++) Append(xml, number, day, room, at);
                xml.Append("</room>\n");
            }
            xml.Append("</day>\n");
        }
        return xml.Append("</schedule>\n").ToString();
    }

    private static void Append(StringBuilder xml, int number, int day, int room, int at) => xml.Append(CultureInfo.InvariantCulture, $"""
        <event guid="{new Guid(number + 1, 7, 7, 1, 2, 3, 4, 5, 6, 7, 8)}" id="{number + 1}"><date>2027-05-{18 + day}T{9 + (at * 2):00}:00:00+01:00</date><start>{9 + (at * 2):00}:00</start><duration>00:45</duration>
        <room>Room {room + 1}</room><slug>busy-{number + 1}</slug><title>Talk {number + 1}</title><subtitle></subtitle><track>Track {number % 8}</track><type>lecture</type><language>en</language>
        <abstract>What talk {number + 1} is about, in a sentence or two of the usual length for such a thing.</abstract><description></description><logo></logo>
        <persons><person id="{number + 1}">Person {number + 1}</person></persons><links></links><attachments></attachments></event>

        """);
}
