namespace BackOffice.Schedule.Changes;

/// <summary>The kinds of things that have a history of their own.</summary>
public enum SubjectType
{
    /// <summary>The conference itself with its settings, rooms and tracks.</summary>
    Conference,

    /// <summary>A session.</summary>
    Session,

    /// <summary>A talk.</summary>
    Talk,

    /// <summary>A person.</summary>
    Person,

    /// <summary>The publications of a conference.</summary>
    Publications,

    /// <summary>A room; its history is part of its conference's.</summary>
    Room,

    /// <summary>A track; its history is part of its conference's.</summary>
    Track,
}

/// <summary>A thing in a conference, by kind and id.</summary>
public readonly record struct Subject(SubjectType Type, Guid Id)
{
    /// <summary>The conference a command is sent to, whichever it is.</summary>
    public static readonly Subject TheConference = new(SubjectType.Conference, Guid.Empty);

    /// <summary>The publications of a conference: a stream beside the conference's own, under an id made from its.</summary>
    public static Subject PublicationsOf(ConferenceId conference)
    {
        Span<byte> bytes = stackalloc byte[16];
        conference.Value.TryWriteBytes(bytes);
        bytes[15] ^= 0x50;
        return new(SubjectType.Publications, new Guid(bytes));
    }

    /// <summary>A talk as a subject.</summary>
    public static implicit operator Subject(TalkId id) => new(SubjectType.Talk, id.Value);

    /// <summary>A session as a subject.</summary>
    public static implicit operator Subject(SessionId id) => new(SubjectType.Session, id.Value);

    /// <summary>A person as a subject.</summary>
    public static implicit operator Subject(PersonId id) => new(SubjectType.Person, id.Value);

    /// <summary>A conference as a subject.</summary>
    public static implicit operator Subject(ConferenceId id) => new(SubjectType.Conference, id.Value);

    /// <summary>A room as a subject.</summary>
    public static implicit operator Subject(RoomId id) => new(SubjectType.Room, id.Value);

    /// <summary>A track as a subject.</summary>
    public static implicit operator Subject(TrackId id) => new(SubjectType.Track, id.Value);
}
