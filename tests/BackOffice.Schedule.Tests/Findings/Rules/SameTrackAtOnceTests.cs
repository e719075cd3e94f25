using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings.Rules;

public sealed class SameTrackAtOnceTests
{
    private const string Code = "same-track-at-once";

    [Fact]
    public void Two_things_of_a_track_at_once_are_found_with_it()
    {
        DustAt(10, 19).FindsOnly(Code, "“Instruments” and “Dust” are both of the track Craft and on Wed 18 May, 10:19–10:20.", Instruments, Dust, Craft);
        var renamed = DustAt(10, 19);
        renamed.Findings();
        Assert.Contains("track Trade", renamed.Apply(new TrackRenamed(World.Conference, Craft, "Craft", "Trade")).Only(Code).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void One_after_the_other_is_no_clash() => DustAt(10, 20).FindsNo(Code);

    [Fact]
    public void Another_track_is_no_clash() => DustAt(9, 30).Apply(new TrackAssigned(Dust, Craft, Lore)).FindsNo(Code);

    [Fact]
    public void In_one_room_it_is_the_room_that_is_taken_twice() =>
        DustAt(9, 30).Apply(new TalkMoved(Dust, OwnSlot(Loft, Wednesday, 9, 30, 20), OwnSlot(Dome, Wednesday, 9, 30, 20))).FindsNo(Code);

    [Fact]
    public void Posters_wait_for_their_visitors()
    {
        DustAt(9, 30).Apply(new TalkKindChanged(Dust, TalkKind.Oral, TalkKind.Poster)).FindsNo(Code);
        DustAt(9, 30).Apply(new SessionKindChanged(Instruments, SessionKind.Oral, SessionKind.Poster)).FindsNo(Code);
    }

    private static Program DustAt(int hour, int minute) => World.After(
        new TrackAssigned(Gyro, null, Craft), new TrackAssigned(Dust, null, Craft), new TalkMoved(Dust, null, OwnSlot(Loft, Wednesday, hour, minute, 20)));
}
