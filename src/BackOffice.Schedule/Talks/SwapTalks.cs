using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Time;

namespace BackOffice.Schedule.Talks;

/// <summary>Lets two talks change places; each keeps its own duration.</summary>
public sealed record SwapTalks(TalkId TalkId, TalkId With) : ScheduleCommand
{
    /// <inheritdoc/>
    public override ValueList<Touch> Touches => [new Touch(TalkId, [Facet.Placement]), new Touch(With, [Facet.Placement])];

    /// <inheritdoc/>
    public override Decision Decide(Program program)
    {
        if (TalkId == With) return Refusal.Invalid("A talk can't change places with itself.");
        if (program.Talk(TalkId) is not { } one) return Refusal.NotFound($"There is no talk with the id {TalkId}.");
        if (program.Talk(With) is not { } other) return Refusal.NotFound($"There is no talk with the id {With}.");
        var (here, there) = (program.PlacementOf(one), program.PlacementOf(other));
        if (here is null && there is null) return Refusal.Rule($"“{one.Title}” and “{other.Title}” are both unscheduled.");

        var first = Move(one, here, Fit(there, one));
        // In a session the first move shifts the order, so where the other one stands now is looked up again; a neighbour is there already.
        var after = first is null ? program : program.Apply(first);
        var second = Move(other, after.PlacementOf(other), Fit(here, other));
        return Decision.Of([.. new[] { first, second }.OfType<ScheduleEvent>()]);
    }

    private static TalkMoved? Move(Talk talk, Placement? from, Placement? to) => from == to ? null : new(talk.Id, from, to);

    private static Placement? Fit(Placement? place, Talk talk) =>
        place is Placement.OwnSlot { Slot: var slot } ? new Placement.OwnSlot(slot with { Duration = talk.Duration }) : place;
}
