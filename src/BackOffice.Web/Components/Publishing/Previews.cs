using System.Collections.Concurrent;
using BackOffice.Engine.History;
using BackOffice.Engine.Live;
using BackOffice.Engine.Publishing;
using BackOffice.Formats.Artefacts;
using BackOffice.Web.Access;
using NodaTime;

namespace BackOffice.Web.Components.Publishing;

/// <summary>The files of a snapshot as they would go out, for members to look at before.</summary>
internal static class Previews
{

    private const int MostKept = 4;

    /// <summary>The files that one looks at, and what they are.</summary>
    internal static readonly (string Name, string What)[] Files =
    [
        ("program.html", "Web page"), ("program.json", "JSON"), ("schedule.xml", "frab XML"), ("schedule.json", "frab JSON"),
        ("program.ics", "Calendar"), ("program.csv", "Table"), ("program.jsonld", "For search engines"),
    ];

    // Somebody who looks at one of them looks at the next in a moment, and they are all made at once; what is erased meanwhile is in none.
    private static readonly ConcurrentDictionary<(string Slug, long Revision, long Now), IReadOnlyList<RenderedFile>> Kept = new();

    /// <summary>The address of a file of a revision.</summary>
    internal static string Address(string slug, long revision, string name) => $"/conferences/{slug}/preview/{revision}/{name}";

    internal static void MapPreviews(this IEndpointRouteBuilder app) =>
        app.MapGet("/conferences/{slug}/preview/{revision:long}/{**name}", ServeAsync).RequireAuthorization(RightPolicies.Viewer).ExcludeFromDescription();

    private static async Task<IResult> ServeAsync(
        string slug, long revision, string name, HttpContext context, LivePrograms programs, ProgramHistory history, Publisher publisher, IClock clock, CancellationToken cancellation)
    {
        if (await programs.OpenAsync(slug, cancellation) is not { Now: var now } || revision < 1 || revision > now.Revision) return Results.NotFound();
        if (!Kept.TryGetValue((slug, revision, now.Revision), out var files))
        {
            var program = revision == now.Revision ? now : await history.AtRevisionAsync(now.Conference.Id, revision, cancellation);
            files = await publisher.PreviewAsync(program, new Edition(now.Publications.NextNumber, "Preview", "", clock.GetCurrentInstant(), null), cancellation);
            if (Kept.Count >= MostKept) Kept.Clear();
            Kept[(slug, revision, now.Revision)] = files;
        }
        if (files.FirstOrDefault(it => it.Name == name) is not { } file) return Results.NotFound();
        context.Response.Headers.ContentSecurityPolicy = $"{PublishedPage.Policy}; frame-ancestors 'none'";
        context.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(file.Bytes, file.MediaType);
    }
}
