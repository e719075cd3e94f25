using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Time;
using BackOffice.Web.Components.Timetable;
using NodaTime;

namespace BackOffice.Web.Tests.Components;

public sealed class DayLayoutTests
{
    private static readonly ConferenceId Conference = new(Guid.NewGuid());
    private static readonly RoomId Dome = new(Guid.NewGuid());
    private static readonly RoomId Loft = new(Guid.NewGuid());
    private static readonly LocalDate Day = new(2027, 5, 18);

    [Fact]
    public void A_block_stands_in_its_rooms_column_at_the_row_of_its_start()
    {
        var layout = Layout((Loft, 9, 30, 60));
        var block = Assert.Single(layout.Blocks);
        Assert.Equal("c2 r19 s12", block.Classes);
    }

    [Fact]
    public void Things_that_overlap_in_a_room_stand_in_lanes_side_by_side()
    {
        var layout = Layout((Dome, 10, 0, 60), (Dome, 10, 30, 60), (Dome, 11, 0, 30), (Dome, 12, 0, 30));
        Assert.Equal([(1, 2), (2, 2), (1, 2), (1, 1)], layout.Blocks.Select(block => (block.Lane, block.Lanes)));
    }

    [Fact]
    public void What_ends_when_the_next_begins_does_not_overlap_it() =>
        Assert.All(Layout((Dome, 10, 0, 60), (Dome, 11, 0, 60)).Blocks, block => Assert.Equal(1, block.Lanes));

    [Fact]
    public void A_night_belongs_to_the_day_it_began_on()
    {
        var program = With(new LocalDateTime(2027, 5, 19, 1, 0), 120);
        Assert.Single(DayLayout.Of(program, Day).Blocks);
        Assert.Empty(DayLayout.Of(program, Day.PlusDays(1)).Blocks);
    }

    [Fact]
    public void A_day_is_shown_from_nine_to_six_and_further_where_an_hour_beside_something_takes_it()
    {
        Assert.Equal((new LocalDateTime(2027, 5, 18, 9, 0), 9 * 12), (Layout().Opens, Layout().Rows));
        var early = Layout((Dome, 7, 45, 30), (Dome, 19, 0, 90));
        Assert.Equal((new LocalDateTime(2027, 5, 18, 6, 0), 16 * 12), (early.Opens, early.Rows));
        var night = Layout((Dome, 4, 30, 30), (Dome, 23, 30, 270));
        Assert.Equal((new LocalDateTime(2027, 5, 18, 4, 0), 24 * 12), (night.Opens, night.Rows));
    }

    [Fact]
    public void A_retired_room_has_a_column_only_while_something_stands_in_it()
    {
        var program = Program((Dome, 9, 0, 30)).Apply(new RoomRetired(Conference, Dome)).Apply(new RoomRetired(Conference, Loft));
        Assert.Equal(["Dome"], DayLayout.Of(program, Day).Rooms.Select(room => room.Name));
    }

    private static DayLayout Layout(params (RoomId Room, int Hour, int Minute, int Length)[] blocks) => DayLayout.Of(Program(blocks), Day);

    private static Program Program(params (RoomId Room, int Hour, int Minute, int Length)[] blocks) => blocks.Aggregate(
        Opened(), (program, it) => program.Apply(Added(new Slot(it.Room, Day.At(new LocalTime(it.Hour, it.Minute)), Duration.FromMinutes(it.Length)))));

    private static Program With(LocalDateTime start, int length) => Opened().Apply(Added(new Slot(Dome, start, Duration.FromMinutes(length))));

    private static SessionAdded Added(Slot slot) => new(new(Guid.NewGuid()), "Block", SessionKind.Other, slot.Duration, slot, []);

    private static Program Opened() => new ScheduleEvent[]
    {
        new ConferenceOpened(Conference, "days", "Days", "Europe/Lisbon", Day, Day.PlusDays(2)),
        new RoomAdded(Conference, Dome, "Dome", null),
        new RoomAdded(Conference, Loft, "Loft", 40),
    }.Aggregate(BackOffice.Schedule.Programs.Program.Empty, (program, happened) => program.Apply(happened));
}
