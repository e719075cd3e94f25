using BackOffice.Engine.Events;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using Marten;

namespace BackOffice.Engine.Audit;

/// <summary>
/// Keeps the audit history: a row for each change, for each thing it is about, for each slot it filled or left, and for each
/// word of its change set's reason.
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
        insert into backoffice.audit_slot (conference_id, revision, ordinal, room_id, starts, ends, thing_id, entered) select ?, * from unnest(?, ?, ?, ?, ?, ?, ?)
        """;

    private const string Words = "insert into backoffice.audit_word (conference_id, revision, word) select ?, * from unnest(?, ?)";

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

        var (concerns, slots) = (new List<(Change Change, Guid Thing)>(), new List<(Change Change, Standing Standing)>());
        var program = before;
        foreach (var change in changes)
        {
            var after = program.Apply(change.Event);
            var standings = AuditScope.Standings(change.Event, program, after);
            concerns.AddRange(AuditScope.Things(change.Event, program, after, standings).Select(thing => (change, thing)));
            slots.AddRange(standings.Select(standing => (change, standing)));
            program = after;
        }
        documents.QueueSqlCommand(
            Concerns, conference, Column(concerns, it => it.Change.Revision), Column(concerns, it => it.Change.Ordinal), Column(concerns, it => it.Thing));
        if (slots.Count > 0) ProjectSlots(documents, conference, slots);
        ProjectWords(documents, conference, changes);
    }

    private static void ProjectSlots(IDocumentOperations documents, Guid conference, List<(Change Change, Standing Standing)> slots) =>
        documents.QueueSqlCommand(
            Slots,
            conference,
            Column(slots, it => it.Change.Revision),
            Column(slots, it => it.Change.Ordinal),
            Column(slots, it => it.Standing.Slot.RoomId.Value),
            Column(slots, it => it.Standing.Slot.Start.ToDateTimeUnspecified()),
            Column(slots, it => it.Standing.Slot.End.ToDateTimeUnspecified()),
            Column(slots, it => it.Standing.Thing),
            Column(slots, it => it.Standing.Entered));

    // What commits together has one reason.
    private static void ProjectWords(IDocumentOperations documents, Guid conference, IReadOnlyList<Change> changes)
    {
        var words = changes.Where(change => change is { Ordinal: 0, Reason: not null })
            .SelectMany(change => AuditWords.Of(change.Reason!), (change, word) => (change.Revision, Word: word)).ToList();
        if (words.Count > 0) documents.QueueSqlCommand(Words, conference, Column(words, it => it.Revision), Column(words, it => it.Word));
    }

    private static TValue[] Column<T, TValue>(IReadOnlyList<T> rows, Func<T, TValue> value) => [.. rows.Select(value)];
}
