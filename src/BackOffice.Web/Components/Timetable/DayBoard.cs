using System.Collections.Frozen;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using NodaTime;

namespace BackOffice.Web.Components.Timetable;

/// <summary>A day of a program as it is shown: the grid and every block on it.</summary>
/// <param name="Layout">Where everything stands.</param>
/// <param name="Blocks">What the blocks show, in the order of the layout.</param>
public sealed record DayBoard(DayLayout Layout, IReadOnlyList<BlockShown> Blocks)
{
    private readonly FrozenDictionary<Subject, BlockShown> found = Blocks.ToFrozenDictionary(block => block.Place.Subject);

    // The board that this one was made after is known by a mark, so that boards don't keep all their ancestors alive.
    private readonly object mark = new();
    private object? ancestor;
    private IReadOnlyList<BlockShown>? step;
    private Program? program;

    /// <summary>How many talks stand on the day, alone or in sessions.</summary>
    public int Talks { get; } = Blocks.Sum(block => block.Talks);

    /// <summary>The block of a thing; null where it does not stand on this day by itself.</summary>
    public BlockShown? Of(Subject thing) => found.GetValueOrDefault(thing);

    /// <summary>A day of a program, in which every block that looks as it did on an earlier board is that very block.</summary>
    public static DayBoard Of(Program program, LocalDate day, DayBoard? earlier = null)
    {
        var layout = DayLayout.Of(program, day);
        var untouched = earlier?.program is { } before ? new Untouched(before, program) : null;
        var board = new DayBoard(layout, [.. layout.Blocks.Select(place =>
        {
            var there = earlier?.Of(place.Subject);
            if (there is not null && there.Place == place && untouched!.Holds(place.Subject)) return there;
            var now = BlockShown.Of(place, program);
            return there == now ? there : now;
        })])
        { program = program, ancestor = earlier?.mark };
        board.step = earlier is null ? null : board.Compared(earlier);
        return board;
    }

    /// <summary>
    /// The blocks that look otherwise than on an earlier board; null where it has other rooms, hours or things on it, wherever
    /// they stand: then the grid is built anew. For all who come from the board before this one it is found once.
    /// </summary>
    public IReadOnlyList<BlockShown>? Since(DayBoard earlier) => ReferenceEquals(earlier.mark, ancestor) ? step : Compared(earlier);

    private IReadOnlyList<BlockShown>? Compared(DayBoard earlier) => IsBuiltLike(earlier)
        ? [.. Blocks.Where(block => !ReferenceEquals(block, earlier.Of(block.Place.Subject)))]
        : null;

    private bool IsBuiltLike(DayBoard other) =>
        Layout.Day == other.Layout.Day
        && Layout.Rows == other.Layout.Rows
        && Layout.Opens == other.Layout.Opens
        && Layout.Rooms.SequenceEqual(other.Layout.Rooms)
        && Blocks.Count == other.Blocks.Count
        && Blocks.All(block => other.found.ContainsKey(block.Place.Subject));
}
