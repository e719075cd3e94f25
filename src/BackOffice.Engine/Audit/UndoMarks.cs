using Npgsql;

namespace BackOffice.Engine.Audit;

/// <summary>Tells which change sets are undone: an undo that was undone itself counts no more.</summary>
internal sealed class UndoMarks(NpgsqlDataSource database)
{
    private const string Undos = """
        with recursive undo (undoes, revision, member) as (
          select a.undoes, a.revision, a.member from backoffice.audit a
          where a.conference_id = $1 and a.undoes = any($2) and a.undoes is not null and a.ordinal = 0
          union
          select a.undoes, a.revision, a.member from undo join backoffice.audit a
            on a.conference_id = $1 and a.undoes = undo.revision and a.undoes is not null and a.ordinal = 0)
        select undoes, revision, member from undo order by revision
        """;

    internal async Task<IReadOnlyDictionary<long, UndoneBy>> ReadAsync(Guid conference, IReadOnlyCollection<long> revisions, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Undos);
        command.Parameters.Add(new() { Value = conference });
        command.Parameters.Add(new() { Value = revisions.ToArray() });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var undos = new List<(long Undoes, UndoneBy By)>();
        while (await reader.ReadAsync(cancellation)) undos.Add((reader.GetInt64(0), new(reader.GetString(2), reader.GetInt64(1))));

        var standing = new Dictionary<long, UndoneBy>();
        // An undo comes after what it undoes, so that from the last on it is known which of them stand.
        for (var at = undos.Count - 1; at >= 0; at--)
        {
            if (!standing.ContainsKey(undos[at].By.Revision)) standing[undos[at].Undoes] = undos[at].By;
        }
        return standing;
    }
}
