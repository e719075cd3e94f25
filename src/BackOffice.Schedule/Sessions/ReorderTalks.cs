using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;

namespace BackOffice.Schedule.Sessions;

/// <summary>
/// Lets talks of a session follow one another in another order. Those that it names take among themselves the places that they have; others
/// keep theirs, and what does not stand in the session by then is passed over.
/// </summary>
/// <param name="SessionId">The session.</param>
/// <param name="Talks">The talks, in the order to be.</param>
/// <param name="Seen">The order that the sender had before their eyes; empty means whatever it is now.</param>
public sealed record ReorderTalks(SessionId SessionId, ValueList<TalkId> Talks, ValueList<TalkId> Seen = default) : SessionCommand(SessionId)
{
    /// <inheritdoc/>
    public override ValueList<Touch> Touches => [new Touch(SessionId, Facets), .. Talks.Select(it => new Touch(it, [Facet.Placement]))];

    /// <inheritdoc/>
    protected override ValueList<Facet> Facets => [];

    /// <inheritdoc/>
    protected override Decision Decide(Program program, Session session)
    {
        if (Talks.Distinct().Count() != Talks.Count) return Refusal.Invalid("An order names each talk once.");
        var named = new Queue<TalkId>(Talks.Where(session.Talks.Contains));
        var order = session.Talks.Select(it => Talks.Contains(it) ? named.Dequeue() : it).ToList();
        if (session.Talks.SequenceEqual(order)) return Decision.Nothing;
        if (!session.Talks.Where(Seen.Contains).SequenceEqual(Seen.Where(session.Talks.Contains))) return Refusal.Rule($"The talks of “{session.Title}” follow one another in another order by now.");
        return Decision.Of([.. Moves(session.Talks, order)]);
    }

    private IEnumerable<ScheduleEvent> Moves(IEnumerable<TalkId> from, List<TalkId> to)
    {
        var now = from.ToList();
        for (var place = 0; place < to.Count; place++)
        {
            if (now[place] == to[place]) continue;
            // What the next one only has to pass goes to its own place, by one move and not by one of each that passes it.
            var talk = now[place + 1] == to[place] ? now[place] : to[place];
            var (here, there) = (now.IndexOf(talk), to.IndexOf(talk));
            yield return new TalkMoved(talk, new Placement.InSession(SessionId, here), new Placement.InSession(SessionId, there));
            now.RemoveAt(here);
            now.Insert(there, talk);
        }
    }
}
