using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;

namespace BackOffice.Schedule.Programs;

public sealed partial record Program
{
    /// <summary>The program after one more event; the revision is its change set's to give.</summary>
    public Program Apply(ScheduleEvent happened) => Evolved(happened) with { Events = Events + 1 };

    /// <summary>The program after a whole change set.</summary>
    public Program Apply(long revision, IEnumerable<ScheduleEvent> happened) =>
        happened.Aggregate(this, (program, e) => program.Apply(e)) with { Revision = revision };

    /// <summary>The program with things that were stored as they stood, in place of folding all that happened to them.</summary>
    public Program Filled(IEnumerable<Session> sessions, IEnumerable<Talk> talks, IEnumerable<Person> people, RemovedThings? removed = null)
    {
        var (index, allSessions, allTalks) = (Index, Sessions.ToBuilder(), Talks.ToBuilder());
        foreach (var session in sessions)
        {
            allSessions[session.Id] = session;
            index = index.Moved(null, session);
        }
        foreach (var talk in talks)
        {
            allTalks[talk.Id] = talk;
            index = index.Moved(null, talk);
        }
        var filled = this with
        {
            Sessions = allSessions.ToImmutable(),
            Talks = allTalks.ToImmutable(),
            People = People.SetItems(people.Select(person => KeyValuePair.Create(person.Id, person))),
            Removed = removed ?? Removed,
            Index = index,
            trail = FindingTrail.Unknown(),
        };
        return filled with { Events = filled.AllVersions };
    }

    private Program Evolved(ScheduleEvent happened) => happened switch
    {
        TalkEvent e => Apply(e),
        SessionEvent e => Apply(e, Schedule.Sessions.Session.Evolve(Known(e.SessionId), e)),
        PersonEvent e => Apply(e, Schedule.People.Person.Evolve(Known(e.PersonId), e)),
        ConferenceEvent e => this with { Conference = Conferences.Conference.Evolve(conference, e), trail = trail.Touched(Scopes.Of(e, this)) },
        PublicationEvent e => this with { Publications = Schedule.Publications.Publications.Evolve(Publications, e), Published = PlacesPublished(e), trail = trail.Touched(null) },
        _ => throw new InvalidOperationException($"A program does not know {happened.GetType().Name}."),
    };

    private Program Apply(TalkEvent happened)
    {
        var talk = Schedule.Talks.Talk.Evolve(Known(happened.TalkId), happened);
        var after = With(talk);
        return happened switch
        {
            TalkRemoved e => after.Leave(e.TalkId, talk.InSession).Without(talk),
            TalkReinstated e => (after with { Removed = Removed with { Talks = Removed.Talks.Remove(e.TalkId) } }).Enter(e.TalkId, e.To),
            TalkAdded e => after.Enter(e.TalkId, e.Placement),
            TalkMoved e => after.Leave(e.TalkId, Talk(e.TalkId)?.InSession).Enter(e.TalkId, e.To),
            _ => after,
        };
    }

    private Program Apply(SessionEvent happened, Session after) => happened switch
    {
        SessionRemoved => Without(after),
        SessionReinstated e => With(after) with { Removed = Removed with { Sessions = Removed.Sessions.Remove(e.SessionId) } },
        _ => With(after),
    };

    private Program Apply(PersonEvent happened, Person after) => happened switch
    {
        PersonRemoved => Without(after),
        PersonReinstated e => With(after) with { Removed = Removed with { People = Removed.People.Remove(e.PersonId) } },
        PersonErased e when Person(e.PersonId) is null => this with { Removed = Removed with { People = Removed.People.SetItem(e.PersonId, after) } },
        _ => With(after),
    };

    // Each event counted one version on.
    private long AllVersions => (conference?.Version ?? 0) + Publications.Version
        + Sessions.Values.Concat(Removed.Sessions.Values).Sum(it => it.Version)
        + Talks.Values.Concat(Removed.Talks.Values).Sum(it => it.Version)
        + People.Values.Concat(Removed.People.Values).Sum(it => it.Version);

    private Program Leave(TalkId talk, SessionId? from) =>
        from is { } id && Session(id) is { } session ? With(session with { Talks = session.Talks.Remove(talk) }) : this;

    private Program Enter(TalkId talk, Placement? to) =>
        to is Placement.InSession place && Session(place.SessionId) is { } session
            ? With(session with { Talks = session.Talks.Insert(place.Position, talk) })
            : this;

    // What is set after a part of the program stands: setting the part alone forgets the findings.
    private Program With(Talk talk) => this with
    {
        Talks = Talks.SetItem(talk.Id, talk),
        Index = Index.Moved(Talk(talk.Id), talk),
        trail = trail.Touched([.. Scopes.Of(Talk(talk.Id)), .. Scopes.Of(talk)]),
    };

    private Program With(Session session) => this with
    {
        Sessions = Sessions.SetItem(session.Id, session),
        Index = Index.Moved(Session(session.Id), session),
        trail = trail.Touched([.. Scopes.Of(Session(session.Id)), .. Scopes.Of(session)]),
    };

    private Program With(Person person) => this with { People = People.SetItem(person.Id, person), trail = trail.Touched([person.Id]) };
}
