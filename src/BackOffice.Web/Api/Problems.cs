using BackOffice.Engine.Audit;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Events;
using BackOffice.Schedule.Changes;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Api;

/// <summary>Errors as RFC 9457 problem details: a stable type, and a sentence that says what is wrong and where.</summary>
internal static class Problems
{
    private const string Types = "urn:backoffice:problem:";

    /// <summary>Puts what nobody foresaw into the same form, without a word of what is inside.</summary>
    internal static void AddProblems(this IServiceCollection services)
    {
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = context => Complete(context.ProblemDetails));
        services.AddExceptionHandler(errors => errors.StatusCodeSelector = failure => (failure as BadHttpRequestException ?? failure.InnerException as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status500InternalServerError);
    }

    internal static IResult Invalid(string detail) => Of(StatusCodes.Status400BadRequest, "invalid", "The request is not valid", detail);

    internal static IResult NotFound(string detail) => Of(StatusCodes.Status404NotFound, "not-found", "Not found", detail);

    internal static IResult Gone(string detail) => Of(StatusCodes.Status410Gone, "gone", "Gone", detail);

    internal static IResult TooLarge(string detail) => Of(StatusCodes.Status413PayloadTooLarge, "too-large", "The request is too large", detail);

    internal static IResult TooMany(string detail) => Of(StatusCodes.Status429TooManyRequests, "too-many", "Too many requests", detail);

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

    private static void Complete(ProblemDetails problem)
    {
        if (problem.Type?.StartsWith(Types, StringComparison.Ordinal) == true) return;
        var (type, detail) = problem.Status switch
        {
            StatusCodes.Status400BadRequest => ("invalid", "The request is not one that can be read."),
            StatusCodes.Status404NotFound => ("not-found", "There is nothing at this address."),
            StatusCodes.Status405MethodNotAllowed => ("no-such-method", "This address does not take that method."),
            StatusCodes.Status408RequestTimeout => ("too-slow", "The request took too long to come in."),
            StatusCodes.Status413PayloadTooLarge => ("too-large", "The request is larger than this address takes."),
            StatusCodes.Status415UnsupportedMediaType => ("invalid", "This address does not take that type of body."),
            >= StatusCodes.Status500InternalServerError => ("failed", "Something went wrong here, and was written down; nothing was changed by halves."),
            _ => ("other", problem.Title),
        };
        (problem.Type, problem.Detail) = ($"{Types}{type}", problem.Detail ?? detail);
    }

    private static IResult Of(int status, string type, string title, string detail, int? index = null) =>
        Results.Problem(detail, statusCode: status, type: $"{Types}{type}", title: title, extensions: Extensions(index));

    private static Dictionary<string, object?> Extensions(int? index, params ReadOnlySpan<(string Name, object? Value)> more)
    {
        var extensions = new Dictionary<string, object?>();
        foreach (var (name, value) in more) extensions[name] = value;
        if (index is { } at) extensions["index"] = at;
        return extensions;
    }
}
