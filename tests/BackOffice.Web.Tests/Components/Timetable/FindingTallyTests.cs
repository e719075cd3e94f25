using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using BackOffice.Web.Components.Timetable;
using static BackOffice.Web.Tests.Components.Timetable.Fair;

namespace BackOffice.Web.Tests.Components.Timetable;

public sealed class FindingTallyTests
{
    [Fact]
    public void A_mark_counts_errors_and_warnings_and_only_whispers_notes()
    {
        Assert.Equal(("error", "3", "2 errors, 1 warning"), Mark(Severity.Refuse, Severity.Error, Severity.Warning, Severity.Note));
        Assert.Equal(("warning", "!", "1 warning"), Mark(Severity.Warning));
        Assert.Equal(("note", "", "2 notes"), Mark(Severity.Note, Severity.Note));
        Assert.Equal("9+", Mark([.. Enumerable.Repeat(Severity.Warning, 12)]).Sign);
        Assert.Null(Mark().Tone);
    }

    [Fact]
    public void A_session_counts_what_it_has_with_a_talk_of_its_own_once_and_leaves_out_what_was_acknowledged()
    {
        var clash = Found(Severity.Error, 0);
        Assert.Equal(new FindingTally(1, 0, 0), FindingTally.Of([clash, clash, clash with { Sentence = "Else", Acknowledged = "It may stay." }]));
    }

    [Fact]
    public void What_is_unscheduled_has_a_mark_for_all_that_is_wrong_with_it_but_that()
    {
        var program = Program.Apply(new TalkMoved(Moss, new Placement.OwnSlot(Program.Talk(Moss)!.OwnSlot!), null));
        Assert.DoesNotContain(program.Findings().About(Moss), it => it.Severity > Severity.Note);
        Assert.Contains(program.Findings().About(Moss), it => FindingRules.IsSeenOnTheTimetable(it.Code));
        Assert.Equal(program.Findings().About(Moss).Count - 1, TrayItem.All(program).Single().Findings.Notes);

        var silent = program.Apply(new SpeakerRemoved(Moss, Bo, 0));
        Assert.Equal("1 warning", TrayItem.All(silent).Single().Findings.Words);
    }

    private static (string? Tone, string Sign, string Words) Mark(params Severity[] severities)
    {
        var tally = FindingTally.Of(severities.Select(Found));
        return (tally.Tone, tally.Sign, tally.Words);
    }

    private static Finding Found(Severity severity, int number) => new("some-rule", severity, $"Number {number}.", [Moss]);
}
