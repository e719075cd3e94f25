using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.Live;
using BackOffice.Web.Components.Publishing;
using BackOffice.Web.Components.Timetable;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Diagnostics;

namespace BackOffice.Web.Components;

/// <summary>Puts the pages into the host.</summary>
internal static class ComponentSetup
{
    private const long MostReceived = 512 * 1024;

    // The browser takes three of these missed for a lost connection (js/connection.js).
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(5);

    internal static void AddPages(this IServiceCollection services)
    {
        // An abstract of fifty thousand characters comes in one message.
        services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => (hub.MaximumReceiveMessageSize, hub.KeepAliveInterval) = (MostReceived, SignOfLife));
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
        app.MapStaticAssets().AllowAnonymous();
        // What browsers ask for where a page names no icon, such as the page of a snapshot.
        app.MapGet("/favicon.ico", () => Results.Redirect("/favicon.svg", permanent: true)).AllowAnonymous().ExcludeFromDescription();
        app.MapGridStyles();
        app.MapPreviews();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = "'none'");
    }

    private static bool IsForPeople(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && !context.Request.Path.StartsWithSegments("/api")
        && !context.Request.Path.StartsWithSegments("/openapi")
        && !context.Request.Path.StartsWithSegments("/health");
}
