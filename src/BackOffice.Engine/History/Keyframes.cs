using System.IO.Compression;
using System.Text.Json;
using BackOffice.Engine.Drafts;
using BackOffice.Formats.Json;
using BackOffice.Schedule;
using BackOffice.Schedule.Programs;
using Npgsql;

namespace BackOffice.Engine.History;

/// <summary>
/// Whole programs kept along the log, one every few thousand events, so that the program of any revision is a short fold from
/// the one before it, however long the log. They say nothing that the log does not: any of them can go, and whoever reads past
/// where one is missing puts it there.
/// </summary>
public sealed class Keyframes(NpgsqlDataSource database)
{
    /// <summary>How many events lie between two.</summary>
    public const int Distance = 4_000;

    private const string Nearest = """
        select revision, program from backoffice.keyframe where conference_id = $1 and revision <= $2 order by revision desc limit 1
        """;

    // A person whose data was erased meanwhile must not come back with a program that was read before: an erasing holds the
    // conference's lock until it is committed, so that whoever waited for it sees it.
    private const string Lock = "select revision from backoffice.conference_head where conference_id = $1 for share";

    private const string Insert = """
        insert into backoffice.keyframe (conference_id, revision, program) select $1, $2, $3
        where not exists (select from backoffice.audit where conference_id = $1 and kind = 'person-erased' and revision > $4)
        on conflict do nothing
        """;

    /// <summary>Whether a keyframe belongs between two programs, of which one follows from the other.</summary>
    internal static bool IsDue(Program before, Program after) => before.Events / Distance < after.Events / Distance;

    /// <summary>The newest program kept that is not after a revision; before the first it is the empty one.</summary>
    internal async Task<Program> BeforeAsync(ConferenceId id, long revision, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Nearest);
        command.Parameters.Add(new() { Value = id.Value });
        command.Parameters.Add(new() { Value = revision });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? Read(reader.GetFieldValue<byte[]>(1)).ToProgram(reader.GetInt64(0)) : Program.Empty;
    }

    /// <summary>Keeps a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="asOf">The revision that the log was at, or a later one than <paramref name="program"/>'s, before its events were read.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async Task KeepAsync(Program program, long asOf, CancellationToken cancellation)
    {
        var bytes = Write(ProgramDocuments.Of(program));
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using (var wait = new NpgsqlCommand(Lock, connection, transaction) { Parameters = { new() { Value = program.Conference.Id.Value } } })
        {
            await wait.ExecuteNonQueryAsync(cancellation);
        }
        await using var insert = new NpgsqlCommand(Insert, connection, transaction);
        foreach (var value in new object[] { program.Conference.Id.Value, program.Revision, bytes, asOf }) insert.Parameters.Add(new() { Value = value });
        await insert.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static byte[] Write(ProgramDocuments documents)
    {
        using var bytes = new MemoryStream();
        using (var packed = new BrotliStream(bytes, CompressionLevel.Fastest)) JsonSerializer.Serialize(packed, documents, ScheduleJson.Options);
        return bytes.ToArray();
    }

    private static ProgramDocuments Read(byte[] bytes)
    {
        using var packed = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<ProgramDocuments>(packed, ScheduleJson.Options)!;
    }
}
