using System.Text.Json;
using BackOffice.Formats.Json;
using Npgsql;

namespace BackOffice.Engine.Chain;

/// <summary>
/// An event as its row in the log has it, whatever somebody did to it: what can't be understood is no exception here but a
/// fault to be told of.
/// </summary>
internal sealed class LoggedEvent
{
    internal const string Columns = "e.id, e.stream_id, e.version, e.type, e.data, e.timestamp, e.user_name, e.causation_id, e.correlation_id, e.headers";

    /// <summary>The stream whose row it is.</summary>
    internal Guid Stream { get; private init; }

    /// <summary>Its place in that stream.</summary>
    internal long Version { get; private init; }

    /// <summary>Its name.</summary>
    internal string Kind { get; private init; } = "";

    /// <summary>What it says beside its body; null where its headers can't be understood.</summary>
    internal Facts? Facts { get; private init; }

    /// <summary>The salt of its body.</summary>
    internal string? Salt { get; private init; }

    /// <summary>Its body, as the store gives it.</summary>
    internal byte[] Body { get; private init; } = [];

    /// <summary>The digests of its facts and of its body, once they were made; all zeros where there are none.</summary>
    internal byte[] Digest { get; } = new byte[Digests.OfEvent];

    /// <summary>Reads an event from a row.</summary>
    internal static LoggedEvent Read(NpgsqlDataReader row)
    {
        var headers = Headers(row.GetFieldValue<byte[]>(9));
        return new()
        {
            Stream = row.GetGuid(1),
            Version = row.GetInt64(2),
            Kind = row.GetString(3),
            Salt = headers?.Salt,
            Body = row.GetFieldValue<byte[]>(4),
            Facts = headers is null ? null : new Facts(
                headers.Conference, headers.Revision, headers.Ordinal, row.GetGuid(0), row.GetGuid(1), row.GetInt64(2), row.GetString(3),
                Microseconds(row.GetDateTime(5)), Text(row, 6), Text(row, 7), Text(row, 8), headers.Surface, headers.Reason, headers.Undoes, headers.Restores),
        };
    }

    /// <summary>Makes the digests.</summary>
    internal void Make(CanonicalJson canonical)
    {
        Facts?.Digest(Digest.AsSpan(0, Digests.Size));
        DigestBody(canonical, Salt, Digest.AsSpan(Digests.Size));
    }

    /// <summary>The digest of its body under a salt; zeros where the body can't be understood.</summary>
    internal void DigestBody(CanonicalJson canonical, string? salt, Span<byte> to)
    {
        try
        {
            Digests.OfBody(salt, canonical.Of(Body), to);
        }
        catch (JsonException)
        {
            to.Clear();
        }
    }

    private static string Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? "" : row.GetString(column);

    private static long Microseconds(DateTime at) => (at.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    private static LoggedHeaders? Headers(byte[] headers)
    {
        try
        {
            return JsonSerializer.Deserialize<LoggedHeaders>(headers, ScheduleJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record LoggedHeaders(
        Guid Conference, long Revision, int Ordinal, string Surface, string? Reason = null, long? Undoes = null, long? Restores = null, string? Salt = null);
}
