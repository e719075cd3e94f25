using BackOffice.Schedule.Changes;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Schedule.Talks;

/// <summary>Adds a talk, somewhere on the timetable or unscheduled. Without a duration it takes its kind's default.</summary>
public sealed record AddTalk(
    string Title,
    string Abstract = "",
    TalkKind Kind = TalkKind.Oral,
    Duration? Duration = null,
    ValueList<PersonId> Speakers = default,
    TrackId? TrackId = null,
    ValueList<Link> Links = default,
    Destination? To = null,
    bool TitleIsProvisional = false,
    string? Code = null,
    TalkId TalkId = default) : ScheduleCommand
{
    /// <inheritdoc/>
    public override ValueList<Touch> Touches => Touch.Of(TalkId, Facet.Existence);

    /// <inheritdoc/>
    public override ScheduleCommand Identified(Func<Guid> fresh) => TalkId == default ? this with { TalkId = new(fresh()) } : this;

    /// <inheritdoc/>
    public override Decision Decide(Program program)
    {
        if (program.Talk(TalkId) is { } there)
        {
            return there.Title == Title.Trim() && there.Abstract == Abstract.Trim()
                ? Decision.Nothing
                : Refusal.Rule($"There is a talk with the id {TalkId} already.");
        }
        if (program.VersionOf(TalkId) > 0) return Refusal.Rule($"The talk with the id {TalkId} was removed; undo that instead.");
        var duration = (To as Destination.OwnSlot)?.Duration ?? Duration ?? Kinds.DefaultDuration(Kind);
        var refusal = Words.Title(Title) ?? Words.Text(Abstract, "abstract") ?? Words.Duration(duration) ?? TalkRules.Code(program, Code)
            ?? Persons.AllThere(program, Speakers) ?? TalkRules.TrackThere(program, TrackId) ?? TalkRules.Links(Links) ?? Places.Of(program, To);
        return refusal is not null
            ? refusal
            : Decision.Of(new TalkAdded(
                TalkId, Code ?? TalkCodes.For(TalkId), Title.Trim(), TitleIsProvisional, Abstract.Trim(), Kind, duration, Speakers, TrackId, Links,
                program.PlacementFor(To, duration)));
    }
}
