using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings.Rules;

public sealed class GapInARoomTests
{
    private const string Code = "gap";

    [Fact]
    public void More_than_two_hours_without_anything_are_found_with_what_is_on_either_side()
    {
        var gap = DustAt(13, 21).Only(Code);
        Assert.Equal("Nothing is in Loft on Wed 18 May, 11:20–13:21.", gap.Sentence);
        Assert.Equal([Moss, Dust, Loft], gap.Parties);
    }

    [Fact]
    public void Two_hours_are_a_long_lunch() => DustAt(13, 20).FindsNo(Code);

    [Fact]
    public void What_is_in_between_closes_the_gap() =>
        DustAt(14, 0).Apply(new SessionMoved(Weaving, null, Slot(Loft, Wednesday, 12, 0, 60))).FindsNo(Code);

    [Fact]
    public void A_night_is_no_gap() => World.After(new TalkMoved(Dust, null, OwnSlot(Loft, Thursday, 9, 0, 20))).FindsNo(Code);

    private static Program DustAt(int hour, int minute) => World.After(new TalkMoved(Dust, null, OwnSlot(Loft, Wednesday, hour, minute, 20)));
}
