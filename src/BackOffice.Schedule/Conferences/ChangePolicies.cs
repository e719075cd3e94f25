using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Schedule.Conferences;

/// <summary>Says how much a rule weighs. What stands already stays, also where the rule refuses it from now on.</summary>
public sealed record SetRuleSeverity(string Rule, Severity Severity) : ConferenceCommand
{
    /// <inheritdoc/>
    protected override Facet Facet => Facet.SeverityOf(Rule);

    /// <inheritdoc/>
    protected override Decision Decide(Conference conference)
    {
        if (FindingRules.Of(Rule) is not { } rule) return Refusal.NotFound($"There is no rule called “{Rule}”.");
        if (!rule.Choices.Contains(Severity))
        {
            return Refusal.Rule($"“{rule.Title}” can't be refused, since what it finds is not brought about by an edit alone.");
        }
        var now = conference.SeverityOf(Rule);
        return Decision.Unless(now == Severity, new RuleSeverityChanged(conference.Id, Rule, now, Severity));
    }
}

/// <summary>Says how long a person needs to change rooms, and a room to change over; zero asks nothing, and what is left out stays.</summary>
public sealed record SetPauses(Duration? OfPeople = null, Duration? OfRooms = null) : ConferenceCommand
{
    private static readonly Duration Longest = Duration.FromHours(4);

    /// <inheritdoc/>
    protected override Facet Facet => Facet.Pauses;

    /// <inheritdoc/>
    protected override Decision Decide(Conference conference)
    {
        var now = new Pauses(conference.TimeForPeople, conference.TimeForRooms);
        var then = new Pauses(OfPeople ?? now.OfPeople, OfRooms ?? now.OfRooms);
        return (Refuse(then.OfPeople) ?? Refuse(then.OfRooms)) is { } refusal ? refusal : Decision.Unless(now == then, new PausesChanged(conference.Id, now, then));
    }

    private static Refusal? Refuse(Duration pause) =>
        pause < Duration.Zero || pause > Longest ? Refusal.Invalid("A pause takes 0 minutes to 4 hours.")
        : pause.NanosecondOfDay % NodaConstants.NanosecondsPerMinute != 0 ? Refusal.Invalid("A pause must be whole minutes.")
        : null;
}

/// <summary>Says when the conference has a room; an empty list means always.</summary>
public sealed record SetRoomAvailability(RoomId RoomId, ValueList<LocalSpan> Availability) : RoomCommand(RoomId)
{
    /// <inheritdoc/>
    protected override Facet Facet => Facet.Room(RoomId, "availability");

    /// <inheritdoc/>
    protected override Decision Decide(Conference conference, Room room) =>
        LocalSpan.Refuse(Availability) is { } refusal ? refusal
        : Decision.Unless(room.Availability == Availability, new RoomAvailabilityRevised(conference.Id, RoomId, room.Availability, Availability));
}
