using BackOffice.Schedule.Talks;
using NodaTime;

namespace BackOffice.Formats.Sources;

/// <summary>Something that a file puts on the program, before it is told whether that is a talk or a session, and before anything is missing or too long.</summary>
/// <param name="Line">Where it begins in the file, counted from 1.</param>
internal sealed record SourceEntry(int Line)
{
    /// <summary>What the source says is unique among all things of the world; taken if it is a UUID that occurs once.</summary>
    internal string Guid { get; init; } = "";

    /// <summary>What the source knows it by among its own things.</summary>
    internal string Id { get; init; } = "";

    internal string Title { get; init; } = "";

    /// <summary>Whether the source itself says that the title is made up.</summary>
    internal bool TitleIsProvisional { get; init; }

    internal string Abstract { get; init; } = "";

    /// <summary>The source's word for what kind of thing it is; may be empty.</summary>
    internal string Kind { get; init; } = "";

    internal string Room { get; init; } = "";

    internal LocalDateTime? Start { get; init; }

    /// <summary>How long it lasts; null where the file does not say.</summary>
    internal Duration? Duration { get; init; }

    internal string Track { get; init; } = "";

    /// <summary>The keys of its speakers, or of those who chair it.</summary>
    internal IReadOnlyList<string> People { get; init; } = [];

    internal IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>Whether it is a session; null where that is to be told from the rest.</summary>
    internal bool? IsSession { get; init; }

    /// <summary>What entries within it refer to it by, where it is a session that can hold some.</summary>
    internal string? Key { get; init; }

    /// <summary>The key of the session that it stands in.</summary>
    internal string? Within { get; init; }
}
