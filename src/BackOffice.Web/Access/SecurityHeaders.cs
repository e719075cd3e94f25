using Microsoft.AspNetCore.Authorization;

namespace BackOffice.Web.Access;

/// <summary>Tells the browser what pages of the back office may do: nothing but what they need, from nowhere but here; and that what is for members is kept by nobody.</summary>
internal static class SecurityHeaders
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; "
        + "form-action 'self'; base-uri 'self'; frame-ancestors ";

    private const string NothingOfTheDevice = "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), "
        + "payment=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

    // A year. Other names of the operator's domain are the operator's business.
    private const string HttpsFromNowOn = "max-age=31536000";

    // What is made to be put into the pages of others, and holds nothing but what is published.
    private static readonly PathString ForEverySite = "/embed";

    internal static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        Put(context);
        // An error that nobody expected clears what was there.
        context.Response.OnStarting(
            static state =>
            {
                if (state is HttpContext { Response.Headers.XContentTypeOptions.Count: 0 } cleared) Put(cleared);
                return Task.CompletedTask;
            },
            context);
        return next(context);
    });

    /// <summary>What holds for everything that is answered, also for what everybody may have.</summary>
    internal static void PutForAll(HttpContext context)
    {
        var headers = context.Response.Headers;
        // Whatever the texts in it look like, it is what it says it is.
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        // Other programs of this machine's owner may have names on it, too.
        if (context.Request.IsHttps && context.Request.Host.Host is not ("localhost" or "127.0.0.1" or "[::1]")) headers.StrictTransportSecurity = HttpsFromNowOn;
    }

    private static void Put(HttpContext context)
    {
        var headers = context.Response.Headers;
        var isForEverySite = context.Request.Path.StartsWithSegments(ForEverySite);
        PutForAll(context);
        headers.ContentSecurityPolicy = isForEverySite ? $"{Policy}*" : $"{Policy}'none'";
        headers["Permissions-Policy"] = NothingOfTheDevice;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = isForEverySite ? "cross-origin" : "same-origin";
        if (context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null) headers.CacheControl = "no-store";
    }
}
