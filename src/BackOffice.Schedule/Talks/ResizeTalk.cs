using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using NodaTime;

namespace BackOffice.Schedule.Talks;

/// <summary>Makes a talk longer or shorter; its start stays.</summary>
public sealed record ResizeTalk(TalkId TalkId, Duration Duration) : TalkCommand(TalkId)
{
    /// <inheritdoc/>
    protected override ValueList<Facet> Facets => [Facet.Duration];

    /// <inheritdoc/>
    protected override Decision Decide(Program program, Talk talk) =>
        Words.Duration(Duration) is { } refusal ? refusal
        : Decision.Unless(talk.Duration == Duration, new TalkResized(TalkId, talk.Duration, Duration));
}
