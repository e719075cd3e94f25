using System.Runtime.CompilerServices;
using System.Threading.Channels;
using BackOffice.Engine.Events;
using BackOffice.Formats.Json;
using Npgsql;

namespace BackOffice.Engine.Chain;

/// <summary>
/// Reads the log from its beginning to its end in the order in which it was written, a stretch at a time, with the digests of
/// each event: they are made beside the reading, and no more than a few stretches are in memory.
/// </summary>
internal static class LogReader
{
    private const int Stretch = 2_000;
    private const int Ahead = 4;

    // The sequence has the order of the revisions within a conference (not that of the ordinals within a revision). A row with a
    // type that no event has fills a gap in the sequence; one that names no conference is told of all the same.
    private const string All = $"select {LoggedEvent.Columns} from backoffice.mt_events e where e.type <> 'tombstone' order by e.seq_id";

    private const string OfOne = $"""
        select {LoggedEvent.Columns} from backoffice.mt_events e
        where e.type <> 'tombstone' and e.headers ->> '{Metadata.Conference}' = $1 order by e.seq_id
        """;

    /// <summary>Reads the events of one conference, or of all.</summary>
    internal static async IAsyncEnumerable<LoggedEvent[]> ReadAsync(
        NpgsqlConnection connection, Guid? conference, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var whole = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var stretches = Channel.CreateBounded<Task<LoggedEvent[]>>(Ahead);
        // Whoever takes them does not wait for the next one to be read, nor does the reading for them.
        var reading = FillAsync(stretches.Writer, connection, conference, whole.Token);
        try
        {
            await foreach (var stretch in stretches.Reader.ReadAllAsync(cancellation)) yield return await stretch;
        }
        finally
        {
            await whole.CancelAsync();
            await reading;
        }
    }

    private static async Task FillAsync(ChannelWriter<Task<LoggedEvent[]>> stretches, NpgsqlConnection connection, Guid? conference, CancellationToken cancellation)
    {
        try
        {
            await using var command = new NpgsqlCommand(conference is null ? All : OfOne, connection) { CommandTimeout = 0 };
            if (conference is { } id) command.Parameters.Add(new() { Value = id.ToString() });
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await NextAsync(reader, cancellation) is { Length: > 0 } events) await stretches.WriteAsync(Task.Run(() => Digested(events), cancellation), cancellation);
            stretches.Complete();
        }
        catch (Exception failure)
        {
            // Told to whoever takes the stretches.
            stretches.Complete(failure);
        }
    }

    private static async Task<LoggedEvent[]> NextAsync(NpgsqlDataReader reader, CancellationToken cancellation)
    {
        var events = new List<LoggedEvent>(Stretch);
        while (events.Count < Stretch && await reader.ReadAsync(cancellation)) events.Add(LoggedEvent.Read(reader));
        return [.. events];
    }

    private static LoggedEvent[] Digested(LoggedEvent[] events)
    {
        var canonical = new CanonicalJson();
        foreach (var it in events) it.Make(canonical);
        return events;
    }
}
