using Marten;
using NodaTime;
using Npgsql;

namespace BackOffice.Engine.Publishing.Webhooks;

/// <summary>Makes deliveries to subscribers.</summary>
public sealed class Delivering
{
    private const string MoreDue = """
        select exists (select from backoffice.delivery where subscriber_id = @subscriber and id <> @made and due <= @now and (leased_until is null or leased_until <= @now))
        """;

    private readonly Deliveries deliveries;
    private readonly WebhookSender sender;
    private readonly IClock clock;
    private readonly WebhookOptions options;

    internal Delivering(Deliveries deliveries, WebhookSender sender, IClock clock, WebhookOptions options) =>
        (this.deliveries, this.sender, this.clock, this.options) = (deliveries, sender, clock, options);

    /// <summary>Makes the delivery to a subscriber that is due the longest, and queues on the session what came of it.</summary>
    /// <returns>What is to be done next; null where there was nothing to do.</returns>
    internal async Task<NextDelivery?> DeliverAsync(Guid subscriber, IDocumentSession session, CancellationToken cancellation)
    {
        if (await deliveries.ClaimAsync(subscriber, CancellationToken.None) is not { } claimed) return null;
        try
        {
            var (attempt, retryAfter) = await sender.SendAsync(claimed.To.Address, claimed.Delivery, claimed.Secrets, cancellation);
            return await ConcludeAsync(session, claimed, attempt, retryAfter, CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            // The node is about to stop; another one, or this one later, need not wait for the lease to end.
            await deliveries.ReleaseAsync(claimed, CancellationToken.None);
            return new NextDelivery(null, More: true);
        }
    }

    private async Task<NextDelivery> ConcludeAsync(IDocumentSession session, ClaimedDelivery claimed, DeliveryAttempt attempt, TimeSpan? retryAfter, CancellationToken cancellation)
    {
        await Deliveries.LockAsync(session, claimed.To.Id, cancellation);
        var gone = attempt.Status == 410;
        var wait = attempt.Succeeded || gone ? null : RetryPlan.After(options.RetryAfter, claimed.Failures + 1, retryAfter, Random.Shared.NextDouble());
        var now = clock.GetCurrentInstant();
        var due = wait is { } after ? now + after : (Instant?)null;
        var state = attempt.Succeeded ? DeliveryState.Delivered : due is null ? DeliveryState.GivenUp : DeliveryState.Waiting;
        if (gone && await session.LoadAsync<Subscriber>(claimed.To.Id, cancellation) is { State: SubscriberState.Active } it)
        {
            session.Store(it.After("BackOffice", "paused it, as it answered 410 Gone", now) with { State = SubscriberState.Paused });
        }
        Deliveries.GiveBack(session, claimed, attempt, state, due);
        return new NextDelivery(due, More: !gone && await HasMoreAsync(session, claimed, now, cancellation));
    }

    private static async Task<bool> HasMoreAsync(IDocumentSession session, ClaimedDelivery made, Instant now, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(MoreDue);
        command.Parameters.AddWithValue("subscriber", made.To.Id);
        command.Parameters.AddWithValue("made", made.Delivery.Id);
        command.Parameters.AddWithValue("now", now.ToDateTimeUtc());
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        return await reader.ReadAsync(cancellation) && reader.GetBoolean(0);
    }
}

/// <summary>What is to be done after a delivery.</summary>
/// <param name="Due">When it is to be tried again; null where it is not.</param>
/// <param name="More">Whether more is due at once.</param>
internal sealed record NextDelivery(Instant? Due, bool More);
