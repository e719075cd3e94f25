using System.Text.Json;
using System.Text.Json.Nodes;
using BackOffice.Engine.Events;
using BackOffice.Formats.Json;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Engine.Audit;

/// <summary>A change as the audit shows it, with the names that things have now.</summary>
/// <param name="Revision">The number of its change set.</param>
/// <param name="Ordinal">Its 0-based place in the change set.</param>
/// <param name="At">When.</param>
/// <param name="Member">Who.</param>
/// <param name="Surface">Through which door.</param>
/// <param name="Kind">The name of the event, such as <c>talk-moved</c>.</param>
/// <param name="Subject">To what.</param>
/// <param name="From">What was before; null where there was nothing.</param>
/// <param name="To">What is since; null where there is nothing.</param>
/// <param name="Reason">Why, if somebody said.</param>
/// <param name="Text">The whole as a sentence.</param>
/// <param name="CommandId">The command it follows from.</param>
/// <param name="CorrelationId">What it belongs together with.</param>
/// <param name="Undoes">The revision whose undo it is part of; null where it undoes none.</param>
/// <param name="Restores">The revision that it is part of the putting back to; null where nothing is put back.</param>
public sealed record AuditEntry(
    long Revision,
    int Ordinal,
    Instant At,
    string Member,
    string Surface,
    string Kind,
    AuditSubject Subject,
    JsonNode? From,
    JsonNode? To,
    string? Reason,
    string Text,
    CommandId CommandId,
    Guid CorrelationId,
    long? Undoes = null,
    long? Restores = null)
{
    /// <summary>The entry of a change.</summary>
    public static AuditEntry Of(Change change, Program program)
    {
        var subject = change.Event.Subject;
        var (from, to) = Ends(change.Event);
        return new(
            change.Revision, change.Ordinal, change.At, change.Member, Names.Of(change.Surface), EventNames.Of(change.Event),
            new AuditSubject(Names.Of(subject.Type), subject.Id, ChangeText.Title(subject, program)),
            from, to, change.Reason, ChangeText.Sentence(change, program), change.CommandId, change.CorrelationId,
            change.Undoes, change.Restores);
    }

    /// <summary>What an event changed, from what to what.</summary>
    public static (JsonNode? From, JsonNode? To) Ends(ScheduleEvent happened)
    {
        var (from, to) = Between(happened);
        return (Node(from), Node(to));
    }

    private static (object? From, object? To) Between(ScheduleEvent happened) => happened switch
    {
        TalkAdded e => (null, e.Placement),
        SessionAdded e => (null, e.Slot),
        SpeakerAdded e => (null, e.PersonId),
        SpeakerRemoved e => (e.PersonId, null),
        SpeakerSwapped e => (e.Out, e.In),
        TalkWithdrawn => (Status.Active, Status.Withdrawn),
        TalkRestored => (Status.Withdrawn, Status.Active),
        SessionCancelled => (Status.Active, Status.Cancelled),
        SessionRestored => (Status.Cancelled, Status.Active),
        ConferenceDaysChanged e => (new Days(e.FromFirstDay, e.FromLastDay), new Days(e.ToFirstDay, e.ToLastDay)),
        ConstraintAdded e => (null, new Constraint(e.Kind, e.First, e.Second)),
        ConstraintRemoved e => (new Constraint(e.Kind, e.First, e.Second), null),
        FindingAcknowledged e => (e.From?.Reason, e.To.Reason),
        AcknowledgementWithdrawn e => (e.From.Reason, null),
        _ => (End(happened, "From"), End(happened, "To")),
    };

    private static JsonNode? Node(object? end) => end switch
    {
        null => null,
        // By its base type, which says which of the two kinds of place it is.
        Placement place => JsonSerializer.SerializeToNode(place, ScheduleJson.Options),
        _ => JsonSerializer.SerializeToNode(end, end.GetType(), ScheduleJson.Options),
    };

    private sealed record Days(LocalDate FirstDay, LocalDate LastDay);

    private static object? End(ScheduleEvent happened, string name) => happened.GetType().GetProperty(name)?.GetValue(happened);
}

/// <summary>What an audit entry is about.</summary>
/// <param name="Type">The kind of thing.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is called now.</param>
public sealed record AuditSubject(string Type, Guid Id, string Title);

/// <summary>A page of the audit, newest first.</summary>
/// <param name="Entries">Its entries.</param>
/// <param name="Next">Where the next page starts; null on the last.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, string? Next);

/// <summary>A page of changes, newest first.</summary>
/// <param name="Changes">The changes.</param>
/// <param name="Next">Where the next page starts; null on the last.</param>
public sealed record ChangePage(IReadOnlyList<Change> Changes, string? Next);
