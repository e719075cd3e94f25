using BackOffice.Schedule;
using BackOffice.Schedule.Conferences;
using NodaTime;

namespace BackOffice.Formats.Html;

/// <summary>
/// A day on a wide screen. With few rooms it is a grid, a column for each, a line for each moment at which something starts or ends; what is for
/// everyone goes across. With many rooms, or where two things are in one room at once, it is bands, one for each moment at which something starts.
/// </summary>
internal sealed class DayLayout
{
    private const int MostColumns = 6;

    private readonly Dictionary<LocalDateTime, int> lines;
    private readonly Dictionary<RoomId, int> columns;
    private readonly HashSet<DayBlock> across;

    internal DayLayout(IReadOnlyList<DayBlock> blocks, Func<RoomId, int> placeOf)
    {
        across = [.. blocks.Where(block => block.IsForAll && !blocks.Any(other => other != block && other.Slot.Coincides(block.Slot)))];
        Rooms = [.. blocks.Where(block => !across.Contains(block)).Select(block => block.Entry.Room).Distinct().OrderBy(room => placeOf(room.Id)).ThenBy(room => room.Id.Value)];
        // Line 1 is above the names of the rooms, line 2 below them.
        lines = blocks.SelectMany(block => (LocalDateTime[])[block.Slot.Start, block.Slot.End]).Distinct().Order().Select((at, before) => (at, before)).ToDictionary(it => it.at, it => it.before + 2);
        columns = Rooms.Select((room, before) => (room.Id, before)).ToDictionary(it => it.Id, it => it.before + 2);
        IsGrid = Rooms.Count <= MostColumns
            && blocks.GroupBy(block => block.Slot.RoomId).All(room => room.Zip(room.Skip(1)).All(pair => pair.First.Slot.End <= pair.Second.Slot.Start));
    }

    internal bool IsGrid { get; }

    /// <summary>The rooms with a column of their own, in their order.</summary>
    internal IReadOnlyList<Room> Rooms { get; }

    internal bool GoesAcross(DayBlock block) => across.Contains(block);

    /// <summary>The area of a block: a class, and the rule for it.</summary>
    internal (string Class, string Rule) AreaOf(DayBlock block)
    {
        var (top, bottom) = (lines[block.Slot.Start], lines[block.Slot.End]);
        if (GoesAcross(block)) return ($"a{top}-{bottom}", $"grid-area:{top}/2/{bottom}/-1");
        var column = columns[block.Slot.RoomId];
        return ($"a{top}-{bottom}-{column}", $"grid-area:{top}/{column}/{bottom}/{column + 1}");
    }

    /// <summary>The line of a moment: a class, and the rule for it.</summary>
    internal (string Class, string Rule) LineOf(LocalDateTime start) => ($"l{lines[start]}", $"grid-row:{lines[start]}");
}
