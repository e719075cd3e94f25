using BackOffice.Engine.Events;
using BackOffice.Engine.Publishing.Webhooks;
using NodaTime;

namespace BackOffice.Web.Api;

/// <summary>What a subscriber is to be.</summary>
/// <param name="Name">What the committee calls it.</param>
/// <param name="Address">Where webhooks are sent.</param>
/// <param name="Events">What it is told of; everything, where a new one does not say.</param>
/// <param name="SeenVersion">The version that was looked at; without it, whatever it is now.</param>
internal sealed record SubscriberRequest(string? Name = null, string? Address = null, IReadOnlyList<string>? Events = null, int? SeenVersion = null);

/// <summary>From where on a subscriber is to be told again.</summary>
/// <param name="Since">The number of a snapshot.</param>
internal sealed record ReplayRequest(int Since);

/// <summary>A subscriber as the API shows it.</summary>
internal sealed record SubscriberBody(
    Guid Id, string Name, string Address, IReadOnlyList<string> Events, string State, int Version, IReadOnlyList<SubscriberChange> History)
{
    internal static SubscriberBody Of(Subscriber it) => new(it.Id, it.Name, it.Address, [.. it.Events], Names.Of(it.State), it.Version, [.. it.History]);
}

/// <summary>A subscriber with its new secret, which is shown this once.</summary>
internal sealed record FreshSubscriberBody(SubscriberBody Subscriber, string Secret)
{
    internal static FreshSubscriberBody Of(FreshSecret fresh) => new(SubscriberBody.Of(fresh.Subscriber), fresh.Secret);
}

/// <summary>A page of the delivery log.</summary>
internal sealed record DeliveriesBody(IReadOnlyList<DeliveryBody> Deliveries, string? Next);

/// <summary>A delivery as the API shows it, with its attempts, newest first.</summary>
internal sealed record DeliveryBody(
    Guid Id, string MessageId, string Type, int? Number, Instant At, string State, Instant? Due, string Body, IReadOnlyList<AttemptBody> Attempts)
{
    internal static DeliveryBody Of(LoggedDelivery logged)
    {
        var it = logged.Delivery;
        return new(it.Id, it.MessageId, it.Type, it.Number, it.At, Names.Of(it.State), it.Due, it.Body, [.. logged.Attempts.Select(AttemptBody.Of)]);
    }
}

/// <summary>An attempt as the API shows it.</summary>
internal sealed record AttemptBody(Instant At, double Seconds, string Address, int? Status, string? Fault, string? Answer)
{
    internal static AttemptBody Of(DeliveryAttempt it) => new(it.At, it.Took.TotalSeconds, it.Address, it.Status, it.Fault, it.Answer);
}
