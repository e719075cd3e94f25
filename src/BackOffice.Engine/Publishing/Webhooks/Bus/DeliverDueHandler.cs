using Marten;
using Microsoft.Extensions.Hosting;
using Wolverine;
using Wolverine.ErrorHandling;
using Wolverine.Runtime.Handlers;

namespace BackOffice.Engine.Publishing.Webhooks.Bus;

/// <summary>Something is due to be delivered to a subscriber.</summary>
/// <param name="SubscriberId">The subscriber.</param>
public sealed record DeliverDue(Guid SubscriberId);

/// <summary>
/// Makes one delivery, if one is due, and sees to it that the next is made: the same message again, at once or when the next attempt is
/// due, in the transaction that says what came of this one. So the subscribers take turns, and each of them waits for itself alone.
/// </summary>
public static class DeliverDueHandler
{
    /// <summary>Whatever fails here is tried again: a message that got lost would be a subscriber that waits.</summary>
    public static void Configure(HandlerChain chain) =>
        chain.OnAnyException().ScheduleRetryIndefinitely(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30));

    /// <summary>Makes a delivery.</summary>
    public static async Task Handle(
        DeliverDue message, IDocumentSession session, IMessageBus bus, Delivering delivering, IHostApplicationLifetime lifetime, CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        var next = await delivering.DeliverAsync(message.SubscriberId, session, ending.Token);
        if (next is { Due: { } due }) await bus.ScheduleAsync(message, due.ToDateTimeOffset());
        if (next is { More: true }) await bus.PublishAsync(message);
    }
}
