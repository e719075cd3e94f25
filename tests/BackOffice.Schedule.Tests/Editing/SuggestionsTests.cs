using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Editing;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Editing;

public sealed class SuggestionsTests
{
    [Fact]
    public void The_best_place_is_at_the_end_of_a_session_of_the_same_track_that_has_room()
    {
        var best = Suggestions.For(Crafty(Minutes(100)), Dust)[0];
        Assert.Equal((To(Instruments), Slot(Dome, Wednesday, 10, 10, 20)), (best.To, best.Slot));
        Assert.Equal(["at the end of “Instruments”", "same track"], best.Reasons);
    }

    [Fact]
    public void Where_the_session_is_full_the_best_place_is_right_after_it()
    {
        var best = Suggestions.For(Crafty(Minutes(80)), Dust)[0];
        Assert.Equal(Slot(Dome, Wednesday, 10, 20, 20), best.Slot);
        Assert.Equal(["right after “Instruments”", "same track"], best.Reasons);
        Assert.Equal(new MoveTalk(Dust, To(Dome, Wednesday, 10, 20)), best.Command);
    }

    [Fact]
    public void A_talk_never_goes_where_its_speaker_is_elsewhere()
    {
        var program = World.After(new TalkMoved(Looms, InSession(Instruments, 2), OwnSlot(Loft, Wednesday, 15, 0, 120)));
        var found = Suggestions.For(program, Dust, most: 200);
        Assert.NotEmpty(found);
        Assert.DoesNotContain(found, it => it.Slot.Coincides(Slot(Dome, Wednesday, 15, 0, 120)));
    }

    [Fact]
    public void A_session_finds_a_place_for_itself_its_chair_and_its_speakers()
    {
        var found = Suggestions.For(World.After(), Instruments, most: 200);
        Assert.NotEmpty(found);
        // Cleo speaks in the first twenty minutes of it, and alone from 11:00 to 11:20.
        Assert.DoesNotContain(found, it => it.Slot.Start > Wednesday.At(new(10, 40)) && it.Slot.Start < Wednesday.At(new(11, 20)));
        Assert.Contains(found, it => it.Slot == Slot(Dome, Wednesday, 11, 20, 80) || it.Slot == Slot(Loft, Wednesday, 11, 20, 80));
    }

    [Fact]
    public void A_room_no_longer_in_use_is_not_suggested() =>
        Assert.DoesNotContain(Suggestions.For(World.After(new RoomRetired(World.Conference, Dome)), Dust, most: 200), it => it.Slot.RoomId == Dome);

    [Fact]
    public void A_free_afternoon_gives_a_few_suggestions_and_not_one_for_each_quarter_of_an_hour() =>
        Assert.All(Suggestions.For(World.After(), Dust, most: 200).Where(it => it.Slot.Start.Date == Friday).CountBy(it => it.Slot.RoomId), room => Assert.Equal(2, room.Value));

    [Fact]
    public void The_place_it_has_is_no_suggestion_and_places_near_it_come_first()
    {
        var found = Suggestions.For(World.After(), Moss);
        Assert.DoesNotContain(found, it => it.Slot == World.After().Talks[Moss].OwnSlot);
        Assert.Equal(Wednesday, found[0].Slot.Start.Date);
        Assert.Equal(Suggestions.Usual, found.Count);
        Assert.Equal(found.OrderByDescending(it => it.Score).Select(it => it.Score), found.Select(it => it.Score));
    }

    [Fact]
    public void What_does_not_take_place_or_is_not_there_has_no_suggestions()
    {
        Assert.Empty(Suggestions.For(World.After(new TalkWithdrawn(Dust)), Dust));
        Assert.Empty(Suggestions.For(World.After(), new TalkId(Unknown)));
        Assert.Empty(Suggestions.For(World.After(), Ada));
    }

    private static Program Crafty(NodaTime.Duration session) => World.After(
        new TrackAssigned(Gyro, null, Craft), new TrackAssigned(Dust, null, Craft), new TalkMoved(Looms, InSession(Instruments, 2), null),
        new TalkMoved(Looms, null, InSession(Instruments, 2)), new SessionResized(Instruments, Minutes(80), session));

    [Fact]
    public void Whoever_is_limited_is_shown_what_is_theirs()
    {
        var found = Suggestions.For(World.After(), Dust, limits: new Limits(Rooms: [Loft], Days: [Thursday]));
        Assert.NotEmpty(found);
        Assert.All(found, it => Assert.Equal((Loft, Thursday), (it.Slot.RoomId, it.Slot.Start.Date)));
        Assert.Empty(Suggestions.For(World.After(), Dust, limits: new Limits(Tracks: [Craft])));
    }
}
