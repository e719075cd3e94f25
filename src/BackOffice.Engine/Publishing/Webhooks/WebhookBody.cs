using System.Text.Json;
using BackOffice.Formats.Json;
using BackOffice.Schedule.Publications;
using NodaTime;

namespace BackOffice.Engine.Publishing.Webhooks;

/// <summary>What a webhook says: thin, so that whoever hears it fetches what is published, and nobody relies on what came by the way.</summary>
internal static class WebhookBody
{
    internal static string Of(string type, Instant at, string slug, Snapshot snapshot, string? publicAddress)
    {
        var url = $"{publicAddress}/api/conferences/{Uri.EscapeDataString(slug)}/snapshots/{snapshot.Number}";
        return Write(type, at, new { Conference = slug, snapshot.Number, snapshot.Label, snapshot.Revision, snapshot.ContentHash, Url = url, Program = $"{url}/program.json" });
    }

    internal static string Ping(Instant at, string slug, string member) => Write(WebhookTypes.Ping, at, new { Conference = slug, AskedBy = member });

    private static string Write(string type, Instant at, object data) => JsonSerializer.Serialize(new { Type = type, Timestamp = at, Data = data }, ScheduleJson.Options);
}
