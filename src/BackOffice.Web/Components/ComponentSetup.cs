using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.Live;
using BackOffice.Web.Components.Timetable;

namespace BackOffice.Web.Components;

/// <summary>Puts the pages into the host.</summary>
internal static class ComponentSetup
{
    internal static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddScoped<MemberCommands>();
        services.AddScoped<ToastQueue>();
    }

    internal static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapGridStyles();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = "'none'");
    }
}
