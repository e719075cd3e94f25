using System.Collections.Concurrent;

namespace BackOffice.Web.Access.Traffic;

/// <summary>Counts the circuits that each member, and everybody together, has open on this node.</summary>
public sealed class CircuitRoom(TrafficLimits limits)
{
    private readonly ConcurrentDictionary<string, int> open = new();
    private int all;

    /// <summary>Gives a member room for one more circuit.</summary>
    /// <returns>Null, or why there is none, as a sentence.</returns>
    public string? Enter(string member)
    {
        if (open.AddOrUpdate(member, 1, (_, count) => count + 1) > limits.CircuitsPerMember)
        {
            Leave(member, entered: false);
            return $"You have {limits.CircuitsPerMember} pages open, which is the most. Close some of them, and load this one again.";
        }
        if (Interlocked.Increment(ref all) <= limits.CircuitsInAll) return null;
        Leave(member, entered: true);
        return "So many pages are open that there is no room for another one. Try again in a moment.";
    }

    /// <summary>A circuit that had room is closed.</summary>
    public void Leave(string member) => Leave(member, entered: true);

    private void Leave(string member, bool entered)
    {
        if (entered) Interlocked.Decrement(ref all);
        if (open.AddOrUpdate(member, 0, (_, count) => count - 1) <= 0) open.TryRemove(KeyValuePair.Create(member, 0));
    }
}
