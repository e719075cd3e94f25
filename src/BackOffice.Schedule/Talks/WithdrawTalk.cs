using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Talks;

/// <summary>Takes a talk back; it keeps its place until somebody moves it off the timetable.</summary>
public sealed record WithdrawTalk(TalkId TalkId) : TalkCommand(TalkId)
{
    /// <inheritdoc/>
    protected override ValueList<Facet> Facets => [Facet.Status];

    /// <inheritdoc/>
    protected override Decision Decide(Program program, Talk talk) =>
        Decision.Unless(talk.Status == Status.Withdrawn, new TalkWithdrawn(TalkId));
}

/// <summary>Lets a withdrawn talk be given after all.</summary>
public sealed record RestoreTalk(TalkId TalkId) : TalkCommand(TalkId)
{
    /// <inheritdoc/>
    protected override ValueList<Facet> Facets => [Facet.Status];

    /// <inheritdoc/>
    protected override Decision Decide(Program program, Talk talk) =>
        Decision.Unless(talk.Status == Status.Active, new TalkRestored(TalkId));
}
