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

    /// <summary>The event as subscribers are told of it, with the number of the snapshot that it is about; null for what they are not told of.</summary>
    internal static (PublicationEvent Event, int Number)? Of(ScheduleEvent happened) => happened switch
    {
        SnapshotPublished e => (e, e.Number),
        SnapshotRetracted e => (e, e.Number),
        _ => null,
    };
}
