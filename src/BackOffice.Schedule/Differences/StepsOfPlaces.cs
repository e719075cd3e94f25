using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;

namespace BackOffice.Schedule.Differences;

internal sealed partial class Steps
{
    /// <summary>Puts talks where they stand in the other program, for as long as they last there; into the program where they are in none.</summary>
    internal void PlaceTalks(IReadOnlySet<TalkId> talks)
    {
        var placed = talks.Where(id => to.Talk(id) is not null).OrderBy(id => id.Value).Select(id => to.Talk(id)!).ToList();
        foreach (var then in placed)
        {
            if (Now.Talk(then.Id) is { } was) TakeIf(was.Duration != then.Duration, () => new TalkResized(then.Id, was.Duration, then.Duration));
            if (then.InSession is null) PlaceTalk(then, to.PlacementOf(then));
        }
        foreach (var session in placed.Where(it => it.InSession is not null).GroupBy(it => it.InSession!.Value)) Order(session.Key, talks);
    }

    /// <summary>Takes a talk off the timetable, or out of its session.</summary>
    internal void Unschedule(TalkId id)
    {
        if (Now.Talk(id) is not { } talk) return;
        var place = Now.PlacementOf(talk);
        TakeIf(place is not null, () => new TalkMoved(id, place, null));
    }

    private void PlaceTalk(Talk then, Placement? place)
    {
        if (Now.Talk(then.Id) is { } talk)
        {
            var was = Now.PlacementOf(talk);
            TakeIf(was != place, () => new TalkMoved(then.Id, was, place));
        }
        else if (Now.Removed.Talks.GetValueOrDefault(then.Id) is { } removed)
        {
            Take(new TalkReinstated(then.Id, place));
            var was = Now.Talk(then.Id)!.Duration;
            TakeIf(was != then.Duration, () => new TalkResized(then.Id, was, then.Duration));
        }
        else
        {
            Take(new TalkAdded(
                then.Id, then.Code, then.Title, then.TitleIsProvisional, then.Abstract, then.Kind, then.Duration, then.Speakers, then.TrackId, then.Links, place));
        }
    }

    /// <summary>
    /// Brings talks of a session into the order they have there. As many as can be stay where they are: what moves is what is
    /// not in the longest run that has the right order already.
    /// </summary>
    private void Order(SessionId session, IReadOnlySet<TalkId> talks)
    {
        var order = to.Session(session)!.Talks;
        var here = order.Select((id, place) => (Id: id, Place: place)).ToDictionary(it => it.Id, it => it.Place);
        var stay = LongestRun(Now.Session(session)!.Talks.Where(id => talks.Contains(id) && here.ContainsKey(id)).Select(id => here[id]))
            .Select(place => order[place]).ToHashSet();
        stay.UnionWith(order.Where(id => !talks.Contains(id)));
        for (var place = 0; place < order.Count; place++)
        {
            var id = order[place];
            if (!talks.Contains(id)) continue;
            var now = Now.Session(session)!.Talks;
            var at = now.IndexOf(id);
            var after = order.Take(place).Where(stay.Contains).Select(it => now.IndexOf(it)).Append(-1).Max();
            var before = order.Skip(place + 1).Where(stay.Contains).Select(it => now.IndexOf(it)).Where(it => it >= 0).Append(int.MaxValue).Min();
            if (at < 0 || !stay.Contains(id) || at < after || at > before)
            {
                // What leaves its place before the others shifts them.
                var target = after + 1 - (at >= 0 && at < after + 1 ? 1 : 0);
                PlaceTalk(to.Talk(id)!, new Placement.InSession(session, target));
            }
            stay.Add(id);
        }
    }

    /// <summary>The longest part of a sequence of distinct numbers that ascends (patience sorting).</summary>
    private static List<int> LongestRun(IEnumerable<int> sequence)
    {
        var (tops, previous) = (new List<int>(), new Dictionary<int, int>());
        foreach (var number in sequence)
        {
            var pile = tops.BinarySearch(number) is var found && found < 0 ? ~found : found;
            if (pile > 0) previous[number] = tops[pile - 1];
            if (pile == tops.Count) tops.Add(number);
            else tops[pile] = number;
        }
        var run = new List<int>();
        for (int? number = tops.Count > 0 ? tops[^1] : null; number is { } it; number = previous.TryGetValue(it, out var before) ? before : null) run.Add(it);
        run.Reverse();
        return run;
    }
}
