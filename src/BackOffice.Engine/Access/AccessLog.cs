using System.Security.Cryptography;
using System.Text;
using BackOffice.Engine.Events;
using BackOffice.Schedule;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace BackOffice.Engine.Access;

/// <summary>The access log: written once, never changed; shown on the audit page beside the changes.</summary>
public sealed class AccessLog(NpgsqlDataSource database, IClock clock)
{
    /// <summary>The most lines of a page.</summary>
    public const int MostLines = 200;

    /// <summary>Writes a line, as of now.</summary>
    public Task WriteAsync(
        AccessKind kind, string who, ConferenceId? conference = null, string? subject = null, string? detail = null, string? address = null, CancellationToken cancellation = default) =>
        WriteAsync(Guid.CreateVersion7(), new(clock.GetCurrentInstant(), who, kind, conference?.Value, subject, detail, address), cancellation);

    /// <summary>Writes that a key was used, or shown in vain: once an hour and address, whichever node it came to.</summary>
    internal Task WriteUseAsync(AccessKind kind, ApiKey key, string? address, Instant hour, CancellationToken cancellation)
    {
        // The same id for the same hour is what makes it one line.
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind} {key.Id} {address} {hour}")).AsSpan(0, 16));
        return WriteAsync(id, new(clock.GetCurrentInstant(), key.Name, kind, key.ConferenceId, Address: address), cancellation);
    }

    /// <summary>A page of the lines that a filter lets through, newest first.</summary>
    public async Task<AccessPage> ReadAsync(AccessFilter filter, CancellationToken cancellation = default)
    {
        await using var command = database.CreateCommand("""
            select at, who, kind, conference_id, subject, detail, address, id from backoffice.access_entry
            where ($1::uuid is null or conference_id = $1 or (conference_id is null and ($9::text[] is null or who = any($9))))
              and ($2::text is null or who = $2 or subject = $2)
              and ($3::text is null or kind = $3)
              and ($4::timestamptz is null or at >= $4)
              and ($5::timestamptz is null or at < $5)
              and ($6::timestamptz is null or (at, id) < ($6, $7))
            order by at desc, id desc limit $8
            """);
        command.Parameters.Add(new() { Value = (object?)filter.Conference?.Value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        command.Parameters.Add(new() { Value = (object?)filter.Member ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = filter.Kind is { } kind ? Names.Of(kind) : DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = Moment(filter.Since), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new() { Value = Moment(filter.Until), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new() { Value = Moment(filter.After?.At), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new() { Value = filter.After?.Id ?? Guid.Empty });
        var size = Math.Clamp(filter.Size, 1, MostLines);
        command.Parameters.Add(new() { Value = size + 1 });
        command.Parameters.Add(new() { Value = filter.Among is { } among ? among.ToArray() : DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new List<(AccessEntry Entry, Guid Id)>();
        while (await reader.ReadAsync(cancellation)) found.Add((Read(reader), reader.GetGuid(7)));
        var more = found.Count > size;
        if (more) found.RemoveAt(size);
        return new([.. found.Select(it => it.Entry)], more ? new AccessCursor(found[^1].Entry.At, found[^1].Id) : null);
    }

    private static object Moment(Instant? at) => at is { } moment ? moment.ToDateTimeUtc() : DBNull.Value;

    private static AccessEntry Read(NpgsqlDataReader reader) => new(
        Instant.FromDateTimeUtc(reader.GetDateTime(0)),
        reader.GetString(1),
        Names.Read<AccessKind>(reader.GetString(2)) ?? throw new InvalidOperationException($"The access log holds the kind “{reader.GetString(2)}”, which nobody knows."),
        reader.IsDBNull(3) ? null : reader.GetGuid(3),
        reader.IsDBNull(4) ? null : reader.GetString(4),
        reader.IsDBNull(5) ? null : reader.GetString(5),
        reader.IsDBNull(6) ? null : reader.GetString(6));

    private async Task WriteAsync(Guid id, AccessEntry entry, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            "insert into backoffice.access_entry (id, at, conference_id, who, kind, subject, detail, address) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing");
        foreach (var value in new object?[] { id, entry.At.ToDateTimeUtc(), entry.ConferenceId, entry.Who, Names.Of(entry.Kind), entry.Subject, entry.Detail, entry.Address })
        {
            command.Parameters.Add(new() { Value = value ?? DBNull.Value });
        }
        await command.ExecuteNonQueryAsync(cancellation);
    }
}

/// <summary>What of the access log is asked for.</summary>
/// <param name="Conference">What concerns a conference, or none in particular; null for all.</param>
/// <param name="Among">Of what concerns no conference in particular, what was done by these members; null for by anybody.</param>
/// <param name="Member">What was done by or to somebody of this name.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Since">From when on.</param>
/// <param name="Until">Before when.</param>
/// <param name="After">Where the page before ended.</param>
/// <param name="Size">How many lines.</param>
public sealed record AccessFilter(
    ConferenceId? Conference = null, IReadOnlyCollection<string>? Among = null, string? Member = null, AccessKind? Kind = null, Instant? Since = null, Instant? Until = null, AccessCursor? After = null, int Size = 50);

/// <summary>Where a page of the access log ended.</summary>
public sealed record AccessCursor(Instant At, Guid Id)
{
    private static readonly long Latest = Instant.MaxValue.ToUnixTimeTicks();

    /// <summary>Reads what <see cref="ToString"/> writes; no text is no cursor.</summary>
    /// <returns>Whether the text was one, or none.</returns>
    public static bool TryParse(string? text, out AccessCursor? cursor)
    {
        cursor = null;
        if (string.IsNullOrEmpty(text)) return true;
        if (text.Split('_') is not [var ticks, var id] || !long.TryParse(ticks, out var at) || at < 0 || at > Latest || !Guid.TryParse(id, out var line)) return false;
        cursor = new AccessCursor(Instant.FromUnixTimeTicks(at), line);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{At.ToUnixTimeTicks()}_{Id:N}";
}

/// <summary>A page of the access log, newest first.</summary>
/// <param name="Entries">Its lines.</param>
/// <param name="Next">Where the next begins; null at the end.</param>
public sealed record AccessPage(IReadOnlyList<AccessEntry> Entries, AccessCursor? Next);
