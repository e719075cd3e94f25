using System.Text.Json;
using BackOffice.Formats;
using BackOffice.Formats.Importing;
using BackOffice.Formats.Json;
using BackOffice.Schedule;
using Marten;
using Npgsql;

namespace BackOffice.Engine.Importing;

/// <summary>What is to be remembered of a source, in the transaction of its import.</summary>
/// <param name="Source">The source.</param>
/// <param name="Memory">What it said.</param>
public sealed record ImportMark(string Source, ImportMemory Memory);

/// <summary>What the sources of a conference said when something was imported from them last.</summary>
public sealed class ImportMemories(NpgsqlDataSource database)
{
    private const string KeepOne = "insert into backoffice.import_memory (conference_id, source, memory) values";
    private const string InPlaceOfTheLast = "on conflict (conference_id, source) do update set memory = excluded.memory";

    // Npgsql numbers its parameters, Marten does not.
    private const string Keep = $"{KeepOne} ($1, $2, $3::jsonb) {InPlaceOfTheLast}";
    private const string KeepInSession = $"{KeepOne} (?, ?, ?::jsonb) {InPlaceOfTheLast}";

    // So much of a file has to be known for it to be taken for a newer export of a source.
    private const double Likeness = 0.3;

    /// <summary>The source that a file comes from, and what it said before.</summary>
    /// <param name="conference">The conference; null where there is none yet.</param>
    /// <param name="imported">What the file holds.</param>
    /// <param name="request">The source, where somebody says which, and the name of the file.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async Task<(string Source, ImportMemory? Memory)> FindAsync(ConferenceId? conference, ImportedProgram imported, ImportRequest request, CancellationToken cancellation)
    {
        var known = conference is { } id ? await ReadAsync(id, cancellation) : new Dictionary<string, ImportMemory>();
        if (request.Source is { } said) return (said, known.GetValueOrDefault(said));
        var keys = imported.Sessions.Select(it => it.ExternalId).Concat(imported.Sessions.SelectMany(it => it.Talks).Concat(imported.Talks).Select(it => it.ExternalId)).OfType<string>().ToHashSet();
        var alike = known.Select(it => (Source: it.Key, Share: keys.Count == 0 ? 0 : (double)it.Value.Things.Count(thing => thing.Key is { } key && keys.Contains(key)) / keys.Count))
            .Where(it => it.Share >= Likeness).OrderByDescending(it => it.Share).Select(it => it.Source).FirstOrDefault();
        var source = alike ?? request.FileName;
        return (source, known.GetValueOrDefault(source));
    }

    /// <summary>Every source of a conference.</summary>
    public async Task<IReadOnlyDictionary<string, ImportMemory>> ReadAsync(ConferenceId conference, CancellationToken cancellation = default)
    {
        await using var command = database.CreateCommand("select source, memory::text from backoffice.import_memory where conference_id = $1");
        command.Parameters.Add(new() { Value = conference.Value });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var memories = new SortedDictionary<string, ImportMemory>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation)) memories[reader.GetString(0)] = JsonSerializer.Deserialize<ImportMemory>(reader.GetString(1), ScheduleJson.Options)!;
        return memories;
    }

    /// <summary>Remembers a source of which nothing was taken.</summary>
    internal async Task KeepAsync(ConferenceId conference, ImportMark mark, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Keep);
        foreach (var value in new object[] { conference.Value, mark.Source, Json(mark) }) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Remembers a source with the change that took from it.</summary>
    internal static void Store(IDocumentSession session, ConferenceId conference, ImportMark? mark)
    {
        if (mark is not null) session.QueueSqlCommand(KeepInSession, conference.Value, mark.Source, Json(mark));
    }

    private static string Json(ImportMark mark) => JsonSerializer.Serialize(mark.Memory, ScheduleJson.Options);
}
