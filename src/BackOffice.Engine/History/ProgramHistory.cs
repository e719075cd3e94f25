using BackOffice.Schedule;
using BackOffice.Schedule.Programs;
using NodaTime;
using Npgsql;

namespace BackOffice.Engine.History;

/// <summary>The program as it was: folded from the log.</summary>
public sealed class ProgramHistory(NpgsqlDataSource database, EventLog log)
{
    /// <summary>The program as of a revision; one that is not reached yet gives the newest.</summary>
    public async Task<Program> AtRevisionAsync(ConferenceId id, long revision, CancellationToken cancellation = default)
    {
        var changes = await log.ReadAsync(id, 0, revision, cancellation);
        return changes.Aggregate(Program.Empty, (program, change) => program.Apply(change.Event) with { Revision = change.Revision });
    }

    /// <summary>The revision that the conference was at at a moment; 0 before it was opened.</summary>
    public async Task<long> RevisionAtAsync(ConferenceId id, Instant moment, CancellationToken cancellation = default)
    {
        await using var command = database.CreateCommand(
            "select revision from backoffice.audit where conference_id = $1 and ordinal = 0 and at <= $2 order by at desc, revision desc limit 1");
        command.Parameters.Add(new() { Value = id.Value });
        command.Parameters.Add(new() { Value = moment.ToDateTimeUtc() });
        return await command.ExecuteScalarAsync(cancellation) as long? ?? 0;
    }
}
