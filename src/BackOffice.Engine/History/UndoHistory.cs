using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using Npgsql;

namespace BackOffice.Engine.History;

/// <summary>What a member can undo and redo, read from the log: it outlives the circuit and the node.</summary>
public sealed class UndoHistory(NpgsqlDataSource database)
{
    // Every change set has one entry of ordinal 0. Beside the member's own there are the undos of whoever undid something meanwhile.
    private const string Steps = $"""
        with own as (
          select revision from backoffice.audit
          where conference_id = $1 and member = $2 and ordinal = 0 and revision <= $3 order by revision desc limit $4),
        step as (
          select revision from own
          union select undo.revision from backoffice.audit undo join own on undo.undoes = own.revision
          where undo.conference_id = $1 and undo.ordinal = 0 and undo.revision <= $3)
        select {EventLog.EventColumns},
          (select max(c.ordinal) + 1 from backoffice.audit c where c.conference_id = a.conference_id and c.revision = a.revision)
        from step join backoffice.audit a on a.conference_id = $1 and a.revision = step.revision and a.ordinal = 0
        join backoffice.mt_events e on e.stream_id = a.stream_id and e.version = a.version
        order by a.revision
        """;

    /// <summary>The stack of a member as of a revision.</summary>
    public async Task<UndoStack> ReadAsync(ConferenceId id, string member, long revision, CancellationToken cancellation = default)
    {
        await using var command = database.CreateCommand(Steps);
        foreach (var parameter in new object[] { id.Value, member, revision, UndoStack.MostSteps }) command.Parameters.Add(new() { Value = parameter });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var stack = UndoStack.Of(member);
        while (await reader.ReadAsync(cancellation)) stack = stack.After(EventLog.Read(reader, 0), reader.GetInt32(EventLog.ColumnCount));
        return stack with { Revision = revision };
    }
}
