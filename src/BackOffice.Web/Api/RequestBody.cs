using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackOffice.Formats.Json;
using BackOffice.Web.Access.Traffic;
using Microsoft.AspNetCore.Http.Features;

namespace BackOffice.Web.Api;

/// <summary>Reads the JSON of a request, or gives the problem why it can't be read.</summary>
internal static partial class RequestBody
{
    private const string HalfACharacter = "The body holds half of a character (an escaped surrogate without its other half).";

    private static readonly JsonSerializerOptions Known = new(ScheduleJson.Options) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <summary>Reads a body of a known shape; members that it does not have are a mistake of the sender's.</summary>
    internal static async Task<(T? Body, IResult? Problem)> ReadAsAsync<T>(HttpRequest request)
        where T : class
    {
        var (body, problem) = await ReadAsync(request);
        if (problem is not null) return (null, problem);
        try
        {
            return body is JsonObject && body.Deserialize<T>(Known) is { } read ? (read, null) : (null, Problems.Invalid("The body is a JSON object."));
        }
        catch (JsonException wrong)
        {
            var where = wrong.Path is null or "$" ? "" : $" at {wrong.Path}";
            return (null, Problems.Invalid($"The body does not hold what it is to hold{where}: see /openapi/v1.json."));
        }
    }

    internal static async Task<(JsonNode? Body, IResult? Problem)> ReadAsync(HttpRequest request)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, Strict, request.HttpContext.RequestAborted);
            return TextsAreWhole(document.RootElement)
                ? (JsonSerializer.SerializeToNode(document.RootElement), null)
                : (null, Problems.Invalid(HalfACharacter));
        }
        catch (BadHttpRequestException wrong) when (wrong.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            var most = request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? Transport.MostBytes;
            return (null, Problems.TooLarge($"The body is larger than {most / 1024 / 1024} MB."));
        }
        catch (InvalidOperationException)
        {
            // A member's name, which the parser reads to find doubled ones.
            return (null, Problems.Invalid(HalfACharacter));
        }
        catch (JsonException wrong) when (Twice().Match(wrong.Message) is { Success: true } twice)
        {
            return (null, Problems.Invalid($"The body names “{twice.Groups[1].Value}” twice."));
        }
        catch (JsonException wrong)
        {
            return (null, Problems.Invalid($"The body is no JSON (line {wrong.LineNumber + 1}, byte {wrong.BytePositionInLine + 1})."));
        }
    }

    // Such halves are well-formed JSON, but no text: reading one as a text throws, wherever that happens to be.
    private static bool TextsAreWhole(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => IsWhole(element.GetString),
        JsonValueKind.Array => element.EnumerateArray().All(TextsAreWhole),
        JsonValueKind.Object => element.EnumerateObject().All(it => IsWhole(() => it.Name) && TextsAreWhole(it.Value)),
        _ => true,
    };

    private static bool IsWhole(Func<string?> read)
    {
        try
        {
            read();
            return true;
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or DecoderFallbackException)
        {
            return false;
        }
    }

    [GeneratedRegex("[Dd]uplicate property '([^']*)'")]
    private static partial Regex Twice();
}
