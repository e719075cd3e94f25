using System.Collections.Immutable;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;

namespace BackOffice.Schedule.Programs;

/// <summary>
/// What was added to a program and removed again, as it was: no part of the program, but remembered so that its versions count
/// on, its name can be told, and a redo brings it back.
/// </summary>
public sealed record RemovedThings
{
    /// <summary>Nothing was removed.</summary>
    public static readonly RemovedThings None = new();

    /// <summary>The removed sessions; none of them holds a talk.</summary>
    public ImmutableDictionary<SessionId, Session> Sessions { get; init; } = ImmutableDictionary<SessionId, Session>.Empty;

    /// <summary>The removed talks, each with the place it had.</summary>
    public ImmutableDictionary<TalkId, Talk> Talks { get; init; } = ImmutableDictionary<TalkId, Talk>.Empty;

    /// <summary>The removed people.</summary>
    public ImmutableDictionary<PersonId, Person> People { get; init; } = ImmutableDictionary<PersonId, Person>.Empty;

    /// <summary>The removed things of these.</summary>
    public static RemovedThings Of(IEnumerable<Session> sessions, IEnumerable<Talk> talks, IEnumerable<Person> people) => new()
    {
        Sessions = sessions.ToImmutableDictionary(session => session.Id),
        Talks = talks.ToImmutableDictionary(talk => talk.Id),
        People = people.ToImmutableDictionary(person => person.Id),
    };
}
