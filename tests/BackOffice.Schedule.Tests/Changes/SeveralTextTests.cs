using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Changes;

public sealed class SeveralTextTests
{
    [Fact]
    public void Kinds_are_told_by_how_many_there_are_of_each() =>
        Assert.Equal("12 talks moved, 1 session moved", SeveralText.OfKinds([("session-moved", 1), ("talk-moved", 12)]));

    [Fact]
    public void Of_many_kinds_the_rarest_are_told_as_a_number() => Assert.Equal(
        "9 people registered, 8 talks added, 7 sessions added, 6 rooms added and 6 more",
        SeveralText.OfKinds([("talk-added", 8), ("person-registered", 9), ("session-added", 7), ("room-added", 6), ("track-added", 5), ("conference-opened", 1)]));

    [Theory]
    [InlineData("links-revised", 2, "2 links revised")]
    [InlineData("title-made-provisional", 2, "2 titles made provisional")]
    [InlineData("room-capacity-changed", 3, "3 room capacities changed")]
    [InlineData("availability-revised", 1, "1 availability revised")]
    [InlineData("time-zone-changed", 1, "1 time zone changed")]
    public void A_kind_is_told_in_words(string kind, int count, string words) => Assert.Equal(words, SeveralText.OfKind(kind, count));

    [Fact]
    public void Moves_by_one_and_the_same_time_are_a_shift() => Assert.Equal(
        "shifted 2 things by 15 min to later",
        SeveralText.AsOne([Moved(Moss, Slot(Loft, Wednesday, 11, 0, 20), Slot(Loft, Wednesday, 11, 15, 20)), new SessionMoved(Instruments, Slot(Dome, Wednesday, 9, 0, 80), Slot(Dome, Wednesday, 9, 15, 80))]));

    [Fact]
    public void Moves_to_another_room_or_by_other_times_are_tales_of_their_own()
    {
        var shift = Moved(Moss, Slot(Loft, Wednesday, 11, 0, 20), Slot(Loft, Wednesday, 11, 15, 20));
        Assert.Null(SeveralText.AsOne([shift, Moved(Dust, Slot(Loft, Wednesday, 12, 0, 20), Slot(Dome, Wednesday, 12, 15, 20))]));
        Assert.Null(SeveralText.AsOne([shift, Moved(Dust, Slot(Loft, Wednesday, 12, 0, 20), Slot(Loft, Wednesday, 12, 30, 20))]));
        Assert.Null(SeveralText.AsOne([shift, new TalkWithdrawn(Dust)]));
        Assert.Null(SeveralText.AsOne([shift]));
    }

    private static TalkMoved Moved(TalkId talk, Slot from, Slot to) => new(talk, new Placement.OwnSlot(from), new Placement.OwnSlot(to));
}
