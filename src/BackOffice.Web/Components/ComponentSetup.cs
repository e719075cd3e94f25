using BackOffice.Web.Access.Traffic;
using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.Live;
using BackOffice.Web.Components.Publishing;
using BackOffice.Web.Components.Timetable;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Diagnostics;

namespace BackOffice.Web.Components;

/// <summary>Puts the pages into the host.</summary>
internal static class ComponentSetup
{
    private const long MostReceived = 512 * 1024;
    private const int MostRetained = 100;
    private const int MostUnacknowledged = 10;

    private static readonly TimeSpan Retained = TimeSpan.FromMinutes(3);

    // The browser takes three of these missed for a lost connection (js/connection.js).
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(5);

    internal static void AddPages(this IServiceCollection services)
    {
        // An abstract of fifty thousand characters comes in one message.
        services.AddRazorComponents().AddInteractiveServerComponents(Hold).AddHubOptions(hub => (hub.MaximumReceiveMessageSize, hub.KeepAliveInterval) = (MostReceived, SignOfLife));
        services.AddSingleton<CircuitRoom>();
        services.AddScoped<CircuitSeat>();
        services.AddScoped<CircuitHandler>(circuit => circuit.GetRequiredService<CircuitSeat>());
        services.AddScoped<MemberCommands>();
        services.AddScoped<ToastQueue>();
        services.AddScoped<Audit.ReaderZone>();
        services.AddScoped<ReasonQuestions>();
        services.AddSingleton<DayBoards>();
        services.AddScoped<MyPresence>();
        services.AddScoped<CircuitHandler>(circuit => circuit.GetRequiredService<MyPresence>());
    }

    /// <summary>Shows the page for what is not there where nothing else answers a person; answers to programs stay as they are.</summary>
    internal static void UseNotFoundPage(this IApplicationBuilder app) => app
        .UseStatusCodePagesWithReExecute("/not-found", "?status={0}", createScopeForStatusCodePages: true)
        .Use((context, next) =>
        {
            // Not a branch of the pipeline (UseWhen): within one, the second try would find no routes.
            if (!IsForPeople(context) && context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
            return next(context);
        });

    internal static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous().DisableRateLimiting();
        // What browsers ask for where a page names no icon, such as the page of a snapshot.
        app.MapGet("/favicon.ico", () => Results.Redirect("/favicon.svg", permanent: true)).AllowAnonymous().ExcludeFromDescription();
        app.MapGridStyles();
        app.MapPreviews();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = "'none'");
    }

    // What a browser that has gone may leave behind: as much as a committee on its way between two rooms, for as long as that takes.
    private static void Hold(CircuitOptions circuits)
    {
        circuits.DisconnectedCircuitMaxRetained = MostRetained;
        circuits.DisconnectedCircuitRetentionPeriod = Retained;
        circuits.MaxBufferedUnacknowledgedRenderBatches = MostUnacknowledged;
        circuits.DetailedErrors = false;
    }

    private static bool IsForPeople(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && !context.Request.Path.StartsWithSegments("/api")
        && !context.Request.Path.StartsWithSegments("/openapi")
        && !context.Request.Path.StartsWithSegments("/health");
}
