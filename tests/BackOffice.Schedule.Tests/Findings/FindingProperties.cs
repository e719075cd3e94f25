using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Tests.Testing;
using Xunit;

namespace BackOffice.Schedule.Tests.Findings;

/// <summary>What holds for the findings of any program, whatever was done to it.</summary>
public sealed class FindingProperties
{
    [Fact]
    public void Findings_brought_forward_at_each_step_are_those_computed_from_scratch() => History.ForEachStep((before, _, _, after) =>
    {
        before.Findings();
        Assert.Equal(FromScratch(after), after.Findings());
    });

    [Fact]
    public void Findings_brought_forward_over_many_steps_at_once_are_those_computed_from_scratch() => History.ForAll(history =>
    {
        var start = Program.Empty.Apply(1, history.Events.Take(World.Events.Count));
        start.Findings();
        var end = start.Apply(2, history.Events.Skip(World.Events.Count));
        Assert.Equal(FromScratch(end), end.Findings());
    });

    [Fact]
    public void What_a_step_caused_and_cured_is_the_difference_of_what_was_and_is_wrong() => History.ForEachStep((before, _, _, after) =>
    {
        var (was, now) = (before.Findings(), after.Findings());
        var difference = now.Since(was);
        var (then, since) = (was.Open.Select(Identity).ToHashSet(), now.Open.Select(Identity).ToHashSet());
        Assert.Equal([.. since.Except(then)], difference.Caused.Select(Identity).ToHashSet());
        Assert.Equal([.. then.Except(since)], difference.Cured.Select(Identity).ToHashSet());
        Assert.All(difference.Caused, finding => Assert.Contains(finding, now));
    });

    [Fact]
    public void Each_finding_is_told_to_all_of_its_parties_and_to_nobody_else() => History.ForAll(history =>
    {
        var findings = history.Program.Findings();
        var parties = findings.SelectMany(finding => finding.Parties).Distinct().ToList();
        Assert.All(parties, party => Assert.Equal(findings.Open.Where(finding => finding.Parties.Contains(party)), findings.About(party)));
        Assert.Equal(findings.Count, findings.Select(Identity).Distinct().Count());
    });

    [Fact]
    public void The_worst_come_first_and_within_them_the_earliest() => History.ForAll(history =>
    {
        var findings = history.Program.Findings();
        Assert.Equal(findings.OrderByDescending(it => it.Severity).ThenBy(it => it.At is null).ThenBy(it => it.At).ThenBy(it => it.Code, StringComparer.Ordinal), findings);
        Assert.Equal(findings.Where(it => it.Severity >= Severity.Error && it.Acknowledged is null), findings.Errors);
    });

    // Setting a part anew forgets what was known of the findings.
    private static FindingSet FromScratch(Program program) => (program with { Talks = program.Talks }).Findings();

    private static (string Code, ValueList<Schedule.Changes.Subject> Parties) Identity(Finding finding) => (finding.Code, finding.Parties);
}
