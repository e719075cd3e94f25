using BackOffice.Engine.Events;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using Marten;

namespace BackOffice.Engine.Audit;

/// <summary>
/// Keeps the audit history: a row for each change, a row for each thing it is about and a row for each slot it filled or left.
/// What a change says is read from its event; names are resolved when it is shown.
/// </summary>
internal static class AuditProjection
{
    private const string Entries = """
        insert into backoffice.audit (conference_id, revision, ordinal, at, member, surface, kind, stream_id, version, reason, undoes)
        select ?, * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private const string Concerns = "insert into backoffice.audit_concern (conference_id, revision, ordinal, thing_id) select ?, * from unnest(?, ?, ?)";

    private const string Slots = """
        insert into backoffice.audit_slot (conference_id, revision, ordinal, room_id, starts, ends) select ?, * from unnest(?, ?, ?, ?, ?)
        """;

    /// <summary>Adds the changes that lead from a program onwards, in their order.</summary>
    internal static void Project(IDocumentOperations documents, Guid conference, Program before, IReadOnlyList<Change> changes)
    {
        documents.QueueSqlCommand(
            Entries,
            conference,
            Column(changes, it => it.Revision),
            Column(changes, it => it.Ordinal),
            Column(changes, it => it.At.ToDateTimeOffset()),
            Column(changes, it => it.Member),
            Column(changes, it => Names.Of(it.Surface)),
            Column(changes, it => EventNames.Of(it.Event)),
            Column(changes, it => it.Event.Subject.Id),
            Column(changes, it => it.Version),
            Column(changes, it => it.Reason),
            Column(changes, it => it.Undoes));

        var (concerns, slots) = (new List<(Change Change, Guid Thing)>(), new List<(Change Change, Schedule.Time.Slot Slot)>());
        var program = before;
        foreach (var change in changes)
        {
            var after = program.Apply(change.Event);
            concerns.AddRange(AuditScope.Things(change.Event, program, after).Select(thing => (change, thing)));
            slots.AddRange(AuditScope.Slots(change.Event, program, after).Select(slot => (change, slot)));
            program = after;
        }
        documents.QueueSqlCommand(
            Concerns, conference, Column(concerns, it => it.Change.Revision), Column(concerns, it => it.Change.Ordinal), Column(concerns, it => it.Thing));
        if (slots.Count == 0) return;
        documents.QueueSqlCommand(
            Slots,
            conference,
            Column(slots, it => it.Change.Revision),
            Column(slots, it => it.Change.Ordinal),
            Column(slots, it => it.Slot.RoomId.Value),
            Column(slots, it => it.Slot.Start.ToDateTimeUnspecified()),
            Column(slots, it => it.Slot.End.ToDateTimeUnspecified()));
    }

    private static TValue[] Column<T, TValue>(IReadOnlyList<T> rows, Func<T, TValue> value) => [.. rows.Select(value)];
}
