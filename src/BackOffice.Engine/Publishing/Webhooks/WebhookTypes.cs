using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Publications;

namespace BackOffice.Engine.Publishing.Webhooks;

/// <summary>What webhooks tell of. The names are part of the outside contract.</summary>
public static class WebhookTypes
{
    /// <summary>A snapshot was published.</summary>
    public const string SnapshotPublished = "snapshot.published";

    /// <summary>Sent when a chair tries a subscriber out.</summary>
    public const string Ping = "test.ping";

    /// <summary>Those that a subscriber can choose.</summary>
    public static readonly IReadOnlyList<string> Chosen = [SnapshotPublished];

    /// <summary>The type that tells of a change, with the number of the snapshot it is about; null for what subscribers are not told of.</summary>
    internal static (string Type, int Number)? Of(ScheduleEvent happened) => happened switch
    {
        SnapshotPublished e => (SnapshotPublished, e.Number),
        _ => null,
    };
}
