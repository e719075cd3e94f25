using BackOffice.Engine.Events;
using BackOffice.Engine.Importing;
using BackOffice.Formats;
using BackOffice.Formats.Importing;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Web.Access;
using BackOffice.Web.Access.Traffic;
using Microsoft.AspNetCore.Http.Features;

namespace BackOffice.Web.Api;

/// <summary>Imports over HTTP: the body is the file, and the answer what it comes to, step by step.</summary>
internal static class ImportRoutes
{
    internal static void Map(RouteGroupBuilder conference) =>
        conference.MapPost("/import", ImportAsync).RequireKey(Role.Editor).WithMetadata(new CountsAs(Counting.Import)).WithTags("Import").WithName("ImportProgram")
            .WithSummary("Imports the file in the body, or with dryRun=true says what that would do. format= and source= where they are not to be recognised; take= and leave= (several) choose steps by their keys.")
            .Produces<ImportBody>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(413).ProducesProblem(422);

    private static async Task<IResult> ImportAsync(string slug, HttpContext context, Caller caller, Importer importer, CancellationToken cancellation)
    {
        var query = context.Request.Query;
        var format = FormatNames.Read(One("format"));
        if (format is null && One("format") is { } unknown) return Problems.Invalid($"“{unknown}” is no format: it is one of {FormatNames.All}.");
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = TextInput.MaxBytes;
        if (await ReadAsync(context.Request, cancellation) is not { } bytes) return Problems.TooLarge(TextInput.TooLarge);
        var request = new ImportRequest(
            slug, One("fileName") ?? "a file", One("name"), One("timeZone"), int.TryParse(One("year"), out var year) ? year : null, One("dryRun") == "true", format, One("source"));
        switch (await importer.ReviewAsync(bytes, request, cancellation: cancellation))
        {
            case ImportOutcome.Reviewed { Import: var import }:
                var chosen = import.Review.Chosen.Concat(query["take"].OfType<string>()).Except(query["leave"].OfType<string>()).ToHashSet();
                return await importer.ApplyAsync(import, chosen, caller.Actor, cancellation: cancellation) switch
                {
                    ImportOutcome.Done { Report: var report } => Results.Ok(ImportBody.Of(report, chosen)),
                    ImportOutcome.Refused refused => Problems.Of(new Refusal(refused.Kind, refused.Sentence)),
                    _ => throw new InvalidOperationException("An import is done or refused."),
                };
            case ImportOutcome.Refused { Sentence: var sentence }:
                return Problems.Invalid(sentence);
            default:
                throw new InvalidOperationException("A file is looked at or refused.");
        }

        string? One(string name) => query[name] is [{ Length: > 0 } value] ? value : null;
    }

    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            return await TextInput.BytesAsync(request.Body, cancellation: cancellation);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
    }
}

/// <summary>What became of an import.</summary>
/// <param name="DryRun">Whether nothing was changed.</param>
/// <param name="Revision">The revision that it made; null where it made none.</param>
/// <param name="OpensConference">Whether the conference was not there before.</param>
/// <param name="Format">What the file was read as.</param>
/// <param name="Source">The source that it was taken to come from.</param>
/// <param name="Kept">How many sides the committee changed and the source did not: they stay.</param>
/// <param name="Steps">What it comes to.</param>
/// <param name="Remarks">What was assumed, not understood or left out.</param>
/// <param name="Findings">What the steps that were taken cause.</param>
internal sealed record ImportBody(
    bool DryRun, long? Revision, bool OpensConference, string Format, string Source, int Kept, IReadOnlyList<ImportStep> Steps, ValueList<ImportRemark> Remarks, IReadOnlyList<string> Findings)
{
    internal static ImportBody Of(ImportReport report, IReadOnlySet<string> chosen) => new(
        report.IsDryRun, report.Revision, report.OpensConference, FormatNames.Of(report.Import.Format), report.Import.Source, report.Import.Review.Kept,
        [.. report.Import.Review.Items.Select(it => ImportStep.Of(it, chosen.Contains(it.Key)))], report.Remarks, [.. report.Findings.Select(it => it.Sentence)]);
}

/// <summary>A step of an import.</summary>
/// <param name="Key">What it is chosen by.</param>
/// <param name="Kind">added, changed, moved, withdrawn or collision.</param>
/// <param name="Type">What kind of thing it is about.</param>
/// <param name="Id">The thing.</param>
/// <param name="Title">What that is called.</param>
/// <param name="Side">Which side of it; empty for all of it.</param>
/// <param name="Theirs">What the file says.</param>
/// <param name="Ours">What the conference says.</param>
/// <param name="Taken">Whether it is taken.</param>
/// <param name="Line">Where it stands in the file; 0 where that is not known.</param>
internal sealed record ImportStep(string Key, string Kind, string Type, Guid Id, string Title, string Side, string Theirs, string Ours, bool Taken, int Line)
{
    internal static ImportStep Of(ImportItem it, bool taken) => new(it.Key, Names.Of(it.Kind), Names.Of(it.Thing.Type), it.Thing.Id, it.Title, it.Side, it.Theirs, it.Ours, taken, it.Line);
}
