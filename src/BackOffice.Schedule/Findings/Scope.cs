using BackOffice.Schedule.Changes;
using NodaTime;

namespace BackOffice.Schedule.Findings;

/// <summary>The kinds of places at which rules look.</summary>
internal enum ScopeKind { Room, Person, Session, Talk, Track, Day, Title }

/// <summary>
/// Where rules look: a thing, a day, or a title that several talks may have. A finding belongs to one scope, and what is found at a
/// scope depends on nothing but what <see cref="Scopes"/> says touches it.
/// </summary>
internal readonly record struct Scope(ScopeKind Kind, Guid Id)
{
    internal static Scope Of(LocalDate day) => new(ScopeKind.Day, new Guid(day.Year, (short)day.Month, (short)day.Day, 0, 0, 0, 0, 0, 0, 0, 0));

    internal static Scope Of(TitleKey title) => new(ScopeKind.Title, title.Value);

    internal LocalDate Day
    {
        get
        {
            Span<byte> bytes = stackalloc byte[16];
            Id.TryWriteBytes(bytes);
            return new(BitConverter.ToInt32(bytes), BitConverter.ToInt16(bytes[4..]), BitConverter.ToInt16(bytes[6..]));
        }
    }

    public static implicit operator Scope(RoomId id) => new(ScopeKind.Room, id.Value);

    public static implicit operator Scope(PersonId id) => new(ScopeKind.Person, id.Value);

    public static implicit operator Scope(SessionId id) => new(ScopeKind.Session, id.Value);

    public static implicit operator Scope(TalkId id) => new(ScopeKind.Talk, id.Value);

    public static implicit operator Scope(TrackId id) => new(ScopeKind.Track, id.Value);

    /// <summary>The scope of a thing; null for the conference and its publications, at which nothing is looked for.</summary>
    internal static Scope? Of(Subject subject) => subject.Type switch
    {
        SubjectType.Room => new(ScopeKind.Room, subject.Id),
        SubjectType.Person => new(ScopeKind.Person, subject.Id),
        SubjectType.Session => new(ScopeKind.Session, subject.Id),
        SubjectType.Talk => new(ScopeKind.Talk, subject.Id),
        SubjectType.Track => new(ScopeKind.Track, subject.Id),
        _ => null,
    };
}
