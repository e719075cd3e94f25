using BackOffice.Schedule;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace BackOffice.Engine.Live;

/// <summary>
/// Who is here, on any node, and what they are about. It is held in memory and told from node to node; what is lost on the way
/// heals with the next heartbeat.
/// </summary>
public sealed partial class PresenceBoard(IClock clock, ILogger<PresenceBoard> logger)
{
    /// <summary>How often a node repeats who is with it.</summary>
    internal static readonly Duration Heartbeat = Duration.FromSeconds(10);

    /// <summary>How long somebody with another node counts as present without a word from there.</summary>
    internal static readonly Duration Silence = Duration.FromSeconds(25);

    private const int LongestName = 100;

    private readonly Lock taking = new();
    private readonly Dictionary<ConferenceId, PresenceRoster> rosters = [];
    private readonly Dictionary<ConferenceId, Action> subscribers = [];

    /// <summary>This node, as the others know it.</summary>
    internal Guid Node { get; } = Guid.NewGuid();

    /// <summary>What the others have yet to be told.</summary>
    internal PresenceOutbox Outbox { get; } = new();

    /// <summary>Gives a member a seat in a conference.</summary>
    /// <returns>The seat, which the member keeps until it is disposed.</returns>
    public PresenceSeat Join(ConferenceId conference, string member)
    {
        var name = member.Length > LongestName ? member[..LongestName] : member;
        Presence presence;
        lock (taking)
        {
            presence = new Presence(new SeatId(Guid.NewGuid()), name, MemberColours.For(name, RosterOf(conference).Present), PresenceState.Empty);
            Seat(conference, presence);
        }
        Tell(conference);
        return new PresenceSeat(this, conference, presence);
    }

    /// <summary>Everybody who is in a conference, oneself among them, by name.</summary>
    public IReadOnlyList<Presence> Of(ConferenceId conference)
    {
        lock (taking) return RosterOf(conference).Present;
    }

    /// <summary>
    /// Tells a subscriber whenever <see cref="Of"/> has changed, on the thread that brought the change: a subscriber must hand
    /// it on and return.
    /// </summary>
    /// <returns>Ends the subscription when disposed.</returns>
    public IDisposable Subscribe(ConferenceId conference, Action changed)
    {
        lock (taking) subscribers[conference] = subscribers.TryGetValue(conference, out var others) ? others + changed : changed;
        return new Subscription(this, conference, changed);
    }

    internal void Update(PresenceSeat seat, PresenceState state)
    {
        lock (taking)
        {
            if (!RosterOf(seat.Conference).Seats.TryGetValue(seat.Id, out var known) || known.Presence.State == state) return;
            Seat(seat.Conference, known.Presence with { State = state });
        }
        Tell(seat.Conference);
    }

    internal void Leave(PresenceSeat seat)
    {
        lock (taking)
        {
            if (!Keep(seat.Conference, RosterOf(seat.Conference).Without(seat.Id))) return;
            Outbox.Put(seat.Id, new PresenceMessage.Left(Node, seat.Conference, seat.Id));
        }
        Tell(seat.Conference);
    }

    /// <summary>Takes what another node says.</summary>
    internal void Hear(PresenceMessage message)
    {
        if (message.Node == Node) return;
        switch (message)
        {
            case PresenceMessage.Hello:
                Repeat();
                break;
            case PresenceMessage.Farewell:
                Thin(roster => roster.WithoutNode(message.Node));
                break;
            case PresenceMessage.Left left:
                Change(left.Conference, roster => roster.Without(left.Seat));
                break;
            case PresenceMessage.Here here:
                Change(here.Conference, roster => roster.With(here.Presence, here.Node, clock.GetCurrentInstant()));
                break;
        }
    }

    /// <summary>Has the others told again who is with this node.</summary>
    internal void Repeat()
    {
        lock (taking)
        {
            foreach (var (conference, roster) in rosters)
            {
                foreach (var seat in roster.Seats.Values.Where(it => it.Node == Node)) Outbox.Put(seat.Presence.Seat, new PresenceMessage.Here(Node, conference, seat.Presence));
            }
        }
    }

    /// <summary>Lets go of those with other nodes of whom nothing was heard for too long.</summary>
    internal void Sweep()
    {
        var since = clock.GetCurrentInstant() - Silence;
        Thin(roster => roster.WithoutSilent(since, Node));
    }

    private void Thin(Func<PresenceRoster, PresenceRoster> change)
    {
        ConferenceId[] conferences;
        lock (taking) conferences = [.. rosters.Keys];
        foreach (var conference in conferences) Change(conference, change);
    }

    private void Change(ConferenceId conference, Func<PresenceRoster, PresenceRoster> change)
    {
        lock (taking)
        {
            if (!Keep(conference, change(RosterOf(conference)))) return;
        }
        Tell(conference);
    }

    private void Seat(ConferenceId conference, Presence presence)
    {
        Keep(conference, RosterOf(conference).With(presence, Node, clock.GetCurrentInstant()));
        Outbox.Put(presence.Seat, new PresenceMessage.Here(Node, conference, presence));
    }

    /// <summary>Keeps a roster, and says whether it shows otherwise than before; that somebody was heard of again shows nowhere.</summary>
    private bool Keep(ConferenceId conference, PresenceRoster roster)
    {
        var before = RosterOf(conference);
        if (roster.Seats.IsEmpty) rosters.Remove(conference);
        else rosters[conference] = roster;
        return !before.Present.SequenceEqual(roster.Present);
    }

    private PresenceRoster RosterOf(ConferenceId conference) => rosters.GetValueOrDefault(conference, PresenceRoster.Nobody);

    private void Tell(ConferenceId conference)
    {
        Action? told;
        lock (taking) subscribers.TryGetValue(conference, out told);
        foreach (var subscriber in told?.GetInvocationList() ?? [])
        {
            try
            {
                ((Action)subscriber)();
            }
            catch (Exception failure)
            {
                LogSubscriberFailed(failure, conference);
            }
        }
    }

    private void Unsubscribe(ConferenceId conference, Action changed)
    {
        lock (taking)
        {
            if (!subscribers.TryGetValue(conference, out var all)) return;
            if (all - changed is { } others) subscribers[conference] = others;
            else subscribers.Remove(conference);
        }
    }

    [LoggerMessage(LogLevel.Error, "A view of who is in conference {Conference} failed to take a change")]
    private partial void LogSubscriberFailed(Exception failure, ConferenceId conference);

    private sealed class Subscription(PresenceBoard board, ConferenceId conference, Action changed) : IDisposable
    {
        public void Dispose() => board.Unsubscribe(conference, changed);
    }
}
