using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Tests.Testing;
using Xunit;

namespace BackOffice.Schedule.Tests.Findings;

/// <summary>What the tests of the rules say about the findings of a program.</summary>
internal static class Found
{
    // What is found of the world itself, and what comes of moving one thing in so small a world: each has tests of its own.
    private static readonly string[] Quiet =
    [
        "no-abstract", "no-chair", "no-bio", "unscheduled", "gap", "too-little-time-between-rooms", "session-longer-than-its-talks",
        "session-shorter-than-its-talks",
    ];

    /// <summary>One thing is wrong with the program beside what is quiet: this.</summary>
    public static void FindsOnly(this Program program, string code, string sentence, params Subject[] parties)
    {
        var finding = Assert.Single(program.Wrong(code));
        Assert.Equal((code, sentence, ValueList.Create<Subject>(parties)), (finding.Code, finding.Sentence, finding.Parties));
        Assert.Equal(FindingRules.Of(code)!.Default, finding.Severity);
    }

    /// <summary>Nothing is wrong with the program beside what is quiet.</summary>
    public static void FindsNothing(this Program program) => Assert.Empty(program.Wrong());

    /// <summary>A rule finds nothing.</summary>
    public static void FindsNo(this Program program, string code) => Assert.Empty(program.Sentences(code));

    /// <summary>The one finding of a rule.</summary>
    public static Finding Only(this Program program, string code) => Assert.Single(program.Findings(), finding => finding.Code == code);

    /// <summary>The sentences of the findings with a code, in their order.</summary>
    public static IEnumerable<string> Sentences(this Program program, string code) =>
        program.Findings().Where(finding => finding.Code == code).Select(finding => finding.Sentence);

    /// <summary>The findings beside the quiet ones; of a quiet rule, those that the world itself has not.</summary>
    public static IReadOnlyList<Finding> Wrong(this Program program, string? code = null) =>
    [
        .. program.Findings()
            .Where(finding => finding.Code == code || !Quiet.Contains(finding.Code))
            .Except(Quiet.Contains(code) ? World.After().Findings() : []),
    ];
}
