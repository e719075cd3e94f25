using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Changes;

/// <summary>
/// Something a member wants done to a conference, with the decision what that comes to. Deciding is pure: no clock, no
/// chance, no I/O. A command decided again on its own result comes to nothing.
/// </summary>
public abstract record ScheduleCommand
{
    /// <summary>What the command changes, and which sides of it: the ground on which two commands merge or conflict.</summary>
    public abstract ValueList<Touch> Touches { get; }

    /// <summary>The thing that the sender will ask for next: what was made or changed.</summary>
    public virtual Subject About => Touches[0].Subject;

    /// <summary>The least role that may send it.</summary>
    public virtual Role Needs => Role.Editor;

    /// <summary>Whether what it changes is the program; a frozen one is not to be changed by everybody without more ado.</summary>
    public virtual bool ChangesTheProgram => true;

    /// <summary>What the command comes to in the program as it stands.</summary>
    public abstract Decision Decide(Program program);

    /// <summary>The command with an id for what it creates, made by <paramref name="fresh"/> where the sender gave none.</summary>
    public virtual ScheduleCommand Identified(Func<Guid> fresh) => this;
}

/// <summary>A thing that a command changes, and the facets of it.</summary>
public sealed record Touch(Subject Subject, ValueList<Facet> Facets)
{
    /// <summary>One touch as a list, for the commands that change one thing.</summary>
    public static ValueList<Touch> Of(Subject subject, params ReadOnlySpan<Facet> facets) => [new Touch(subject, ValueList.Create(facets))];
}

/// <summary>What a member may do in a conference; each role includes the ones before it.</summary>
public enum Role
{
    /// <summary>May look at everything.</summary>
    Viewer,

    /// <summary>May change the program.</summary>
    Editor,

    /// <summary>May publish snapshots.</summary>
    Publisher,

    /// <summary>May change settings, rooms, tracks, members, keys and subscribers.</summary>
    Chair,
}
