using BackOffice.Schedule.Publications;

namespace BackOffice.Web.Api;

/// <summary>What all that the public reads has in common.</summary>
internal static class PublicReading
{
    internal const string Latest = "latest";
    internal const string Forever = "public, max-age=31536000, immutable";
    internal const string AskAgain = "public, no-cache";

    internal static Snapshot? Find(Publications publications, string number) =>
        number == Latest ? publications.Latest : int.TryParse(number, out var n) ? publications.Find(n) : null;

    internal static IResult Gone(int number) => Problems.Gone($"Snapshot {number} was retracted.");

    internal static async ValueTask<object?> ForEverySiteAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        OpenToEverySite(context.HttpContext.Response.Headers);
        return await next(context);
    }

    // Scripts of other sites may read it (CORS), and see the entity tag with which to ask again.
    internal static void OpenToEverySite(IHeaderDictionary headers)
    {
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }
}
