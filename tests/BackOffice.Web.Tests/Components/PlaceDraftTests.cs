using BackOffice.Schedule;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Time;
using BackOffice.Web.Components.Things;
using NodaTime;

namespace BackOffice.Web.Tests.Components;

public sealed class PlaceDraftTests
{
    private static readonly RoomId Hall = new(Guid.NewGuid());
    private static readonly LocalDate Tuesday = new(2027, 5, 18);
    private static readonly ConferenceId Id = new(Guid.NewGuid());

    private static readonly Program World = Program.Empty
        .Apply(new ConferenceOpened(Id, "sample", "Sample", "Europe/Lisbon", Tuesday, Tuesday.PlusDays(2)))
        .Apply(new RoomAdded(Id, Hall, "Hall", null));

    [Fact]
    public void A_time_before_the_day_boundary_is_on_the_next_date()
    {
        var draft = PlaceDraft.At(World, null);
        draft.Time = "01:30";
        Assert.Equal(new Destination.OwnSlot(Hall, new LocalDateTime(2027, 5, 19, 1, 30)), draft.To(World));
    }

    [Fact]
    public void A_slot_after_midnight_is_shown_on_the_day_before()
    {
        var draft = PlaceDraft.At(World, new Slot(Hall, new LocalDateTime(2027, 5, 19, 1, 30), Duration.FromMinutes(30)));
        Assert.Equal((Tuesday, "01:30"), (draft.Day, draft.Time));
    }

    [Fact]
    public void A_time_that_is_none_is_missing_and_no_move_to_the_tray()
    {
        var draft = PlaceDraft.At(World, null);
        draft.Time = "9 o'clock";
        Assert.Equal("Give a start, such as 09:30.", draft.Missing(World));
    }

    [Fact]
    public void A_place_in_a_session_is_counted_from_one()
    {
        var session = new SessionId(Guid.NewGuid());
        var draft = new PlaceDraft { Sort = PlaceSort.Session, Session = session, Position = 1 };
        Assert.Equal(new Destination.InSession(session, 0), draft.To(World));
    }
}
