using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Schedule.Changes;

/// <summary>
/// That an editor who is limited reached for what is not theirs. Judged is what would happen, not what was commanded: so it
/// holds for an undo, an import and a batch as for a single move. What counts is how things stand before all of it and after.
/// </summary>
/// <param name="Index">The 0-based place of the event that goes too far.</param>
/// <param name="Refusal">Why it does.</param>
public sealed record Overstep(int Index, Refusal Refusal)
{
    /// <summary>The first event that goes too far; null where all of them keep within the limits.</summary>
    /// <param name="limits">What the editor is limited to.</param>
    /// <param name="before">The program before.</param>
    /// <param name="happened">What would happen, in order.</param>
    /// <param name="after">The program after.</param>
    public static Overstep? Of(Limits limits, Program before, IReadOnlyList<ScheduleEvent> happened, Program after)
    {
        if (limits.AreNone) return null;
        var judge = new Judge(limits, before, after);
        for (var index = 0; index < happened.Count; index++)
        {
            if (judge.Against(happened[index]) is not { } objection) continue;
            var place = objection.Leaving is { } thing ? PlaceOfLeaving(limits, thing, before, happened) : index;
            return new(place, new(RefusalKind.Forbidden, objection.Sentence));
        }
        return null;
    }

    // Of all that happens to a thing, it is the last step from what is theirs into what is not.
    private static int PlaceOfLeaving(Limits limits, Subject thing, Program before, IReadOnlyList<ScheduleEvent> happened)
    {
        var (now, place) = (before, 0);
        for (var index = 0; index < happened.Count; index++)
        {
            var was = limits.Of(thing, now).Whose;
            now = now.Apply(happened[index]);
            if (was != Whose.Others && limits.Of(thing, now).Whose == Whose.Others) place = index;
        }
        return place;
    }

    /// <summary>Why something may not happen.</summary>
    /// <param name="Sentence">Why.</param>
    /// <param name="Leaving">The thing that was theirs, or nobody's, and would be others'; null where that is not why.</param>
    private sealed record Objection(string Sentence, Subject? Leaving = null);

    private sealed class Judge(Limits limits, Program before, Program after)
    {
        // A thing that was found to be theirs, or a session in which nobody else's talk moves, is so however many events are about it.
        private readonly HashSet<Subject> within = [];
        private readonly HashSet<SessionId> still = [];

        internal Objection? Against(ScheduleEvent happened) => happened switch
        {
            TalkEvent e => AgainstTouching(e.TalkId) ?? First(SessionsOf(e), it => AgainstTouching(it)) ?? First(Around(e.TalkId), AgainstShifts),
            SessionEvent e => AgainstTouching(e.SessionId) ?? AgainstShifts(e.SessionId),
            PersonEvent e => AgainstTouching(e.PersonId),
            FindingAcknowledged e => AgainstAnswering(e.Parties, e),
            AcknowledgementWithdrawn e => AgainstAnswering(e.Parties, e),
            _ => new(limits.Of(happened.Subject, before).Sentence(happened.Subject, before)),
        };

        private static Objection? First(IEnumerable<SessionId> sessions, Func<SessionId, Objection?> against) => sessions.Select(against).FirstOrDefault(it => it is not null);

        private Objection? AgainstTouching(Subject thing)
        {
            if (within.Contains(thing)) return null;
            var objection = thing.Type == SubjectType.Person ? AgainstAPerson(thing) : AgainstAPlacedThing(thing);
            if (objection is null) within.Add(thing);
            return objection;
        }

        private Objection? AgainstAPlacedThing(Subject thing)
        {
            var (was, shall) = (limits.Of(thing, before), limits.Of(thing, after));
            if (was.Whose == Whose.Others) return new(was.Sentence(thing, before));
            if (shall.Whose == Whose.Others) return new(shall.SentenceOfThen(thing, after), thing);
            // Something new may be nobody's; what was nobody's before has to be taken.
            return Needed.IsThere(thing, before) && was.Whose == Whose.Nobodys && shall.Whose == Whose.Nobodys ? new(was.Sentence(thing, before)) : null;
        }

        private Objection? AgainstAPerson(Subject person) =>
            limits.Of(person, before) is { Whose: not Whose.Theirs } was && limits.Of(person, after).Whose != Whose.Theirs ? new(was.Sentence(person, before)) : null;

        private Objection? AgainstAnswering(ValueList<Subject> parties, ScheduleEvent happened)
        {
            if (parties.Count == 0) return new(limits.Of(happened.Subject, before).Sentence(happened.Subject, before));
            foreach (var party in parties)
            {
                var other = limits.Of(party, before) is { Whose: not Whose.Theirs } was ? was : limits.Of(party, after);
                if (other.Whose != Whose.Theirs) return new(other.SentenceAfter($"The finding is about {Belonging.Named(party, before)}"));
            }
            return null;
        }

        // In a session the talks after one follow from it: others' talks have to stay where they are.
        private Objection? AgainstShifts(SessionId session)
        {
            if (!still.Add(session)) return null;
            var then = Starts(session, after);
            foreach (var (talk, start) in Starts(session, before))
            {
                if (then.TryGetValue(talk, out var now) && now == start) continue;
                var (was, shall) = (limits.Of(talk, before), limits.Of(talk, after));
                if (was.Whose != Whose.Others && shall.Whose != Whose.Others) continue;
                still.Remove(session);
                var shifts = $"That would shift {Belonging.Named(talk, before)}";
                return was.Whose == Whose.Others ? new(was.SentenceAfter(shifts)) : new(shall.SentenceOfThenAfter(shifts), talk);
            }
            return null;
        }

        private static Dictionary<TalkId, (Slot? Session, Duration Offset)> Starts(SessionId id, Program program)
        {
            var starts = new Dictionary<TalkId, (Slot?, Duration)>();
            var offset = Duration.Zero;
            if (program.Session(id) is not { } session) return starts;
            var place = session.Slot is { } slot ? slot with { Duration = Duration.Zero } : null;
            foreach (var talk in session.Talks.Select(it => program.Talk(it)!))
            {
                starts[talk.Id] = (place, offset);
                if (talk.Status == Status.Active) offset += talk.Duration;
            }
            return starts;
        }

        /// <summary>The sessions that a talk comes into, leaves or stands elsewhere in.</summary>
        private static IEnumerable<SessionId> SessionsOf(TalkEvent happened) => (happened switch
        {
            TalkAdded e => [e.Placement],
            TalkMoved e => [e.From, e.To],
            TalkRemoved e => [e.From],
            TalkReinstated e => [e.To],
            _ => Array.Empty<Placement?>(),
        }).OfType<Placement.InSession>().Select(it => it.SessionId);

        private IEnumerable<SessionId> Around(TalkId talk) => new[] { before.Talk(talk)?.InSession, after.Talk(talk)?.InSession }.OfType<SessionId>();
    }
}
