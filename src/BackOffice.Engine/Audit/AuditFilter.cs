using BackOffice.Schedule;
using NodaTime;

namespace BackOffice.Engine.Audit;

/// <summary>Which entries of the audit are asked for; what is left out does not restrict. The restrictions combine.</summary>
public sealed record AuditFilter
{
    /// <summary>How many entries a page holds where nothing is said.</summary>
    public const int DefaultSize = 50;

    /// <summary>The most entries that a page holds.</summary>
    public const int LargestSize = 500;

    /// <summary>Ids of things that an entry must be about, each of them: talks, sessions, people, rooms, tracks.</summary>
    public ValueList<Guid> Things { get; init; }

    /// <summary>A room and a time: entries that put something there or took something away.</summary>
    public (RoomId Room, LocalDateTime Time)? Slot { get; init; }

    /// <summary>Who did it.</summary>
    public string? Member { get; init; }

    /// <summary>The name of the event.</summary>
    public string? Kind { get; init; }

    /// <summary>Through which door.</summary>
    public string? Surface { get; init; }

    /// <summary>Not before this moment.</summary>
    public Instant? Since { get; init; }

    /// <summary>Before this moment.</summary>
    public Instant? Until { get; init; }

    /// <summary>The change set of this revision alone.</summary>
    public long? Revision { get; init; }

    /// <summary>Changes after this revision.</summary>
    public long? After { get; init; }

    /// <summary>Changes of this revision and before.</summary>
    public long? UpTo { get; init; }

    /// <summary>Words, each to be found in the name of a thing concerned, in the member's name, or at the beginning of a word of the reason.</summary>
    public string? Query { get; init; }

    /// <summary>Where the page starts, as the page before said.</summary>
    public string? Cursor { get; init; }

    /// <summary>How many entries the page holds at most.</summary>
    public int Size { get; init; } = DefaultSize;
}
