using BackOffice.Schedule;
using BackOffice.Schedule.Programs;
using NodaTime;
using Npgsql;

namespace BackOffice.Engine.History;

/// <summary>The program as it was: folded from the log, from the nearest keyframe on.</summary>
public sealed class ProgramHistory(NpgsqlDataSource database, EventLog log, Keyframes keyframes)
{
    /// <summary>The program as of a revision; one that is not reached yet gives the newest.</summary>
    public async Task<Program> AtRevisionAsync(ConferenceId id, long revision, CancellationToken cancellation = default)
    {
        var asOf = await HeadAsync(id, cancellation);
        var program = await keyframes.BeforeAsync(id, revision, cancellation);
        var missing = new List<Program>();
        await foreach (var set in log.ReadSetsAsync(id, program.Revision, revision, cancellation))
        {
            var before = program;
            program = program.Apply(set[0].Revision, set.Select(change => change.Event));
            if (Keyframes.IsDue(before, program)) missing.Add(program);
        }
        foreach (var it in missing) await keyframes.KeepAsync(it, asOf, cancellation);
        return program;
    }

    /// <summary>The revision that the conference was at at a moment; 0 before it was opened.</summary>
    public async Task<long> RevisionAtAsync(ConferenceId id, Instant moment, CancellationToken cancellation = default)
    {
        // Within a conference time never goes back, so that the last by time is the last by revision.
        await using var command = database.CreateCommand(
            "select revision from backoffice.audit where conference_id = $1 and ordinal = 0 and at <= $2 order by at desc, revision desc limit 1");
        command.Parameters.Add(new() { Value = id.Value });
        command.Parameters.Add(new() { Value = moment.ToDateTimeUtc() });
        return await command.ExecuteScalarAsync(cancellation) as long? ?? 0;
    }

    /// <summary>When a revision was committed; null where there is no such revision.</summary>
    public async Task<Instant?> TimeOfAsync(ConferenceId id, long revision, CancellationToken cancellation = default)
    {
        await using var command = database.CreateCommand("select at from backoffice.audit where conference_id = $1 and revision = $2 limit 1");
        command.Parameters.Add(new() { Value = id.Value });
        command.Parameters.Add(new() { Value = revision });
        return await command.ExecuteScalarAsync(cancellation) is DateTime at ? Instant.FromDateTimeUtc(at) : null;
    }

    private async Task<long> HeadAsync(ConferenceId id, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("select revision from backoffice.conference_head where conference_id = $1");
        command.Parameters.Add(new() { Value = id.Value });
        return await command.ExecuteScalarAsync(cancellation) as long? ?? 0;
    }
}
