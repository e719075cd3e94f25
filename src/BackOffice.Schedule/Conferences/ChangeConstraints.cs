using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Conferences;

/// <summary>A command about what must hold between two talks or sessions; an editor's, since it is about the program.</summary>
public abstract record ConstraintCommand(ConstraintKind Kind, Subject First, Subject Second) : ScheduleCommand
{
    /// <summary>What must hold; of a pair that must not clash the order says nothing, so it always has the same one.</summary>
    protected Constraint Wanted =>
        Kind == ConstraintKind.MustNotClash && Standing.Order(First, Second) > 0 ? new(Kind, Second, First) : new(Kind, First, Second);

    /// <inheritdoc/>
    public override ValueList<Touch> Touches => Touch.Of(Subject.TheConference, Facet.Constraint(Wanted.First));
}

/// <summary>Says that two things must not clash, or that one must precede the other.</summary>
public sealed record AddConstraint(ConstraintKind Kind, Subject First, Subject Second) : ConstraintCommand(Kind, First, Second)
{
    /// <summary>The most constraints of a conference.</summary>
    public const int Most = 1_000;

    /// <inheritdoc/>
    public override Decision Decide(Program program)
    {
        if (First == Second) return Refusal.Invalid("Something must hold between two things, and these are one.");
        if ((Missing(program, First) ?? Missing(program, Second)) is { } missing) return missing;
        var (conference, wanted) = (program.Conference, Wanted);
        if (conference.Constraints.Contains(wanted)) return Decision.Nothing;
        return conference.Constraints.Count >= Most ? Refusal.Rule($"A conference takes at most {Most} pairs and orders.")
            : conference.Constraints.Contains(new(ConstraintKind.MustPrecede, wanted.Second, wanted.First)) && Kind == ConstraintKind.MustPrecede
                ? Refusal.Rule("The second of the two must precede the first already.")
            : Decision.Of(new ConstraintAdded(conference.Id, wanted.Kind, wanted.First, wanted.Second));
    }

    private static Refusal? Missing(Program program, Subject thing) => thing.Type switch
    {
        SubjectType.Talk => program.Talk(new(thing.Id)) is null ? Refusal.NotFound($"There is no talk with the id {thing.Id}.") : null,
        SubjectType.Session => program.Session(new(thing.Id)) is null ? Refusal.NotFound($"There is no session with the id {thing.Id}.") : null,
        _ => Refusal.Invalid("Something can hold between talks and sessions only."),
    };
}

/// <summary>Says that something no longer must hold between two things.</summary>
public sealed record RemoveConstraint(ConstraintKind Kind, Subject First, Subject Second) : ConstraintCommand(Kind, First, Second)
{
    /// <inheritdoc/>
    public override Decision Decide(Program program)
    {
        var (conference, wanted) = (program.Conference, Wanted);
        return Decision.Unless(!conference.Constraints.Contains(wanted), new ConstraintRemoved(conference.Id, wanted.Kind, wanted.First, wanted.Second));
    }
}
