using System.Globalization;
using BackOffice.Engine.Publishing;
using Microsoft.Net.Http.Headers;

namespace BackOffice.Web.Api;

/// <summary>
/// Serves an artefact as it was rendered: identity, Brotli or gzip as the client takes it, each with a strong entity tag of
/// its own (RFC 9110 §8.8.3.3), 304 where the client has it.
/// </summary>
internal static class ArtefactResponse
{

    internal static Task WriteAsync(HttpContext context, Artefact artefact, bool immutable)
    {
        var (bytes, encoding) = Choose(context.Request.Headers.AcceptEncoding.ToString(), artefact);
        var headers = context.Response.Headers;
        headers.ETag = Tag(artefact, encoding);
        headers.CacheControl = immutable ? PublicReading.Forever : PublicReading.AskAgain;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (artefact.At is { } at) headers.LastModified = at.ToDateTimeOffset().ToString("R", CultureInfo.InvariantCulture);
        if (IsKnown(context.Request.Headers, artefact))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        if (artefact.MediaType.StartsWith("text/html", StringComparison.Ordinal)) headers.ContentSecurityPolicy = PublishedPage.Policy;
        context.Response.ContentType = artefact.MediaType;
        context.Response.ContentLength = bytes.Length;
        if (encoding is not null) headers.ContentEncoding = encoding;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(bytes).AsTask();
    }

    private static (byte[] Bytes, string? Encoding) Choose(string accepted, Artefact artefact) =>
        accepted.Length == 0 ? (artefact.Bytes, null)
        : Accepts(accepted, "br") ? (artefact.Brotli, "br")
        : Accepts(accepted, "gzip") ? (artefact.Gzip, "gzip")
        : (artefact.Bytes, null);

    private static bool Accepts(string accepted, string encoding)
    {
        foreach (var item in accepted.Split(',', StringSplitOptions.TrimEntries))
        {
            var parts = item.Split(';', StringSplitOptions.TrimEntries);
            if (!parts[0].Equals(encoding, StringComparison.OrdinalIgnoreCase)) continue;
            // RFC 9110 §12.4.2: a weight of zero means “not acceptable”.
            return !parts.Skip(1).Any(parameter => parameter.StartsWith("q=0", StringComparison.OrdinalIgnoreCase) && parameter.Trim('0', '.', 'q', 'Q', '=').Length == 0);
        }
        return false;
    }

    private static string Tag(Artefact artefact, string? encoding) => encoding is null ? artefact.ETag : $"{artefact.ETag[..^1]}-{encoding}\"";

    // RFC 9110 §13.2.2: where an entity tag is given, the date is not looked at.
    private static bool IsKnown(IHeaderDictionary headers, Artefact artefact) =>
        headers.IfNoneMatch.Count > 0 ? Matches(headers.IfNoneMatch, artefact)
        : artefact.At is { } at && DateTimeOffset.TryParseExact(headers.IfModifiedSince, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since)
            && at.ToUnixTimeSeconds() <= since.ToUnixTimeSeconds();

    private static bool Matches(Microsoft.Extensions.Primitives.StringValues wanted, Artefact artefact)
    {
        if (wanted.Count == 0) return false;
        // If-None-Match compares weakly (RFC 9110 §13.1.2), and the content is the same in every encoding.
        return EntityTagHeaderValue.TryParseList([.. wanted.Select(it => it ?? "")], out var tags)
            && tags.Any(tag => tag.Tag == "*" || tag.Tag == artefact.ETag || tag.Tag == Tag(artefact, "br") || tag.Tag == Tag(artefact, "gzip"));
    }
}
