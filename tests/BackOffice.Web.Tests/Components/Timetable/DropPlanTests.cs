using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Editing;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using BackOffice.Web.Components.Live;
using BackOffice.Web.Components.Timetable;
using static BackOffice.Web.Tests.Components.Timetable.Fair;

namespace BackOffice.Web.Tests.Components.Timetable;

/// <summary>What it comes to when things are put down somewhere, whatever a browser says.</summary>
public sealed class DropPlanTests
{
    private static readonly string Today = "2027-05-18";

    [Fact]
    public void A_talk_goes_to_a_slot_with_the_version_that_was_seen_when_it_was_picked_up()
    {
        Lifted[] things = [Held(Moss, version: 7)];
        var plan = Planned(things, new("slot", Today, Dome.ToString(), 11 * 60));
        Assert.Equal([(new MoveTalk(Moss, new Destination.OwnSlot(Dome, Day.At(new(11, 0)))), (long?)7)], DropPlan.AsSeen(plan, things));
    }

    [Fact]
    public void A_minute_past_midnight_is_in_the_night_of_the_day() =>
        Assert.Equal([new MoveSession(Tools, new SlotRequest(Loft, Day.PlusDays(1).At(new(1, 30))))], Planned([Held(Tools)], new("slot", Today, Loft.ToString(), 25 * 60 + 30)).Commands);

    [Fact]
    public void A_length_resizes() =>
        Assert.Equal(
            [new MoveTalk(Moss, new Destination.OwnSlot(Loft, Day.At(new(9, 0)), Minutes(45)))],
            Planned([Held(Moss)], new("size", Today, Loft.ToString(), 9 * 60, 45)).Commands);

    [Fact]
    public void Several_keep_their_distance_from_the_one_in_the_hand() =>
        Assert.Equal(
            [new MoveTalk(Looms, new Destination.OwnSlot(Loft, Day.At(new(9, 30)))), new MoveSession(Tools, new SlotRequest(Loft, Day.At(new(10, 30))))],
            Planned([Held(Looms), Held(Tools)], new("slot", Today, Loft.ToString(), 9 * 60 + 30)).Commands);

    [Fact]
    public void Several_talks_stand_in_a_session_in_the_order_in_which_they_were_held()
    {
        var plan = Planned([Held(Saws), Held(Moss)], new("session", Session: OpenThing.Format(Tools), Position: 1));
        Assert.Equal([Files, Saws, Moss], plan.Rehearse(Program).Program.Session(Tools)!.Talks);
    }

    [Fact]
    public void The_tray_takes_things_off_the_timetable() =>
        Assert.Equal([new MoveTalk(Moss, null)], Planned([Held(Moss)], new("tray")).Commands);

    [Fact]
    public void A_session_can_not_stand_in_a_session() =>
        Assert.Equal("“Tools” is a session, and a session can't stand in another.", Refused([Held(Tools)], new("session", Session: OpenThing.Format(Tools))));

    [Theory]
    [InlineData("slot", "2027-05-18", "no room", 600)]
    [InlineData("slot", "yesterday", null, 600)]
    [InlineData("slot", "2027-05-18", null, int.MaxValue)]
    [InlineData("session", null, null, 0)]
    [InlineData("moon", null, null, 0)]
    public void What_is_no_place_is_refused(string kind, string? day, string? room, int minute) =>
        Assert.Equal("There is no such place.", Refused([Held(Moss)], new(kind, day, room ?? Dome.ToString(), minute)));

    [Theory]
    [InlineData("person-11111111-1111-1111-1111-111111111111")]
    [InlineData("talk-nonsense")]
    [InlineData("")]
    public void What_is_no_talk_or_session_is_refused(string id) => Assert.Equal("There is no such thing.", Refused([new(id, 1)], new("tray")));

    [Fact]
    public void What_is_gone_is_refused() => Assert.Equal("It is no longer there.", Refused([Held(new Schedule.TalkId(Guid.NewGuid()))], new("tray")));

    [Fact]
    public void Whoever_picks_a_talk_up_hears_when_its_speaker_is_elsewhere_or_away()
    {
        var away = Program.Apply(new Schedule.People.AvailabilityRevised(Bo, [], [new LocalSpan(Day.At(new(9, 0)), Day.At(new(15, 0)))]));
        var news = LiftedNews.Of(away, [Moss], [DayLayout.Of(away, Day)]);
        Assert.Equal(
            [("Bo Marten is away", 8 * 60, 9 * 60), ("Bo Marten is away", 15 * 60, 18 * 60), ("Bo Marten speaks in “Files”", 10 * 60 + 20, 10 * 60 + 40), ("Bo Marten speaks in “Saws”", 10 * 60, 10 * 60 + 20)],
            news.Bands.Select(band => (band.Text, band.From, band.To)).Order());
    }

    private static Lifted Held(Subject thing, long version = 1) => new(OpenThing.Format(thing), version);

    private static Plan Planned(IReadOnlyList<Lifted> things, DropTarget target) => Assert.IsType<PlanResult.Planned>(DropPlan.Of(Program, things, target)).Plan;

    private static string Refused(IReadOnlyList<Lifted> things, DropTarget target) => Assert.IsType<PlanResult.Impossible>(DropPlan.Of(Program, things, target)).Refusal.Sentence;
}
