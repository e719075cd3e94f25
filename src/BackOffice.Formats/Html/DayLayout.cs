using BackOffice.Schedule;
using BackOffice.Schedule.Conferences;
using NodaTime;

namespace BackOffice.Formats.Html;

/// <summary>
/// A day on a wide screen. With few rooms it is a grid, a column for each, a line for each moment at which something starts; what nothing else
/// is at the same time as goes across. With many rooms it is bands, one for each moment at which something starts.
/// </summary>
internal sealed class DayLayout
{
    private const int MostColumns = 4;

    private readonly List<LocalDateTime> starts;
    private readonly Dictionary<DayBlock, int> columns = [];
    private readonly HashSet<DayBlock> across;

    internal DayLayout(IReadOnlyList<DayBlock> blocks, Func<RoomId, int> placeOf)
    {
        across = [.. Alone(blocks)];
        starts = [.. blocks.Select(block => block.Slot.Start).Distinct().Order()];
        var rooms = new List<Room>();
        foreach (var room in blocks.Where(block => !across.Contains(block)).GroupBy(block => block.Slot.RoomId).OrderBy(room => placeOf(room.Key)).ThenBy(room => room.Key.Value))
        {
            var lanes = PutInLanes(room, firstColumn: rooms.Count + 2);
            rooms.AddRange(Enumerable.Repeat(room.First().Entry.Room, lanes));
        }
        Rooms = rooms;
    }

    internal bool IsGrid => Rooms.Count <= MostColumns;

    /// <summary>The rooms of the columns, in their order; where two things are in a room at once it has a second column.</summary>
    internal IReadOnlyList<Room> Rooms { get; }

    internal bool GoesAcross(DayBlock block) => across.Contains(block);

    /// <summary>The area of a block: a class, and the rule for it.</summary>
    internal (string Class, string Rule) AreaOf(DayBlock block)
    {
        var (top, bottom) = (LineAt(block.Slot.Start), LineAt(block.Slot.End));
        return columns.TryGetValue(block, out var column)
            ? ($"a{top}-{bottom}-{column}", $"grid-area:{top}/{column}/{bottom}/{column + 1}")
            : ($"a{top}-{bottom}", $"grid-area:{top}/2/{bottom}/-1");
    }

    /// <summary>The line of a moment: a class, and the rule for it.</summary>
    internal (string Class, string Rule) LineOf(LocalDateTime start) => ($"l{LineAt(start)}", $"grid-row:{LineAt(start)}");

    // Line 1 is above the names of the rooms, line 2 below them. What ends goes on to where the next thing starts, in whichever room: lines for ends,
    // too, would make a tall row of the few minutes by which one thing is shorter than what is beside it.
    private int LineAt(LocalDateTime time)
    {
        var at = starts.BinarySearch(time);
        return (at < 0 ? ~at : at) + 2;
    }

    // Blocks come by their start: one is alone when all before it are over, and the next has not begun.
    private static IEnumerable<DayBlock> Alone(IReadOnlyList<DayBlock> blocks)
    {
        var over = LocalDateTime.MinIsoValue;
        for (var at = 0; at < blocks.Count; at++)
        {
            var slot = blocks[at].Slot;
            if (over <= slot.Start && (at + 1 == blocks.Count || slot.End <= blocks[at + 1].Slot.Start)) yield return blocks[at];
            over = LocalDateTime.Max(over, slot.End);
        }
    }

    private int PutInLanes(IEnumerable<DayBlock> room, int firstColumn)
    {
        var ends = new List<LocalDateTime>();
        foreach (var block in room)
        {
            var lane = ends.FindIndex(end => end <= block.Slot.Start);
            if (lane < 0)
            {
                lane = ends.Count;
                ends.Add(block.Slot.End);
            }
            ends[lane] = block.Slot.End;
            columns[block] = firstColumn + lane;
        }
        return ends.Count;
    }
}
