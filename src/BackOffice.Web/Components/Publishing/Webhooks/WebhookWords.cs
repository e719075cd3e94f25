using BackOffice.Engine.Publishing;
using BackOffice.Engine.Publishing.Webhooks;

namespace BackOffice.Web.Components.Publishing.Webhooks;

/// <summary>What webhooks tell of, in words.</summary>
internal static class WebhookWords
{
    internal static string Of(string type) => type switch
    {
        PublicationFeed.Published => "published",
        PublicationFeed.MadeCurrent => "made current again",
        PublicationFeed.Retracted => "retracted",
        WebhookTypes.Ping => "a test",
        _ => type,
    };

    /// <summary>What a delivery tells of.</summary>
    internal static string Of(Delivery it) => it.Number is { } number ? $"Snapshot {number} {Of(it.Type)}" : "A test";
}
