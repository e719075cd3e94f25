using BackOffice.Engine.Access;
using BackOffice.Engine.Audit;
using BackOffice.Engine.Chain;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Drafts;
using BackOffice.Engine.Events;
using BackOffice.Engine.History;
using BackOffice.Engine.Live;
using BackOffice.Engine.Mail;
using BackOffice.Engine.Publishing;
using BackOffice.Engine.Publishing.Speakers;
using BackOffice.Engine.Publishing.Webhooks;
using BackOffice.Engine.Publishing.Webhooks.Bus;
using BackOffice.Engine.Store;
using BackOffice.Formats.Json;
using JasperFx.CodeGeneration;
using JasperFx.Events;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;
using Npgsql;
using Wolverine;
using Wolverine.Marten;

namespace BackOffice.Engine;

/// <summary>Puts the engine into a host: the store, the bus, and what lives in memory.</summary>
public static class BackOfficeEngine
{
    // Most of them wait for an answer, which costs nothing; a subscriber that does not give one has no more than its own two.
    private const int MostDeliveriesAtOnce = 16;

    /// <summary>Adds the engine over a PostgreSQL database.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="database">The database.</param>
    /// <param name="membership">What the host is among others on the same database; where nothing is said, what the configuration says.</param>
    public static IHostApplicationBuilder AddBackOfficeEngine(this IHostApplicationBuilder builder, ConnectionString database, Membership? membership = null)
    {
        var services = builder.Services;
        var joins = membership ?? Joining.From(builder.Configuration);
        services.AddSingleton(database);
        services.AddSingleton(typeof(Membership), joins);
        services.AddSingleton<IClock>(SystemClock.Instance);
        services.AddNpgsqlDataSource(Tuned(database.Value));
        services.AddSingleton<EventLog>();
        services.AddSingleton<LivePrograms>();
        services.AddSingleton<PresenceBoard>();
        services.AddSingleton<CommandSender>();
        services.AddSingleton<AuditHistory>();
        services.AddSingleton<SlotHistory>();
        services.AddSingleton<AuditStatistics>();
        services.AddSingleton<Keyframes>();
        services.AddSingleton<KeyframeKeeper>();
        services.AddSingleton<ProgramHistory>();
        services.AddSingleton<Points>();
        services.AddSingleton<UndoHistory>();
        services.AddSingleton<PublishedSnapshots>();
        services.AddSingleton(new PublicAddress(Uri.TryCreate(builder.Configuration["BackOffice:PublicAddress"], UriKind.Absolute, out var site) ? site : null));
        services.AddSingleton<Publisher>();
        services.AddSingleton<ProgramExport>();
        services.AddSingleton<DuePublications>();
        services.AddSingleton<PublicationFeed>();
        services.AddSingleton(MailSettings.Of(builder.Configuration));
        services.AddSingleton<MailSender>();
        services.AddSingleton<SpeakerNewsReader>();
        services.AddSingleton<Rebuild>();
        services.AddSingleton<ChainVerifier>();
        services.AddSingleton<Samples.SampleConference>();
        services.AddSingleton<Importing.ImportMemories>();
        services.AddSingleton<Importing.Importer>();
        services.AddAccess();
        services.AddWebhooks(builder.Configuration);
        services.AddMarten(Store).UseNpgsqlDataSource().UseLightweightSessions().ApplyAllDatabaseChangesOnStartup()
            .IntegrateWithWolverine(wolverine => wolverine.MessageStorageSchemaName = Tables.Schema);
        // After the store, so that the tables are there when they are first read.
        services.AddHostedService<ChainLinking>();
        services.AddHostedService<ChangeListener>();
        services.AddHostedService<AccessListener>();
        services.AddHostedService<PresenceWire>();
        services.AddHostedService(services => services.GetRequiredService<KeyframeKeeper>());
        services.AddHostedService(services => services.GetRequiredService<DuePublications>());
        builder.UseWolverine(options => Bus(options, joins));
        return builder;
    }

    // Each of the three is worth a fifth or more of the commands a second; see docs/performance.md.
    private static string Tuned(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString)
    {
        NoResetOnClose = true,
        MaxAutoPrepare = 100,
        AutoPrepareMinUsages = 2,
        // An import of twenty thousand commands is one batch.
        CommandTimeout = 180,
    }.ConnectionString;

    private static void Store(StoreOptions options)
    {
        options.DatabaseSchemaName = Tables.Schema;
        options.Serializer(new Marten.Services.SystemTextJsonSerializer(ScheduleJson.Make()) { Casing = Weasel.Core.Casing.CamelCase });
        options.Events.AppendMode = EventAppendMode.QuickWithServerTimestamps;
        options.Events.MetadataConfig.EnableAll();
        options.Events.MetadataConfig.UserNameEnabled = true;
        options.Events.UseAdvisoryLockTransaction = true;
        foreach (var (type, name) in EventNames.All) options.Events.MapEventType(type, name);
        foreach (var table in Tables.All()) options.Storage.ExtendedSchemaObjects.Add(table);
        options.Policies.DisableInformationalFields();
        options.StoreAccess();
        options.Schema.For<ConferenceDraft>();
        options.Schema.For<PublishedDraft>();
        options.Schema.For<SessionDraft>().Duplicate(it => it.ConferenceId);
        options.Schema.For<TalkDraft>().Duplicate(it => it.ConferenceId);
        options.Schema.For<PersonDraft>().Duplicate(it => it.ConferenceId);
        options.StoreSubscribers();
    }

    private static void Bus(WolverineOptions options, Membership membership)
    {
        options.ApplicationAssembly = typeof(BackOfficeEngine).Assembly;
        options.Policies.AutoApplyTransactions();
        options.Durability.Join(membership);
        options.LocalQueueFor<DeliverDue>().UseDurableInbox().MaximumParallelMessages(MostDeliveriesAtOnce);
        options.CodeGeneration.TypeLoadMode = TypeLoadMode.Dynamic;
    }
}
