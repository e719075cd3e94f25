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
    private FrozenDictionary<Subject, BlockShown> Found { get; } = Blocks.ToFrozenDictionary(block => block.Place.Subject);

    /// <summary>The block of a thing; null where it does not stand on this day by itself.</summary>
    public BlockShown? Of(Subject thing) => Found.GetValueOrDefault(thing);

    /// <summary>A day of a program, in which every block that looks as it did on an earlier board is that very block.</summary>
    public static DayBoard Of(Program program, LocalDate day, DayBoard? earlier = null)
    {
        var layout = DayLayout.Of(program, day);
        return new(layout, [.. layout.Blocks.Select(place =>
        {
            var now = BlockShown.Of(place, program);
            return earlier?.Of(place.Subject) is { } before && before == now ? before : now;
        })]);
    }

    /// <summary>Whether another board has the same rooms, hours and things on it, wherever they stand: then blocks move, and the grid stays.</summary>
    public bool IsBuiltLike(DayBoard other) =>
        Layout.Day == other.Layout.Day
        && Layout.Rows == other.Layout.Rows
        && Layout.Opens == other.Layout.Opens
        && Layout.Rooms.SequenceEqual(other.Layout.Rooms)
        && Blocks.Count == other.Blocks.Count
        && Blocks.All(block => other.Found.ContainsKey(block.Place.Subject));
}
