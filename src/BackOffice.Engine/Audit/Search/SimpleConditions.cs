using BackOffice.Schedule;
using NodaTime;

namespace BackOffice.Engine.Audit.Search;

/// <summary>What commits together has one member and one surface.</summary>
internal sealed class OfChangeSet(AuditSql sql, string column, string value) : AuditCondition
{
    private readonly string wanted = sql.Parameter(value);

    internal override bool IsOfChange => false;

    internal override IReadOnlyList<AuditWay> Ways => [new("audit", $"w.ordinal = 0 and w.{column} = {wanted}", null)];

    internal override string Holds(string revision, string? ordinal) =>
        $"(select s.{column} = {wanted} from backoffice.audit s where {Of("s")} and s.revision = {revision} and s.ordinal = 0)";

    internal override string HoldsOfRows(RevisionsFound revisions) => $"a.{column} = {wanted}";
}

/// <summary>The kind of a change.</summary>
internal sealed class OfKind(AuditSql sql, string kind) : AuditCondition
{
    private readonly string wanted = sql.Parameter(kind);

    internal override bool IsOfChange => true;

    internal override IReadOnlyList<AuditWay> Ways => [new("audit", $"w.kind = {wanted}", "ordinal")];

    internal override string Holds(string revision, string? ordinal) => ordinal is null
        ? $"(select true from backoffice.audit s where {Of("s")} and s.revision = {revision} and s.kind = {wanted} limit 1)"
        : $"(select s.kind = {wanted} from backoffice.audit s where {Of("s")} and s.revision = {revision} and s.ordinal = {ordinal})";

    internal override string HoldsOfRows(RevisionsFound revisions) => $"a.kind = {wanted}";
}

/// <summary>Something that a change is about.</summary>
internal sealed class AboutThing(AuditSql sql, Guid thing) : AuditCondition
{
    private readonly string wanted = sql.Parameter(thing);

    internal override bool IsOfChange => true;

    internal override IReadOnlyList<AuditWay> Ways => [new("audit_concern", Is("w"), "ordinal")];

    /// <summary>Whether a row of the concerns is about it.</summary>
    internal string Is(string row) => $"{row}.thing_id = {wanted}";

    internal override string Holds(string revision, string? ordinal) =>
        $"""
        (select true from backoffice.audit_concern c where {Of("c")} and c.thing_id = {wanted} and c.revision = {revision}{(ordinal is null ? "" : $" and c.ordinal = {ordinal}")} limit 1)
        """;

    internal override string HoldsOfRows(RevisionsFound revisions) => InRows("audit_concern", Is("w"), revisions.Each("w"));
}

/// <summary>A slot that a change put something into or took something out of. Its index is in the order of times, so it leads, and is read whole.</summary>
internal sealed class InSlot : AuditCondition
{
    private readonly string range;

    internal InSlot(AuditSql sql, RoomId room, LocalDateTime time)
    {
        // Nothing lasts longer than a day, so that a day of the room is all there is to read.
        var (at, earliest) = (sql.Parameter(time.ToDateTimeUnspecified()), sql.Parameter(time.PlusHours(-24).ToDateTimeUnspecified()));
        range = $"w.room_id = {sql.Parameter(room.Value)} and w.starts <= {at} and w.starts > {earliest} and w.ends > {at}";
    }

    internal override bool IsOfChange => true;

    internal override bool Leads => true;

    internal override IReadOnlyList<AuditWay> Ways => [new("audit_slot", range, "ordinal")];

    internal override string Holds(string revision, string? ordinal) =>
        $"(({revision}, {ordinal}) in (select w.revision, w.ordinal from backoffice.audit_slot w where {Of("w")} and {range}))";

    internal override string HoldsOfRows(RevisionsFound revisions) => InRows("audit_slot", range, revisions.Each("w"));
}
