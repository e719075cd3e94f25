using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Web.Components.Timetable;

/// <summary>
/// Where everything of one day stands on the grid: a column a room, a row every five minutes, and lanes side by side where
/// things overlap. Computed from the program alone.
/// </summary>
/// <param name="Day">The day of the conference, which may end after midnight.</param>
/// <param name="Rooms">The columns, in the conference's order: rooms in use, and retired ones that hold something this day.</param>
/// <param name="Opens">The time of the first row, a whole hour.</param>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Blocks">Everything that stands on the day, in the order of time, then room.</param>
public sealed record DayLayout(LocalDate Day, IReadOnlyList<Room> Rooms, LocalDateTime Opens, int Rows, IReadOnlyList<BlockPlace> Blocks)
{
    /// <summary>How many minutes a row is.</summary>
    public const int Step = 5;

    private const int RowsPerHour = 60 / Step;

    // A day is shown at least from nine to six, so that an empty one has room to drop into.
    private const int EarlyHour = 9;
    private const int LateHour = 18;

    /// <summary>The hours along the side, each with its 1-based row.</summary>
    public IEnumerable<(LocalDateTime Time, int Row)> Hours =>
        Enumerable.Range(0, (Rows + RowsPerHour - 1) / RowsPerHour).Select(hour => (Opens.PlusHours(hour), (hour * RowsPerHour) + 1));

    /// <summary>The time of the first row, in minutes since the midnight that began the day.</summary>
    public int OpensMinute => (int)Opens.Since(Day.AtMidnight()).TotalMinutes;

    /// <summary>The time at which the last row ends.</summary>
    public LocalDateTime Closes => Opens.PlusMinutes(Rows * Step);

    /// <summary>The days that hold something or belong to the conference, first to last.</summary>
    public static IReadOnlyList<LocalDate> Days(Program program) =>
        [.. program.Conference.Days.Concat(Standing(program).Select(it => program.Conference.DayOf(it.Slot.Start))).Distinct().Order()];

    /// <summary>Lays out a day of a program.</summary>
    public static DayLayout Of(Program program, LocalDate day)
    {
        var conference = program.Conference;
        var standing = Standing(program).Where(it => conference.DayOf(it.Slot.Start) == day)
            .OrderBy(it => it.Slot.Start).ThenByDescending(it => it.Slot.Duration).ThenBy(it => it.Subject.Id).ToList();
        var rooms = conference.Rooms.Where(room => !room.Retired || standing.Any(it => it.Slot.RoomId == room.Id)).ToList();
        var (opens, closes) = Bounds(conference, day, standing);
        var hours = (int)Math.Ceiling(closes.Since(opens).TotalHours);
        return new DayLayout(day, rooms, opens, hours * RowsPerHour, [.. Place(standing, rooms, opens)]);
    }

    // An hour is free before the first thing and after the last, to put something there; but not of the day before or after.
    private static (LocalDateTime Opens, LocalDateTime Closes) Bounds(Conference conference, LocalDate day, List<(Subject Subject, Slot Slot)> standing)
    {
        var (early, late) = (day.At(new LocalTime(EarlyHour, 0)), day.At(new LocalTime(LateHour, 0)));
        if (standing.Count == 0) return (early, late);
        var (first, last) = (standing.Min(it => it.Slot.Start), standing.Max(it => it.Slot.End));
        var (dawn, dusk) = (day.At(conference.DayBoundary), day.PlusDays(1).At(conference.DayBoundary));
        var opens = LocalDateTime.Min(early, LocalDateTime.Max(dawn, first.PlusHours(-1)));
        return (opens.Date.At(new LocalTime(opens.Hour, 0)), LocalDateTime.Max(LocalDateTime.Max(late, last), LocalDateTime.Min(dusk, last.PlusHours(1))));
    }

    private static IEnumerable<(Subject Subject, Slot Slot)> Standing(Program program) =>
        program.Sessions.Values.Where(session => session.Slot is not null).Select(session => ((Subject)session.Id, session.Slot!))
            .Concat(program.Talks.Values.Where(talk => talk.OwnSlot is not null).Select(talk => ((Subject)talk.Id, talk.OwnSlot!)));

    private static IEnumerable<BlockPlace> Place(List<(Subject Subject, Slot Slot)> standing, List<Room> rooms, LocalDateTime opens)
    {
        var places = new List<BlockPlace>(standing.Count);
        foreach (var inRoom in standing.GroupBy(it => it.Slot.RoomId))
        {
            var column = rooms.FindIndex(room => room.Id == inRoom.Key) + 1;
            foreach (var cluster in Clusters(inRoom))
            {
                var lanes = new List<LocalDateTime>();
                var lane = cluster.Select(it => Lane(lanes, it.Slot)).ToList();
                places.AddRange(cluster.Select((it, index) => new BlockPlace(
                    it.Subject, it.Slot, column, Row(opens, it.Slot.Start), Span(it.Slot.Duration), lane[index], lanes.Count)));
            }
        }
        return places.OrderBy(place => place.Slot.Start).ThenBy(place => place.Column).ThenBy(place => place.Lane);
    }

    /// <summary>Runs of things in one room of which each overlaps one before it.</summary>
    private static IEnumerable<List<(Subject Subject, Slot Slot)>> Clusters(IEnumerable<(Subject Subject, Slot Slot)> inOrder)
    {
        var cluster = new List<(Subject, Slot)>();
        var ends = LocalDateTime.MinIsoValue;
        foreach (var it in inOrder)
        {
            if (cluster.Count > 0 && it.Slot.Start >= ends)
            {
                yield return cluster;
                cluster = [];
            }
            cluster.Add(it);
            ends = LocalDateTime.Max(ends, it.Slot.End);
        }
        if (cluster.Count > 0) yield return cluster;
    }

    private static int Lane(List<LocalDateTime> lanes, Slot slot)
    {
        var free = lanes.FindIndex(until => until <= slot.Start);
        if (free < 0)
        {
            lanes.Add(slot.End);
            return lanes.Count;
        }
        lanes[free] = slot.End;
        return free + 1;
    }

    private static int Row(LocalDateTime opens, LocalDateTime start) => (int)(start.Since(opens).TotalMinutes / Step) + 1;

    private static int Span(Duration duration) => Math.Max(1, (int)Math.Ceiling(duration.TotalMinutes / Step));
}

/// <summary>Where one session, or one talk with a slot of its own, stands on the grid of a day.</summary>
/// <param name="Subject">The session or talk.</param>
/// <param name="Slot">Its slot.</param>
/// <param name="Column">The 1-based column of its room.</param>
/// <param name="Row">The 1-based row of its start.</param>
/// <param name="Span">How many rows it takes.</param>
/// <param name="Lane">Which of the lanes side by side it takes, from 1.</param>
/// <param name="Lanes">How many lanes there are where it stands; 1 where nothing overlaps.</param>
public sealed record BlockPlace(Subject Subject, Slot Slot, int Column, int Row, int Span, int Lane, int Lanes)
{
    /// <summary>The classes that put it there; their rules are in <see cref="GridStyles"/>.</summary>
    public string Classes => Lanes == 1 ? $"c{Column} r{Row} s{Span}" : $"c{Column} r{Row} s{Span} lane-{Math.Min(Lane, GridStyles.MostLanes)}-of-{Math.Min(Lanes, GridStyles.MostLanes)}";
}
