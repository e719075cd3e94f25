using BackOffice.Engine.Publishing;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace BackOffice.Web.Access.Traffic;

/// <summary>How requests come in: how large they may be, and whether by https.</summary>
internal static class Transport
{
    /// <summary>The most that a request may hold in its body, where an endpoint does not say otherwise.</summary>
    internal const long MostBytes = 1024 * 1024;

    internal static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MostBytes;
    }

    /// <summary>Cookies go over https alone where the site is there; and with <c>BackOffice:HttpsOnly</c>, whoever comes by http is sent to https.</summary>
    internal static void UseTransport(this WebApplication app)
    {
        var site = app.Services.GetRequiredService<PublicAddress>().Address;
        var https = site?.Scheme == Uri.UriSchemeHttps;
        app.UseCookiePolicy(new() { Secure = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest });
        if (!app.Configuration.GetValue("BackOffice:HttpsOnly", false)) return;
        if (!https) throw new InvalidOperationException("With BackOffice__HttpsOnly, BackOffice__PublicAddress must be the https address.");
        // Whoever asks for health is inside, and comes as they come.
        app.Use((context, next) =>
        {
            if (context.Request.IsHttps || context.Request.Path.StartsWithSegments("/health")) return next(context);
            context.Response.Redirect($"{site!.GetLeftPart(UriPartial.Authority)}{context.Request.Path.ToUriComponent()}{context.Request.QueryString}", permanent: true, preserveMethod: true);
            return Task.CompletedTask;
        });
    }
}
