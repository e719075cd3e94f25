using System.Data;
using System.Text.Json;
using BackOffice.Formats.Json;
using BackOffice.Schedule;
using BackOffice.Schedule.Programs;
using Npgsql;

namespace BackOffice.Engine.Drafts;

/// <summary>Reads a whole program from its documents, as of one revision.</summary>
internal sealed class DraftLoader(NpgsqlDataSource database)
{
    private const string Documents = """
        select 0, data from backoffice.mt_doc_conferencedraft where id = $1
        union all select 1, data from backoffice.mt_doc_sessiondraft where conference_id = $1
        union all select 2, data from backoffice.mt_doc_talkdraft where conference_id = $1
        union all select 3, data from backoffice.mt_doc_persondraft where conference_id = $1
        union all select 4, data from backoffice.mt_doc_publisheddraft where id = $1
        """;

    /// <summary>The program as it stands; null where there is no such conference.</summary>
    internal async Task<Program?> LoadAsync(ConferenceId id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        // One snapshot for the revision and the documents, so that they agree.
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await using var command = new NpgsqlCommand("select revision from backoffice.conference_head where conference_id = $1", connection, transaction);
        command.Parameters.Add(new() { Value = id.Value });
        if (await command.ExecuteScalarAsync(cancellation) is not long revision) return null;

        command.CommandText = Documents;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var (conference, published) = ((ConferenceDraft?)null, (PublishedDraft?)null);
        var (sessions, talks, people) = (new List<SessionDraft>(), new List<TalkDraft>(), new List<PersonDraft>());
        while (await reader.ReadAsync(cancellation))
        {
            var data = reader.GetFieldValue<byte[]>(1);
            switch (reader.GetInt32(0))
            {
                case 0: conference = Read<ConferenceDraft>(data); break;
                case 1: sessions.Add(Read<SessionDraft>(data)); break;
                case 2: talks.Add(Read<TalkDraft>(data)); break;
                case 4: published = Read<PublishedDraft>(data); break;
                default: people.Add(Read<PersonDraft>(data)); break;
            }
        }
        return conference is null ? null : new ProgramDocuments(conference, published, sessions, talks, people).ToProgram(revision);
    }

    private static T Read<T>(byte[] data) => JsonSerializer.Deserialize<T>(data, ScheduleJson.Options)!;
}
