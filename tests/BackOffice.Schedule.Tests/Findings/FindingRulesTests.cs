using System.Text.RegularExpressions;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings;

/// <summary>The rules, and what they weigh in a conference.</summary>
public sealed partial class FindingRulesTests
{
    private const int MostRounds = 60;
    private static readonly TalkMoved Clash = new(Dust, null, OwnSlot(Dome, Wednesday, 10, 10, 20));

    [Fact]
    public void Every_rule_has_one_code_a_title_and_help()
    {
        Assert.Equal(FindingRules.All.Count, FindingRules.All.Select(rule => rule.Code).Distinct().Count());
        Assert.All(FindingRules.All, rule => Assert.Matches(Kebab(), rule.Code));
        Assert.All(FindingRules.All, rule => Assert.True(rule.Title.Length is > 3 and < 60 && rule.Help.EndsWith('.'), rule.Code));
    }

    [Fact]
    public void Random_programs_meet_every_rule()
    {
        var met = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>();
        // The world is in May, when no clock changes. What is rare may take more than one round.
        var missing = FindingRules.All.Select(rule => rule.Code).Where(code => code != "clocks-change" && !met.ContainsKey(code));
        for (var round = 0; round < MostRounds && missing.Any(); round++)
        {
            History.ForAll(history =>
            {
                foreach (var finding in history.Program.Findings()) met[finding.Code] = true;
            });
        }
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData(Severity.Note)]
    [InlineData(Severity.Warning)]
    [InlineData(Severity.Refuse)]
    public void A_finding_weighs_what_the_conference_says(Severity severity)
    {
        var program = Given(Clash).When(new SetRuleSeverity("room-taken-twice", severity))
            .Then(new RuleSeverityChanged(World.Conference, "room-taken-twice", Severity.Error, severity));
        Assert.Equal(severity, program.Only("room-taken-twice").Severity);
        Assert.Equal(severity >= Severity.Error, program.Findings().Errors.Any());
    }

    [Fact]
    public void A_rule_that_is_off_finds_nothing_until_it_is_on_again()
    {
        var off = Given(Clash).When(new SetRuleSeverity("room-taken-twice", Severity.Off))
            .Then(new RuleSeverityChanged(World.Conference, "room-taken-twice", Severity.Error, Severity.Off));
        off.FindsNo("room-taken-twice");
        Assert.Single(off.Apply(new RuleSeverityChanged(World.Conference, "room-taken-twice", Severity.Off, Severity.Note)).Sentences("room-taken-twice"));
    }

    [Fact]
    public void What_no_edit_brings_about_cannot_be_refused() => Given().When(new SetRuleSeverity("no-abstract", Severity.Refuse)).ThenRefused(
        RefusalKind.Rule, "“A talk without an abstract” can't be refused, since what it finds is not brought about by an edit alone.");

    [Fact]
    public void A_rule_that_is_not_there_is_not_found() =>
        Given().When(new SetRuleSeverity("no-fun", Severity.Note)).ThenRefused(RefusalKind.NotFound, "There is no rule called “no-fun”.");

    [Fact]
    public void A_refused_finding_that_a_change_causes_is_told()
    {
        var before = World.After(new RuleSeverityChanged(World.Conference, "room-taken-twice", Severity.Error, Severity.Refuse));
        Assert.Equal("room-taken-twice", RefusedFindings.Caused(before, before.Apply(Clash))?.Code);
        Assert.Null(RefusedFindings.Caused(World.After(), World.After(Clash)));
    }

    [Fact]
    public void What_stood_before_or_is_made_refused_by_the_change_itself_is_not_caused()
    {
        var (off, refuse) = (
            new RuleSeverityChanged(World.Conference, "room-taken-twice", Severity.Error, Severity.Off),
            new RuleSeverityChanged(World.Conference, "room-taken-twice", Severity.Off, Severity.Refuse));
        var before = World.After(Clash, off);
        Assert.Null(RefusedFindings.Caused(before, before.Apply(refuse)));
        var standing = before.Apply(refuse);
        Assert.Null(RefusedFindings.Caused(standing, standing.Apply(new TalkRetitled(Dust, "Dust", "Grit"))));
        Assert.Null(RefusedFindings.Caused(standing, standing.Apply(new TalkMoved(Dust, Clash.To, null))));
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Kebab();
}
