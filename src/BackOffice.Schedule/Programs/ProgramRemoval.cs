using BackOffice.Schedule.Findings;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;

namespace BackOffice.Schedule.Programs;

public sealed partial record Program
{
    /// <summary>What was added and removed again by an undo: no part of the program, but remembered.</summary>
    public RemovedThings Removed { get; init; } = RemovedThings.None;

    private Talk? Known(TalkId id) => Talk(id) ?? Removed.Talks.GetValueOrDefault(id);

    private Session? Known(SessionId id) => Session(id) ?? Removed.Sessions.GetValueOrDefault(id);

    private Person? Known(PersonId id) => Person(id) ?? Removed.People.GetValueOrDefault(id);

    private Program Without(Talk talk) => this with
    {
        Talks = Talks.Remove(talk.Id),
        Removed = Removed with { Talks = Removed.Talks.SetItem(talk.Id, talk) },
        Index = Index.Without(talk),
        trail = trail.Touched(Scopes.Of(talk)),
    };

    private Program Without(Session session) => this with
    {
        Sessions = Sessions.Remove(session.Id),
        Removed = Removed with { Sessions = Removed.Sessions.SetItem(session.Id, session) },
        Index = Index.Without(session),
        trail = trail.Touched(Scopes.Of(session)),
    };

    private Program Without(Person person) => this with
    {
        People = People.Remove(person.Id),
        Removed = Removed with { People = Removed.People.SetItem(person.Id, person) },
        trail = trail.Touched([person.Id]),
    };
}
