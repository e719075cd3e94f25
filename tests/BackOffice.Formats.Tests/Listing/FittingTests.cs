using NodaTime;
using Xunit;

namespace BackOffice.Formats.Tests.Listing;

public sealed class FittingTests
{
    private static string Session(string time, int talks) =>
        $"Oral: At {time} Wed 31 Aug {time}\n" + string.Concat(Enumerable.Range(1, talks).Select(number => $"[ X ]\nTalk {number} is about spoons.\n"));

    private static IEnumerable<double> Minutes(ImportedSession session) => session.Talks.Select(talk => talk.Duration.TotalMinutes);

    [Fact]
    public void Talks_are_cut_from_the_last_on_to_five_minutes_at_least()
    {
        var session = Reading.Program(Session("09:00", 4) + Session("09:42", 1)).Sessions[0];
        Assert.Equal(42, session.Duration.TotalMinutes);
        Assert.Equal([20, 12, 5, 5], Minutes(session));
    }

    [Fact]
    public void Where_five_minutes_each_do_not_fit_nothing_is_cut_and_said()
    {
        var read = Reading.Read(Session("09:00", 4) + Session("09:19", 1));
        Assert.Equal(80, read.Program.Sessions[0].Duration.TotalMinutes);
        Assert.Equal([20, 20, 20, 20], Minutes(read.Program.Sessions[0]));
        Assert.Contains(read.Said(1, RemarkKind.Assumed), sentence => sentence.Contains("Only 19 minutes remain", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_starts_at_once_are_said_and_cut_only_by_the_next()
    {
        var read = Reading.Read("Break: A Wed 31 Aug 09:00\n[ X ]\nBreak: B Wed 31 Aug 09:00\n[ X ]\nBreak: C Wed 31 Aug 09:20\n[ X ]");
        Assert.Equal([20, 20, 30], read.Program.Sessions.Select(session => session.Duration.TotalMinutes));
        Assert.Contains(read.Said(3, RemarkKind.Assumed), sentence => sentence.Contains("as well", StringComparison.Ordinal));
    }

    [Fact]
    public void Other_rooms_and_other_days_cut_nothing()
    {
        var program = Reading.Program("Break: A Wed 31 Aug 09:00\n[ X ]\nBreak: B Wed 31 Aug 09:10\n[ Y ]\nBreak: C Thu 1 Sep 09:10\n[ X ]");
        Assert.All(program.Sessions, session => Assert.Equal(Duration.FromMinutes(30), session.Duration));
    }

    [Fact]
    public void A_talk_with_a_slot_of_its_own_is_cut_as_well()
    {
        var talk = Reading.OneTalk("Tutorial: Ada Quill Wed 31 Aug 09:00\n[ X ]\nSpoons\nBreak: B Wed 31 Aug 10:30\n[ X ]");
        Assert.Equal((Reading.At(9, 0), "X", Duration.FromMinutes(90)), (talk.Start, talk.Room, talk.Duration));
    }

    [Fact]
    public void An_end_that_is_said_is_kept_and_the_talks_fit_into_it()
    {
        var session = Reading.Program(Session("09:00 - 09:30", 2) + Session("09:20", 1)).Sessions[0];
        Assert.Equal(30, session.Duration.TotalMinutes);
        Assert.Equal([20, 10], Minutes(session));
    }

    [Fact]
    public void Rooms_assumed_for_things_at_the_same_time_are_told_apart() =>
        Assert.Equal(["Break", "Break 2"], Reading.Program("Break: A Wed 31 Aug 09:00\nBreak: B Wed 31 Aug 09:00").Rooms);
}
