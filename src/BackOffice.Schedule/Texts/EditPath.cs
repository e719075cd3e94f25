namespace BackOffice.Schedule.Texts;

/// <summary>The fewest deletions and insertions that lead from one list of words to another (Myers, “An O(ND) difference algorithm”, 1986).</summary>
internal static class EditPath
{
    /// <summary>The path, or null where it takes more than so many changes.</summary>
    internal static IReadOnlyList<(WordChange Change, string Word)>? Shortest(List<string> old, List<string> young, int mostChanges)
    {
        var most = Math.Min(mostChanges, old.Count + young.Count);
        // How far into the old list each diagonal is reached with so many changes; a copy is kept of each number of changes to walk back by.
        var reach = new int[(2 * most) + 3];
        var middle = most + 1;
        var steps = new List<int[]>();
        for (var changes = 0; changes <= most; changes++)
        {
            steps.Add(reach[(middle - changes)..(middle + changes + 1)]);
            for (var diagonal = -changes; diagonal <= changes; diagonal += 2)
            {
                var x = Inserts(reach, middle, diagonal, changes) ? reach[middle + diagonal + 1] : reach[middle + diagonal - 1] + 1;
                while (x < old.Count && x - diagonal < young.Count && old[x] == young[x - diagonal]) x++;
                reach[middle + diagonal] = x;
                if (x >= old.Count && x - diagonal >= young.Count) return WalkBack(old, young, steps);
            }
        }
        return null;
    }

    private static bool Inserts(int[] reach, int middle, int diagonal, int changes) =>
        diagonal == -changes || (diagonal != changes && reach[middle + diagonal - 1] < reach[middle + diagonal + 1]);

    private static List<(WordChange Change, string Word)> WalkBack(List<string> old, List<string> young, List<int[]> steps)
    {
        var path = new List<(WordChange, string)>();
        var (x, y) = (old.Count, young.Count);
        for (var changes = steps.Count - 1; changes >= 0; changes--)
        {
            // What was reached before this number of changes, as it was when the step was taken.
            var (reach, diagonal) = (steps[changes], x - y);
            var inserts = Inserts(reach, changes, diagonal, changes);
            var before = inserts ? diagonal + 1 : diagonal - 1;
            var (fromX, fromY) = changes == 0 ? (0, 0) : (reach[changes + before], reach[changes + before] - before);
            for (; x > fromX && y > fromY; y--) path.Add((WordChange.Kept, old[--x]));
            if (changes == 0) break;
            if (inserts) path.Add((WordChange.Inserted, young[--y]));
            else path.Add((WordChange.Deleted, old[--x]));
        }
        path.Reverse();
        return path;
    }
}
