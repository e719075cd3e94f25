using System.Collections.Concurrent;
using BackOffice.Schedule;
using NodaTime;
using Npgsql;

namespace BackOffice.Engine.Publishing;

/// <summary>The artefacts of published snapshots, kept in memory once read: they never change.</summary>
public sealed class PublishedSnapshots(NpgsqlDataSource database)
{
    // A conference publishes a few dozen snapshots of a few megabytes, and an old one is rarely asked for.
    private const long MostBytesKept = 128 * 1024 * 1024;

    private long bytesKept;
    private readonly ConcurrentDictionary<(ConferenceId Conference, int Number, string Name), Artefact> kept = new();

    /// <summary>An artefact of a snapshot, or null where there is none.</summary>
    public async Task<Artefact?> ArtefactAsync(ConferenceId conference, int number, string name, CancellationToken cancellation = default)
    {
        if (kept.TryGetValue((conference, number, name), out var artefact)) return artefact;
        await using var command = database.CreateCommand(
            "select media_type, etag, published_at, bytes, brotli, gzip from backoffice.artefact where conference_id = $1 and number = $2 and name = $3");
        command.Parameters.Add(new() { Value = conference.Value });
        command.Parameters.Add(new() { Value = number });
        command.Parameters.Add(new() { Value = name });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation)) return null;
        artefact = new Artefact(
            name, reader.GetString(0), reader.GetString(1), reader.IsDBNull(2) ? null : Instant.FromDateTimeUtc(reader.GetDateTime(2)),
            reader.GetFieldValue<byte[]>(3), reader.GetFieldValue<byte[]>(4), reader.GetFieldValue<byte[]>(5));
        Keep((conference, number, name), artefact);
        return artefact;
    }

    /// <summary>The names of the files of a conference's snapshots, by the numbers of these; not those of a single room, track, session or person.</summary>
    public async Task<ILookup<int, string>> NamesAsync(ConferenceId conference, CancellationToken cancellation = default)
    {
        await using var command = database.CreateCommand("select number, name from backoffice.artefact where conference_id = $1 and position('/' in name) = 0 order by number, name");
        command.Parameters.Add(new() { Value = conference.Value });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var names = new List<(int Number, string Name)>();
        while (await reader.ReadAsync(cancellation)) names.Add((reader.GetInt32(0), reader.GetString(1)));
        return names.ToLookup(it => it.Number, it => it.Name);
    }

    private void Keep((ConferenceId Conference, int Number, string Name) key, Artefact artefact)
    {
        if (!kept.TryAdd(key, artefact)) return;
        var size = artefact.Bytes.Length + artefact.Brotli.Length + artefact.Gzip.Length;
        if (Interlocked.Add(ref bytesKept, size) <= MostBytesKept) return;
        kept.Clear();
        Interlocked.Exchange(ref bytesKept, 0);
    }
}
