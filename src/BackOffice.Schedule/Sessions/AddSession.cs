using BackOffice.Schedule.Changes;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Schedule.Sessions;

/// <summary>Adds a session, onto the timetable or unscheduled. Without a duration it takes its kind's default.</summary>
public sealed record AddSession(
    string Title,
    SessionKind Kind,
    Duration? Duration = null,
    SlotRequest? To = null,
    ValueList<PersonId> Chairs = default,
    SessionId SessionId = default) : ScheduleCommand
{
    /// <inheritdoc/>
    public override ValueList<Touch> Touches => Touch.Of(SessionId, Facet.Existence);

    /// <inheritdoc/>
    public override ScheduleCommand Identified(Func<Guid> fresh) => SessionId == default ? this with { SessionId = new(fresh()) } : this;

    /// <inheritdoc/>
    public override Decision Decide(Program program)
    {
        var duration = To?.Duration ?? Duration ?? Kinds.DefaultDuration(Kind);
        var slot = To is null ? null : new Slot(To.RoomId, To.Start, duration);
        var added = new SessionAdded(SessionId, Title.Trim(), Kind, duration, slot, Chairs);
        if (program.Session(SessionId) is { } there)
        {
            return there == Session.Evolve(null, added) ? Decision.Nothing : Refusal.Rule($"There is a session with the id {SessionId} already.");
        }
        if (program.VersionOf(SessionId) > 0) return Refusal.Rule($"The session with the id {SessionId} was removed; undo that instead.");
        return (Words.Title(Title) ?? Words.Duration(duration) ?? Places.Of(program, To) ?? Persons.AllThere(program, Chairs)) is { } refusal
            ? refusal
            : Decision.Of(added);
    }
}
