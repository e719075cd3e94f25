using BackOffice.Engine.Audit;
using BackOffice.Schedule.Programs;

namespace BackOffice.Web.Components.Audit;

/// <summary>
/// The change sets that a page shows under its filters: it grows at its end when earlier ones are asked for, and at its top when others
/// change something. What was there stays where it is.
/// </summary>
public sealed class AuditList(AuditHistory history)
{
    private string? next;
    private long newest;
    private int reading;

    /// <summary>The filters it was read under.</summary>
    public AuditFilter Filter { get; private set; } = new();

    /// <summary>The change sets, newest first.</summary>
    public IReadOnlyList<AuditSet> Sets { get; private set; } = [];

    /// <summary>Whether there are earlier ones.</summary>
    public bool HasMore => next is not null;

    /// <summary>The newest revision when it was read: what is above came in since.</summary>
    public long Seen { get; private set; }

    /// <summary>How many came in since.</summary>
    public int Arrived => Sets.Count(set => set.Revision > Seen);

    /// <summary>Reads the first page under filters.</summary>
    /// <returns>Whether it is what is shown: false where it was asked for anew meanwhile.</returns>
    public async Task<bool> ReadAsync(Program program, AuditFilter filter)
    {
        var turn = ++reading;
        var page = await history.ReadSetsAsync(program, filter);
        if (turn != reading) return false;
        (Filter, Sets, next, newest, Seen) = (filter, page.Sets, page.Next, program.Revision, program.Revision);
        return true;
    }

    /// <summary>Reads the page after the last.</summary>
    public async Task ReadMoreAsync(Program program)
    {
        if (next is null) return;
        var turn = reading;
        var page = await history.ReadSetsAsync(program, Filter with { Cursor = next });
        if (turn != reading) return;
        (Sets, next) = ([.. Sets, .. page.Sets], page.Next);
    }

    /// <summary>Takes in what was committed since, and which of the shown are undone now.</summary>
    public async Task FollowAsync(Program program, bool undone)
    {
        var turn = reading;
        while (newest < program.Revision)
        {
            var (from, upTo) = (newest, program.Revision);
            newest = upTo;
            var page = await history.ReadSetsAsync(
                program,
                Filter with { After = Math.Max(Filter.After ?? 0, from), UpTo = Math.Min(Filter.UpTo ?? long.MaxValue, upTo), Cursor = null, Size = AuditFilter.LargestSize });
            if (turn != reading) return;
            Sets = [.. page.Sets, .. Sets];
        }
        if (!undone) return;
        var marks = await history.UndoneAsync(program, [.. Sets.Select(set => set.Revision)]);
        if (turn == reading) Sets = [.. Sets.Select(set => marks.GetValueOrDefault(set.Revision) is var mark && mark == set.UndoneBy ? set : set with { UndoneBy = mark })];
    }
}
