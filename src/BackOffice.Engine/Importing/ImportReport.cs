using BackOffice.Formats;
using BackOffice.Schedule;
using BackOffice.Schedule.Findings;

namespace BackOffice.Engine.Importing;

/// <summary>What is to be imported where.</summary>
/// <param name="Slug">The conference; opened if there is none.</param>
/// <param name="FileName">What the file is called, for the audit.</param>
/// <param name="Name">The name of a conference that is opened; its slug where nothing is said.</param>
/// <param name="TimeZone">The IANA time zone of a conference that is opened; UTC where nothing is said.</param>
/// <param name="Year">The year of dates that name none; found from the weekday where nothing is said.</param>
/// <param name="DryRun">Whether nothing is to be changed.</param>
public sealed record ImportRequest(string Slug, string FileName, string? Name = null, string? TimeZone = null, int? Year = null, bool DryRun = false);

/// <summary>What became of an import.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome() { }

    /// <summary>It was imported, or (as a dry run) could be.</summary>
    public sealed record Done(ImportReport Report) : ImportOutcome;

    /// <summary>It was not, and nothing was changed.</summary>
    /// <param name="Sentence">Why, and where.</param>
    public sealed record Refused(string Sentence) : ImportOutcome;
}

/// <summary>What an import found and did.</summary>
/// <param name="Program">What the file holds.</param>
/// <param name="Remarks">What was assumed or not understood, by line.</param>
/// <param name="OpensConference">Whether the conference was not there before.</param>
/// <param name="Commands">How many commands the import comes to; 0 where everything was there already.</param>
/// <param name="Findings">The findings it causes.</param>
/// <param name="IsDryRun">Whether nothing was changed.</param>
public sealed record ImportReport(
    ImportedProgram Program, ValueList<ImportRemark> Remarks, bool OpensConference, int Commands, ValueList<Finding> Findings, bool IsDryRun);
