using BackOffice.Schedule.Talks;
using NodaTime;

namespace BackOffice.Formats.Frab;

/// <summary>An event of a frab file, as either of its formats gives it.</summary>
internal sealed record FoundEvent(int Line)
{
    internal string Guid { get; init; } = "";

    internal string Id { get; init; } = "";

    internal string Code { get; init; } = "";

    internal string Date { get; init; } = "";

    internal string Start { get; init; } = "";

    internal string Duration { get; init; } = "";

    internal string Room { get; init; } = "";

    internal string Title { get; init; } = "";

    internal string Subtitle { get; init; } = "";

    internal string Track { get; init; } = "";

    internal string Type { get; init; } = "";

    internal string Abstract { get; init; } = "";

    internal string Description { get; init; } = "";

    internal IReadOnlyList<string> People { get; init; } = [];

    internal IReadOnlyList<Link> Links { get; init; } = [];
}

/// <summary>The day that an event is listed under.</summary>
/// <param name="Date">Its date; null where the file gives none.</param>
/// <param name="Begins">When it begins; what is listed before that takes place in the night that follows.</param>
internal sealed record FoundDay(LocalDate? Date, LocalTime Begins);
