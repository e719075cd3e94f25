namespace BackOffice.Web.Access;

/// <summary>Tells the browser what pages of the back office may do: nothing but what they need, from nowhere but here.</summary>
internal static class SecurityHeaders
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; "
        + "form-action 'self'; base-uri 'self'; frame-ancestors ";

    // What is made to be put into the pages of others, and holds nothing but what is published.
    private static readonly PathString ForEverySite = "/embed";

    internal static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments(ForEverySite) ? $"{Policy}*" : $"{Policy}'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(context);
    });
}
