using System.Collections.Concurrent;
using BackOffice.Schedule;
using Npgsql;

namespace BackOffice.Engine.Publishing;

/// <summary>The artefacts of published snapshots, kept in memory once read: they never change.</summary>
public sealed class PublishedSnapshots(NpgsqlDataSource database)
{
    // Bounded by count: a conference publishes a few dozen snapshots, and an old one is rarely asked for.
    private const int MostKept = 256;

    private readonly ConcurrentDictionary<(ConferenceId Conference, int Number, string Name), Artefact> kept = new();

    /// <summary>An artefact of a snapshot, or null where there is none.</summary>
    public async Task<Artefact?> ArtefactAsync(ConferenceId conference, int number, string name, CancellationToken cancellation = default)
    {
        if (kept.TryGetValue((conference, number, name), out var artefact)) return artefact;
        await using var command = database.CreateCommand(
            "select media_type, etag, bytes, brotli, gzip from backoffice.artefact where conference_id = $1 and number = $2 and name = $3");
        command.Parameters.Add(new() { Value = conference.Value });
        command.Parameters.Add(new() { Value = number });
        command.Parameters.Add(new() { Value = name });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation)) return null;
        artefact = new Artefact(
            name, reader.GetString(0), reader.GetString(1), reader.GetFieldValue<byte[]>(2), reader.GetFieldValue<byte[]>(3), reader.GetFieldValue<byte[]>(4));
        if (kept.Count >= MostKept) kept.Clear();
        return kept[(conference, number, name)] = artefact;
    }
}
