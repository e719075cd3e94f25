using System.Text.Json;
using BackOffice.Formats.ICalendar;
using BackOffice.Formats.Json;
using BackOffice.Schedule;
using Marten;

namespace BackOffice.Engine.Publishing;

/// <summary>What goes out with a snapshot: rendered once, and stored in the transaction of the event that says so.</summary>
/// <param name="Conference">The conference.</param>
/// <param name="Number">The number of the snapshot.</param>
/// <param name="Artefacts">Its files.</param>
/// <param name="Calendar">What the next publication needs to know.</param>
internal sealed record Publication(ConferenceId Conference, int Number, IReadOnlyList<Artefact> Artefacts, CalendarMemory Calendar)
{
    private const string InsertFiles = """
        insert into backoffice.artefact (conference_id, number, published_at, name, media_type, etag, bytes, brotli, gzip)
        select ?, ?, ?, it.* from unnest(?, ?, ?, ?, ?, ?) it
        """;

    private const string KeepCalendar = """
        insert into backoffice.calendar_memory (conference_id, memory) values (?, ?::jsonb) on conflict (conference_id) do update set memory = excluded.memory
        """;

    internal void Store(IDocumentSession session)
    {
        T[] Each<T>(Func<Artefact, T> part) => [.. Artefacts.Select(part)];
        session.QueueSqlCommand(
            InsertFiles, Conference.Value, Number, Artefacts[0].At!.Value.ToDateTimeOffset(),
            Each(it => it.Name), Each(it => it.MediaType), Each(it => it.ETag), Each(it => it.Bytes), Each(it => it.Brotli), Each(it => it.Gzip));
        session.QueueSqlCommand(KeepCalendar, Conference.Value, JsonSerializer.Serialize(Calendar, ScheduleJson.Options));
    }
}
