using BackOffice.Engine.Audit;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Events;
using BackOffice.Schedule.Changes;

namespace BackOffice.Web.Api;

/// <summary>Errors as RFC 9457 problem details: a stable type, and a sentence that says what is wrong and where.</summary>
internal static class Problems
{
    internal static IResult Invalid(string detail) => Of(StatusCodes.Status400BadRequest, "invalid", "The request is not valid", detail);

    internal static IResult NotFound(string detail) => Of(StatusCodes.Status404NotFound, "not-found", "Not found", detail);

    internal static IResult Gone(string detail) => Of(StatusCodes.Status410Gone, "gone", "Gone", detail);

    internal static IResult TooLarge(string detail) => Of(StatusCodes.Status413PayloadTooLarge, "too-large", "The request is too large", detail);

    internal static IResult Of(Refusal refusal, int? index = null) => refusal.Kind switch
    {
        RefusalKind.Invalid => Of(StatusCodes.Status400BadRequest, "invalid", "The command is not valid", refusal.Sentence, index),
        RefusalKind.NotFound => Of(StatusCodes.Status404NotFound, "not-found", "Not found", refusal.Sentence, index),
        RefusalKind.Forbidden => Of(StatusCodes.Status403Forbidden, "forbidden", "Not allowed", refusal.Sentence, index),
        _ => Of(StatusCodes.Status422UnprocessableEntity, "refused", "The command was refused", refusal.Sentence, index),
    };

    internal static IResult Of(Conflict conflict, int? index)
    {
        var theirs = conflict.Theirs;
        var (from, to) = AuditEntry.Ends(theirs.Event);
        return Results.Problem(
            statusCode: StatusCodes.Status409Conflict,
            type: "urn:backoffice:problem:conflict",
            title: "Somebody changed the same thing",
            detail: $"{theirs.Member} changed the {conflict.Facet.Word} at {theirs.At:uuuu-MM-dd HH:mm:ss} UTC, after the version you saw.",
            extensions: Extensions(index, ("conflict", new
            {
                Facet = conflict.Facet.Word,
                theirs.Member,
                theirs.At,
                From = from,
                To = to,
                conflict.Version,
                Kind = EventNames.Of(theirs.Event),
                theirs.Revision,
            })));
    }

    private static IResult Of(int status, string type, string title, string detail, int? index = null) =>
        Results.Problem(detail, statusCode: status, type: $"urn:backoffice:problem:{type}", title: title, extensions: Extensions(index));

    private static Dictionary<string, object?> Extensions(int? index, params ReadOnlySpan<(string Name, object? Value)> more)
    {
        var extensions = new Dictionary<string, object?>();
        foreach (var (name, value) in more) extensions[name] = value;
        if (index is { } at) extensions["index"] = at;
        return extensions;
    }
}
