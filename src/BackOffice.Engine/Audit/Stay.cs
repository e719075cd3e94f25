using BackOffice.Schedule.Changes;
using NodaTime;

namespace BackOffice.Engine.Audit;

/// <summary>A time during which one thing stood in a slot.</summary>
/// <param name="Thing">The id of the talk or session.</param>
/// <param name="Entered">The change that put it there; null where that is further back than what was read.</param>
/// <param name="Left">The change that took it away; null while it stands there.</param>
/// <param name="Meanwhile">Changes of how it stood there: longer, a little later, withdrawn. Newest first.</param>
/// <param name="Starts">When its own slot starts, as of the end of the stay.</param>
/// <param name="Ends">When its own slot ends, as of the end of the stay.</param>
public sealed record Stay(Guid Thing, Change? Entered, Change? Left, IReadOnlyList<Change> Meanwhile, LocalDateTime Starts, LocalDateTime Ends)
{
    /// <summary>The stays that comings and goings amount to: those that last first, then the ones that ended last.</summary>
    /// <param name="passages">The comings and goings, newest first.</param>
    public static IReadOnlyList<Stay> Of(IEnumerable<Passage> passages)
    {
        var stays = new List<Stay>();
        // Where the stay is whose beginning is still to come.
        var open = new Dictionary<Guid, int>();
        foreach (var change in passages.GroupBy(it => (it.Change.Revision, it.Change.Ordinal)))
        {
            foreach (var thing in change.GroupBy(it => it.Thing))
            {
                var (came, went) = (thing.FirstOrDefault(it => it.Entered), thing.FirstOrDefault(it => !it.Entered));
                if (!open.TryGetValue(thing.Key, out var at))
                {
                    at = stays.Count;
                    var end = came ?? went!;
                    stays.Add(new(thing.Key, null, came is null ? went!.Change : null, [], end.Starts, end.Ends));
                    open[thing.Key] = at;
                    if (came is null) continue;
                }
                if (went is not null)
                {
                    stays[at] = stays[at] with { Meanwhile = [.. stays[at].Meanwhile, went.Change] };
                    continue;
                }
                stays[at] = stays[at] with { Entered = came!.Change };
                open.Remove(thing.Key);
            }
        }
        return [.. stays.OrderBy(it => it.Left is not null)];
    }
}
