using BackOffice.Engine.Access;
using BackOffice.Engine.Commands;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using Marten;

namespace BackOffice.Engine.Publishing.Webhooks;

/// <summary>Who may do anything with subscribers, and which of them there are: asked here by everything that a chair can do with them.</summary>
internal static class SubscriberStore
{
    private const string Forbidden = "Subscribers are a chair's to see and to change.";

    /// <summary>A refusal for whoever is no chair.</summary>
    internal static Refusal? Refuse(Actor actor) => actor.Role < Role.Chair ? new Refusal(RefusalKind.Forbidden, Forbidden) : null;

    /// <summary>A subscriber of a conference, if a chair asks; under the lock of its row where it is to be changed.</summary>
    internal static async Task<Granted<Subscriber>> FindAsync(IQuerySession session, Actor actor, ConferenceId conference, Guid id, CancellationToken cancellation)
    {
        if (Refuse(actor) is { } refusal) return refusal;
        if (session is IDocumentSession toChange) await Deliveries.LockAsync(toChange, id, cancellation);
        return await session.LoadAsync<Subscriber>(id, cancellation) is { } it && it.ConferenceId == conference.Value && it.State != SubscriberState.Removed
            ? it
            : Refusal.NotFound("There is no such subscriber.");
    }
}
