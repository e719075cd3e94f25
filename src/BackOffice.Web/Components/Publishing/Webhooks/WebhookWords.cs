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

    /// <summary>Several of them, as one says them: “published, made current again or retracted”.</summary>
    internal static string Of(IReadOnlyList<string> types) =>
        types.Count < 2 ? string.Concat(types.Select(Of)) : $"{string.Join(", ", types.SkipLast(1).Select(Of))} or {Of(types[^1])}";

    /// <summary>What a delivery tells of.</summary>
    internal static string Of(Delivery it) => it.Number is { } number ? $"Snapshot {number} {Of(it.Type)}" : "A test";
}
