using System.Text.Json.Nodes;
using BackOffice.Formats.Json;
using BackOffice.Schedule.Publications;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Engine.Publishing.Webhooks;

/// <summary>What a webhook says: thin, so that whoever hears it fetches what is published, and nobody relies on what came by the way.</summary>
internal static class WebhookBody
{
    internal static string Of(PublicationEvent happened, Snapshot snapshot, Instant at, string slug, Uri? site)
    {
        var path = $"/api/conferences/{Uri.EscapeDataString(slug)}/snapshots/{snapshot.Number}";
        var url = site is null ? path : new Uri(site, path).AbsoluteUri;
        var data = new JsonObject
        {
            ["conference"] = slug,
            ["number"] = snapshot.Number,
            ["label"] = snapshot.Label,
            ["revision"] = snapshot.Revision,
            ["contentHash"] = snapshot.ContentHash,
            ["url"] = url,
        };
        if (happened is SnapshotRetracted { Latest: var latest }) data["latest"] = latest;
        else data["program"] = $"{url}/program.json";
        if (happened is SnapshotPublished { Republishes: { } older }) data["republishes"] = older;
        return Write(PublicationFeed.TypeOf(happened), at, data);
    }

    internal static string Ping(Instant at, string slug, string member) => Write(WebhookTypes.Ping, at, new JsonObject { ["conference"] = slug, ["askedBy"] = member });

    private static string Write(string type, Instant at, JsonObject data) =>
        new JsonObject { ["type"] = type, ["timestamp"] = InstantPattern.ExtendedIso.Format(at), ["data"] = data }.ToJsonString(ScheduleJson.Options);
}
