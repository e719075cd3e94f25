using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Publications;

namespace BackOffice.Engine.Publishing.Webhooks;

/// <summary>What webhooks tell of. The names are part of the outside contract.</summary>
public static class WebhookTypes
{
    /// <summary>Sent when a chair tries a subscriber out.</summary>
    public const string Ping = "test.ping";

    /// <summary>Those that a subscriber can choose: what is told to everybody who follows.</summary>
    public static readonly IReadOnlyList<string> Chosen = [PublicationFeed.Published, PublicationFeed.MadeCurrent, PublicationFeed.Retracted];

    /// <summary>The type that tells of a change, with the number of the snapshot it is about; null for what subscribers are not told of.</summary>
    internal static (string Type, int Number)? Of(ScheduleEvent happened) => happened switch
    {
        SnapshotPublished e => (PublicationFeed.TypeOf(e), e.Number),
        SnapshotRetracted e => (PublicationFeed.TypeOf(e), e.Number),
        _ => null,
    };
}
