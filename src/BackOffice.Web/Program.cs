using BackOffice.Engine;
using BackOffice.Formats.Json;
using BackOffice.Web.Access;
using BackOffice.Web.Api;

namespace BackOffice.Web;

/// <summary>The host: what it is made of, and in which order a request passes through it.</summary>
public static class BackOfficeApp
{
    /// <summary>Everything the host needs, over a database.</summary>
    public static void AddServices(WebApplicationBuilder builder, ConnectionString database)
    {
        builder.AddBackOfficeEngine(database);
        builder.Services.AddAccess();
        builder.Services.AddProblemDetails();
        builder.Services.AddOpenApi();
        builder.Services.AddHealthChecks();
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            foreach (var converter in ScheduleJson.Options.Converters) json.SerializerOptions.Converters.Add(converter);
            json.SerializerOptions.Encoder = ScheduleJson.Options.Encoder;
        });
    }

    /// <summary>The way of a request.</summary>
    public static void UsePipeline(WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapOpenApi();
        app.MapApi();
    }

    /// <summary>Runs the host, or a verb of the command line.</summary>
    public static async Task<int> Main(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        AddServices(builder, new ConnectionString(builder.Configuration.GetConnectionString("backoffice")!));
        var app = builder.Build();
        UsePipeline(app);
        await app.RunAsync();
        return 0;
    }
}
