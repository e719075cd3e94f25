using BackOffice.Engine;
using BackOffice.Engine.Postgres;
using BackOffice.Formats.Json;
using BackOffice.Web.Access;
using BackOffice.Web.Access.Traffic;
using BackOffice.Web.Api;
using BackOffice.Web.CommandLine;
using BackOffice.Web.Components;
using JasperFx;

namespace BackOffice.Web;

/// <summary>The host: what it is made of, and in which order a request passes through it.</summary>
public static class BackOfficeApp
{
    /// <summary>Where the app listens where nothing else is said.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Runs the host, or a verb of the command line.</summary>
    public static async Task<int> Main(string[] args)
    {
        if (await Verbs.RunAsync(args) is { } exitCode) return exitCode;
        var builder = CreateBuilder(args);
        using var loggers = LoggerFactory.Create(logging => logging.AddConfiguration(builder.Configuration.GetSection("Logging")).AddConsole());
        try
        {
            await using var database = await Database.OpenAsync(builder.Configuration, CancellationToken.None, loggers.CreateLogger<Database>());
            AddServices(builder, database.ConnectionString);
            builder.Services.AddHostedService<Welcome>();
            await using var app = builder.Build();
            UsePipeline(app);
            if (args is [var verb, ..] && !verb.StartsWith('-')) return await app.RunJasperFxCommands(args);
            await app.RunAsync();
            return 0;
        }
        catch (PostgresUnavailableException unavailable)
        {
            await Console.Error.WriteLineAsync(unavailable.Message);
            return 1;
        }
    }

    /// <summary>A builder that finds the app's own files wherever it is started from.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(BackOfficeApp).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(Transport.Limit);
        builder.Services.KeepSecretsOutOfLogs();
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null) builder.WebHost.UseUrls(DefaultUrl);
        return builder;
    }

    /// <summary>Everything the host needs, over a database.</summary>
    public static void AddServices(WebApplicationBuilder builder, ConnectionString database)
    {
        builder.AddBackOfficeEngine(database);
        builder.Services.AddAccess(builder.Configuration);
        builder.Services.AddTraffic(builder.Configuration);
        builder.Services.AddProxies(builder.Configuration);
        builder.Services.AddPages();
        builder.Services.AddProblems();
        builder.Services.AddOpenApi(description => description.AddDocumentTransformer(CommandDescriptions.AddAsync));
        builder.Services.AddHealth();
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            foreach (var converter in ScheduleJson.Options.Converters) json.SerializerOptions.Converters.Add(converter);
            json.SerializerOptions.Encoder = ScheduleJson.Options.Encoder;
        });
    }

    /// <summary>The way of a request.</summary>
    public static void UsePipeline(WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseTransport();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseNotFoundPage();
        app.UseHubGate();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.UseStaleForms();
        app.MapHealth();
        app.MapOpenApi();
        app.MapApi();
        app.MapSignIn();
        app.MapPages();
    }
}
