using BackOffice.Schedule.Differences;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Publications;

namespace BackOffice.Web.Components.Publishing;

/// <summary>A program that a publisher looks at, at one revision, beside the snapshot before it.</summary>
public sealed class Review
{
    /// <summary>A review of a program.</summary>
    /// <param name="program">The program as it is.</param>
    /// <param name="latest">The newest snapshot; null where nothing is published.</param>
    /// <param name="published">The program that it shows; null likewise.</param>
    public Review(Program program, Snapshot? latest, Program? published)
    {
        (Program, Latest) = (program, latest);
        Difference = published is null ? null : ProgramDifference.Between(published, program);
        Changelog = published is null ? "" : Schedule.Publications.Changelog.Between(published, program);
        Errors = [.. program.Findings().Errors];
        Warnings = [.. program.Findings().Open.Where(it => it.Severity == Severity.Warning).GroupBy(it => it.Code)];
    }

    /// <summary>The program as it was when the review began.</summary>
    public Program Program { get; }

    /// <summary>The newest snapshot.</summary>
    public Snapshot? Latest { get; }

    /// <summary>What changed since; null where nothing was published before.</summary>
    public ProgramDifference? Difference { get; }

    /// <summary>A first draft of what readers are told of that.</summary>
    public string Changelog { get; }

    /// <summary>What stops the publication.</summary>
    public IReadOnlyList<Finding> Errors { get; }

    /// <summary>The open warnings by their rules.</summary>
    public IReadOnlyList<IGrouping<string, Finding>> Warnings { get; }
}
