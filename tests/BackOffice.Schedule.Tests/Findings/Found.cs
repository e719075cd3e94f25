using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Programs;
using Xunit;

namespace BackOffice.Schedule.Tests.Findings;

/// <summary>What the tests of the rules say about the findings of a program.</summary>
internal static class Found
{
    /// <summary>Exactly one thing is wrong with the program: this.</summary>
    public static void FindsOnly(this Program program, string code, string sentence, params Subject[] parties)
    {
        var finding = Assert.Single(program.Findings());
        Assert.Equal((code, sentence, ValueList.Create<Subject>(parties)), (finding.Code, finding.Sentence, finding.Parties));
        Assert.Equal(code is "provisional-title" or "no-speakers" ? Severity.Warning : Severity.Error, finding.Severity);
    }

    /// <summary>Nothing is wrong with the program.</summary>
    public static void FindsNothing(this Program program) => Assert.Empty(program.Findings());

    /// <summary>The sentences of the findings with a code, in their order.</summary>
    public static IEnumerable<string> Sentences(this Program program, string code) =>
        program.Findings().Where(finding => finding.Code == code).Select(finding => finding.Sentence);
}
