using System.Text.Json.Serialization;
using BackOffice.Engine.Events;
using BackOffice.Engine.Importing;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;

namespace BackOffice.Engine.Commands;

/// <summary>
/// What a member wants to happen, whole or not at all: one command or several, to one conference. What commits together has
/// one revision. This is the only message that changes a schedule.
/// </summary>
/// <param name="Slug">The conference.</param>
/// <param name="Id">Names the change set; sent twice, it has its effect once.</param>
/// <param name="Proposals">The commands, in the order they are to be decided.</param>
/// <param name="Actor">Who wants it.</param>
/// <param name="Reason">Why, if they say.</param>
/// <param name="CorrelationId">What the changes belong together with; the set's own id where nothing else is said.</param>
/// <param name="Imported">What is to be remembered of the source that an import takes from.</param>
public sealed record ChangeSet(
    string Slug, CommandId Id, ValueList<Proposal> Proposals, Actor Actor, string? Reason = null, Guid? CorrelationId = null, ImportMark? Imported = null)
{
    /// <summary>Who follows it on its way; on this node, where it is handled.</summary>
    [JsonIgnore]
    public CommitWatch? Watch { get; init; }

    /// <summary>The most commands that one change set takes.</summary>
    public const int MostCommands = 20_000;

    /// <summary>The longest reason, in characters.</summary>
    public const int LongestReason = 500;

    /// <summary>The ids under which the change set will be known again: its own and its commands'.</summary>
    internal IEnumerable<CommandId> CommandIds => Proposals.Select(proposal => proposal.Id).Prepend(Id).Distinct();
}

/// <summary>A command with what its sender saw.</summary>
/// <param name="Command">The command.</param>
/// <param name="Id">Names the command; sent twice, it has its effect once.</param>
/// <param name="SeenVersion">The version of the first thing it touches that the sender had before their eyes; null means whatever it is now.</param>
public sealed record Proposal(ScheduleCommand Command, CommandId Id, long? SeenVersion = null);

/// <summary>Who acts, with which right, through which door.</summary>
/// <param name="Member">The name that the audit shows.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Surface">The door.</param>
/// <param name="Everywhere">Whether they may do it in every conference, also in those that are not there yet.</param>
/// <param name="Limits">What of the conference they may change; null where all of it.</param>
public sealed record Actor(string Member, Role Role, Surface Surface, bool Everywhere = false, Limits? Limits = null)
{
    /// <summary>Why they may not do what takes a role; null where they may.</summary>
    public Refusal? RefuseBelow(Role needs) =>
        Role < needs ? new(RefusalKind.Forbidden, $"{Member} is {Names.Of(Role)} here; this takes {Names.Of(needs)}.") : null;
}

/// <summary>What became of a change set.</summary>
public abstract record Outcome
{
    private Outcome() { }

    /// <summary>It was committed, or had been before.</summary>
    /// <param name="Answer">The answer; the same each time the same change set is sent.</param>
    /// <param name="Advance">The step the program took; null where nothing had to change or the change set was sent before.</param>
    public sealed record Committed(Answer Answer, Live.Advance? Advance) : Outcome;

    /// <summary>A rule or the state of the program forbids it; nothing was changed.</summary>
    /// <param name="Refusal">Why.</param>
    /// <param name="Index">The 0-based place of the command that was refused.</param>
    public sealed record Refused(Refusal Refusal, int Index = 0) : Outcome;

    /// <summary>Somebody changed the same facet since the sender looked; nothing was changed.</summary>
    /// <param name="Conflict">The other member's change.</param>
    /// <param name="Index">The 0-based place of the command that met it.</param>
    public sealed record Conflicted(Conflict Conflict, int Index = 0) : Outcome;
}

/// <summary>What the sender of a committed change set is told.</summary>
/// <param name="Revision">The conference's revision after it.</param>
/// <param name="Changed">Each thing a command of the set is about, with the version it has now; one entry per command.</param>
/// <param name="Findings">The findings it caused.</param>
public sealed record Answer(long Revision, ValueList<Changed> Changed, ValueList<Finding> Findings);

/// <summary>A thing with the version it has after a change.</summary>
public sealed record Changed(CommandId CommandId, SubjectType Type, Guid Id, long Version);

/// <summary>Another member's change to the facet that a command wanted to change.</summary>
/// <param name="Subject">The thing.</param>
/// <param name="Facet">The side of it.</param>
/// <param name="Theirs">The latest such change since the sender looked.</param>
/// <param name="Version">The version the thing has now: to apply the command on top, send it again with this.</param>
public sealed record Conflict(Subject Subject, Facet Facet, Change Theirs, long Version);
