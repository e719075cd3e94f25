using System.Collections.Immutable;

namespace BackOffice.Schedule.Changes;

/// <summary>What a command comes to: the events that make it so (none where it is so already), or a refusal.</summary>
public abstract record Decision
{
    private Decision() { }

    /// <summary>The command stands; these events follow from it, in this order.</summary>
    public sealed record Accepted(ImmutableArray<ScheduleEvent> Events) : Decision;

    /// <summary>The command does not stand, and nothing follows from it.</summary>
    public sealed record Refused(Refusal Refusal) : Decision;

    /// <summary>The command asks for what is so already.</summary>
    public static readonly Decision Nothing = new Accepted([]);

    /// <summary>The events that follow from a command.</summary>
    public static Decision Of(params ReadOnlySpan<ScheduleEvent> events) => new Accepted([.. events]);

    /// <summary>The event, or nothing where the thing is so already.</summary>
    public static Decision Unless(bool already, ScheduleEvent @event) => already ? Nothing : Of(@event);

    /// <summary>A refusal is a decision.</summary>
    public static implicit operator Decision(Refusal refusal) => new Refused(refusal);
}

/// <summary>Why a command was refused.</summary>
public enum RefusalKind
{
    /// <summary>The command makes no sense, whatever the state of the program.</summary>
    Invalid,

    /// <summary>The command speaks of something that is not there.</summary>
    NotFound,

    /// <summary>The command makes sense but a rule or the state of the program forbids it.</summary>
    Rule,

    /// <summary>The member's role does not allow the command.</summary>
    Forbidden,

    /// <summary>The command would stand if its sender said why.</summary>
    Unexplained,
}

/// <summary>Why a command was refused, as a value.</summary>
/// <param name="Kind">What kind of obstacle it is.</param>
/// <param name="Sentence">One sentence for people.</param>
public sealed record Refusal(RefusalKind Kind, string Sentence)
{
    /// <summary>The command makes no sense.</summary>
    public static Refusal Invalid(string sentence) => new(RefusalKind.Invalid, sentence);

    /// <summary>The command speaks of something that is not there.</summary>
    public static Refusal NotFound(string sentence) => new(RefusalKind.NotFound, sentence);

    /// <summary>A rule forbids the command.</summary>
    public static Refusal Rule(string sentence) => new(RefusalKind.Rule, sentence);
}
