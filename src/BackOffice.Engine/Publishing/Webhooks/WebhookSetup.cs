using BackOffice.Engine.History;
using BackOffice.Engine.Publishing.Webhooks.Bus;
using Marten;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;

namespace BackOffice.Engine.Publishing.Webhooks;

/// <summary>
/// Webhooks: a publication puts down in its own transaction who is to be told (<see cref="Announcements"/>), messages of the durable outbox
/// see that it is done (<see cref="DeliverDueHandler"/>), and chairs say who hears what (<see cref="Subscribers"/>) and see what came of it (<see cref="DeliveryLog"/>).
/// </summary>
internal static class WebhookSetup
{
    internal static void AddWebhooks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(WebhookOptions.From(configuration));
        services.AddSingleton<Bell>();
        services.AddSingleton<WebhookSender>();
        services.AddSingleton<Deliveries>();
        services.AddSingleton(it => new Announcements(it.GetRequiredService<PublicAddress>()));
        services.AddSingleton(it => new Delivering(
            it.GetRequiredService<Deliveries>(), it.GetRequiredService<WebhookSender>(), it.GetRequiredService<IClock>(), it.GetRequiredService<WebhookOptions>()));
        services.AddSingleton(it => new Subscribers(
            it.GetRequiredService<IDocumentStore>(), it.GetRequiredService<IClock>(), it.GetRequiredService<WebhookOptions>(), it.GetRequiredService<Bell>()));
        services.AddSingleton(it => new DeliveryLog(it.GetRequiredService<IDocumentStore>(), it.GetRequiredService<NpgsqlDataSource>()));
        services.AddSingleton(it => new Replays(
            it.GetRequiredService<IDocumentStore>(), it.GetRequiredService<EventLog>(), it.GetRequiredService<IClock>(),
            it.GetRequiredService<Announcements>(), it.GetRequiredService<WebhookSender>(), it.GetRequiredService<Bell>()));
        services.AddHostedService<DeliveryKeeper>();
    }

    internal static void StoreSubscribers(this StoreOptions options)
    {
        options.Schema.For<Subscriber>().Duplicate(it => it.ConferenceId);
        options.Schema.For<SubscriberSecrets>();
    }
}
