using Microsoft.Extensions.DependencyInjection;
using Wolverine;

namespace BackOffice.Engine.Publishing.Webhooks.Bus;

/// <summary>Says that something is due to be delivered to a subscriber. A visitor has no bell: the nodes see by themselves what it left behind.</summary>
public sealed class Bell(IServiceScopeFactory scopes, Membership membership)
{
    /// <summary>Rings once a transaction has committed, if it does.</summary>
    internal ValueTask RingAsync(IMessageBus ofTransaction, Guid subscriber) =>
        membership == Membership.Visitor ? ValueTask.CompletedTask : ofTransaction.PublishAsync(new DeliverDue(subscriber));

    /// <summary>Rings now.</summary>
    internal async Task RingAsync(Guid subscriber)
    {
        await using var scope = scopes.CreateAsyncScope();
        await RingAsync(scope.ServiceProvider.GetRequiredService<IMessageBus>(), subscriber);
    }
}
