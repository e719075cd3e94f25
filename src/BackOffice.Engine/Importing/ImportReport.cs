using BackOffice.Formats;
using BackOffice.Formats.Importing;
using BackOffice.Formats.Spreadsheets;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Programs;

namespace BackOffice.Engine.Importing;

/// <summary>What is to be imported where.</summary>
/// <param name="Slug">The conference; opened if there is none.</param>
/// <param name="FileName">What the file is called, for the audit, and as the source's name where it has been imported from none before.</param>
/// <param name="Name">The name of a conference that is opened; the file's, or its slug, where nothing is said.</param>
/// <param name="TimeZone">The IANA time zone of a conference that is opened; the file's, or UTC, where nothing is said.</param>
/// <param name="Year">The year of dates that name none; found from the weekday where nothing is said.</param>
/// <param name="DryRun">Whether nothing is to be changed.</param>
/// <param name="Format">What the file is written in; recognised from the content where nothing is said.</param>
/// <param name="Source">The source that the file is a newer export of; recognised from what it holds where nothing is said.</param>
/// <param name="Columns">What the columns of a table are; guessed from its headings where nothing is said.</param>
public sealed record ImportRequest(
    string Slug, string FileName, string? Name = null, string? TimeZone = null, int? Year = null, bool DryRun = false, FileFormat? Format = null, string? Source = null,
    ColumnMapping? Columns = null);

/// <summary>What a file comes to in a conference, before anything is done.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Imported">What the file holds.</param>
/// <param name="Format">What it is written in.</param>
/// <param name="Remarks">What was assumed, not understood or left out, by line.</param>
/// <param name="Before">The program that it was held against.</param>
/// <param name="Opening">The command that opens the conference; null where it is there.</param>
/// <param name="Review">The steps.</param>
/// <param name="Source">The source that it is taken to come from.</param>
/// <param name="IsKnownSource">Whether something was imported from it before.</param>
public sealed record ReviewedImport(
    ImportRequest Request, ImportedProgram Imported, FileFormat Format, ValueList<ImportRemark> Remarks, Program Before, OpenConference? Opening, ImportReview Review,
    string Source, bool IsKnownSource)
{
    /// <summary>The commands of some of the steps.</summary>
    public IReadOnlyList<ScheduleCommand> Commands(IReadOnlySet<string> chosen) =>
        Review.Plan(chosen) is var plan && Opening is { } opening ? [opening, .. plan] : plan;

    /// <summary>What would become of the program if some of the steps were taken: the findings, or why that can't be.</summary>
    /// <param name="chosen">The keys of the steps.</param>
    /// <param name="limits">What of the conference whoever imports may change; null where all of it.</param>
    /// <param name="tried">Is called after each command.</param>
    public (FindingDifference Findings, Refusal? Refusal) Rehearse(IReadOnlySet<string> chosen, Limits? limits, Action? tried = null)
    {
        var rehearsal = new Rehearsal(Before);
        foreach (var command in Commands(chosen))
        {
            if (rehearsal.Try(command) is { } refusal) return (FindingDifference.None, refusal);
            tried?.Invoke();
        }
        return (rehearsal.Difference, rehearsal.RefusedByLimits(limits) ?? rehearsal.RefusedByRule);
    }
}

/// <summary>What became of an import.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome() { }

    /// <summary>It was looked at; nothing was changed yet.</summary>
    public sealed record Reviewed(ReviewedImport Import) : ImportOutcome;

    /// <summary>It was imported, or (as a dry run) could be.</summary>
    public sealed record Done(ImportReport Report) : ImportOutcome;

    /// <summary>It was not, and nothing was changed.</summary>
    /// <param name="Sentence">Why, and where.</param>
    /// <param name="Kind">What kind of obstacle it is.</param>
    public sealed record Refused(string Sentence, RefusalKind Kind = RefusalKind.Invalid) : ImportOutcome;
}

/// <summary>What an import found and did.</summary>
/// <param name="Import">What the file came to.</param>
/// <param name="Commands">How many commands the import comes to; 0 where everything was there already.</param>
/// <param name="Findings">The findings it causes.</param>
/// <param name="IsDryRun">Whether nothing was changed.</param>
/// <param name="Revision">The revision that it made; null where it made none.</param>
public sealed record ImportReport(ReviewedImport Import, int Commands, ValueList<Finding> Findings, bool IsDryRun, long? Revision = null)
{
    /// <summary>What the file holds.</summary>
    public ImportedProgram Program => Import.Imported;

    /// <summary>What was assumed, not understood or left out, by line.</summary>
    public ValueList<ImportRemark> Remarks => Import.Remarks;

    /// <summary>Whether the conference was not there before.</summary>
    public bool OpensConference => Import.Opening is not null;
}
