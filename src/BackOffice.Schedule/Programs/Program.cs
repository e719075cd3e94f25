using System.Collections.Immutable;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;

namespace BackOffice.Schedule.Programs;

/// <summary>
/// A conference with everything in it at one revision: immutable, folded from events, equal to what is stored. Each change
/// costs the logarithm of its size.
/// </summary>
public sealed partial record Program
{
    private readonly Conference? conference;

    /// <summary>What there is before a conference is opened.</summary>
    public static readonly Program Empty = new();

    /// <summary>Whether there is a conference yet.</summary>
    public bool IsOpen => conference is not null;

    /// <summary>The conference.</summary>
    /// <exception cref="InvalidOperationException">It was not opened yet.</exception>
    public Conference Conference
    {
        get => conference ?? throw new InvalidOperationException("The conference was not opened yet.");
        init => (conference, trail) = (value, FindingTrail.Unknown());
    }

    /// <summary>The number of the change set that made it so; 0 before the first.</summary>
    public long Revision { get; init; }

    /// <summary>How many events led to it.</summary>
    public long Events { get; private init; }

    /// <summary>Every session, cancelled ones included.</summary>
    public ImmutableDictionary<SessionId, Session> Sessions
    {
        get;
        init => (field, trail) = (value, FindingTrail.Unknown());
    } = ImmutableDictionary<SessionId, Session>.Empty;

    /// <summary>Every talk, withdrawn ones included.</summary>
    public ImmutableDictionary<TalkId, Talk> Talks
    {
        get;
        init => (field, trail) = (value, FindingTrail.Unknown());
    } = ImmutableDictionary<TalkId, Talk>.Empty;

    /// <summary>Every person.</summary>
    public ImmutableDictionary<PersonId, Person> People
    {
        get;
        init => (field, trail) = (value, FindingTrail.Unknown());
    } = ImmutableDictionary<PersonId, Person>.Empty;

    /// <summary>What was published so far.</summary>
    public Publications.Publications Publications { get; init; } = BackOffice.Schedule.Publications.Publications.None;

    /// <summary>Where the newest snapshot says that things stand.</summary>
    public ImmutableDictionary<Subject, Publications.PublishedPlace> Published
    {
        get;
        init => (field, trail) = (value, FindingTrail.Unknown());
    } = ImmutableDictionary<Subject, Publications.PublishedPlace>.Empty;

    /// <summary>Who and what is where.</summary>
    public ProgramIndex Index { get; init; } = ProgramIndex.Empty;

    /// <summary>The session with the id, or null.</summary>
    public Session? Session(SessionId id) => Sessions.GetValueOrDefault(id);

    /// <summary>The talk with the id, or null.</summary>
    public Talk? Talk(TalkId id) => Talks.GetValueOrDefault(id);

    /// <summary>The person with the id, or null.</summary>
    public Person? Person(PersonId id) => People.GetValueOrDefault(id);

    /// <summary>How many events there are about a thing: the version a command's sender saw; 0 where it never was there.</summary>
    public long VersionOf(Subject subject) => subject.Type switch
    {
        SubjectType.Talk => Known(new TalkId(subject.Id))?.Version ?? 0,
        SubjectType.Session => Known(new SessionId(subject.Id))?.Version ?? 0,
        SubjectType.Person => Known(new PersonId(subject.Id))?.Version ?? 0,
        SubjectType.Publications => Publications.Version,
        _ => conference?.Version ?? 0,
    };

    /// <summary>Where a wildcard subject of a command (“the conference it is sent to”) points in this program.</summary>
    public Subject Resolve(Subject subject) => subject.Id != Guid.Empty ? subject : subject.Type switch
    {
        SubjectType.Conference => Conference.Id,
        SubjectType.Publications => Subject.PublicationsOf(Conference.Id),
        _ => subject,
    };
}
