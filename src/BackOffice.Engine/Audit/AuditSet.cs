using BackOffice.Schedule.Changes;
using NodaTime;

namespace BackOffice.Engine.Audit;

/// <summary>What was committed together, as far as it meets a filter.</summary>
/// <param name="First">Its first change, whether it meets the filter or not: what it says of who, when and why holds for all.</param>
/// <param name="Total">How many changes it holds.</param>
/// <param name="Matching">How many of them meet the filter.</param>
/// <param name="Kinds">How many of each kind meet it, by the names of the events.</param>
/// <param name="Shown">The first of those that meet it, in their order; all of them where they are few.</param>
/// <param name="UndoneBy">Who undid it; null where it stands.</param>
public sealed record AuditSet(
    Change First, int Total, int Matching, IReadOnlyList<(string Kind, long Count)> Kinds, IReadOnlyList<Change> Shown, UndoneBy? UndoneBy)
{
    /// <summary>How many changes of a change set come with it.</summary>
    public const int MostShown = 20;

    /// <summary>Its number.</summary>
    public long Revision => First.Revision;

    /// <summary>When it was committed.</summary>
    public Instant At => First.At;

    /// <summary>Who did it.</summary>
    public string Member => First.Member;
}

/// <summary>The undo of a change set.</summary>
/// <param name="Member">Who undid it.</param>
/// <param name="Revision">In which revision.</param>
public sealed record UndoneBy(string Member, long Revision);

/// <summary>A page of change sets, newest first.</summary>
/// <param name="Sets">Its change sets.</param>
/// <param name="Next">Where the next page starts; null on the last.</param>
public sealed record AuditSetPage(IReadOnlyList<AuditSet> Sets, string? Next);
