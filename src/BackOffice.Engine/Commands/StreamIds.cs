using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using Marten;
using Npgsql;
using NpgsqlTypes;

namespace BackOffice.Engine.Commands;

/// <summary>Whoever makes something may choose its id; one that anything else in the store has, of whichever kind and conference, can't be had.</summary>
internal static class StreamIds
{
    private const string Find = "select id from backoffice.mt_streams where id = any(@ids) limit 1";

    /// <summary>The refusal of the first command that would give a new thing an id which another thing has; null where all ids are free.</summary>
    internal static async Task<Outcome.Refused?> RefuseTakenAsync(
        IDocumentSession session, ChangeSet set, IReadOnlyList<(Subject Subject, CommandId Command)> started, CancellationToken cancellation)
    {
        if (started.Count == 0) return null;
        var taken = started.GroupBy(it => it.Subject.Id).FirstOrDefault(same => same.Count() > 1)?.Key
            ?? await FindAsync(session, [.. started.Select(it => it.Subject.Id)], cancellation);
        if (taken is not { } id) return null;
        var command = started.Last(it => it.Subject.Id == id).Command;
        return new(Refusal.Rule($"The id {id} belongs to something else."), Math.Max(0, set.Proposals.ToList().FindIndex(proposal => proposal.Id == command)));
    }

    private static async Task<Guid?> FindAsync(IDocumentSession session, Guid[] ids, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Find);
        command.Parameters.AddWithValue("ids", NpgsqlDbType.Array | NpgsqlDbType.Uuid, ids);
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        return await reader.ReadAsync(cancellation) ? reader.GetGuid(0) : null;
    }
}
