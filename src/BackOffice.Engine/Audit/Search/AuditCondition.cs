namespace BackOffice.Engine.Audit.Search;

/// <summary>
/// One restriction of the audit, in SQL. It can lead a search (its own index brings what meets it, newest first) or be checked of what
/// another brings. Which of them leads is not left to PostgreSQL, which would have to guess how often they meet: checks are scalar
/// subqueries, which its planner takes as they are written.
/// </summary>
internal abstract class AuditCondition
{
    /// <summary>Whether it is about a single change; else about a change set, and so about all its changes.</summary>
    internal abstract bool IsOfChange { get; }

    /// <summary>Whether it always leads where it is asked for, since checking it costs more.</summary>
    internal virtual bool Leads => false;

    /// <summary>The ways in which it brings what meets it; what any of them brings does.</summary>
    internal abstract IReadOnlyList<AuditWay> Ways { get; }

    /// <summary>Whether it is met by a change, or (where no ordinal is given) by some change of a change set.</summary>
    internal abstract string Holds(string revision, string? ordinal);

    /// <summary>
    /// Whether it is met by a row <c>a</c> of the audit, where many rows of some revisions are to be checked: what meets it in these
    /// is looked up once, and not again for each row.
    /// </summary>
    /// <param name="revisions">The revisions.</param>
    internal abstract string HoldsOfRows(RevisionsFound revisions);

    /// <summary>Counts what meets it, up to a bound.</summary>
    internal virtual string Count(int most) =>
        $"(select {string.Join(" + ", Ways.Select(way => $"(select count(*) from (select 1 {way.FromAny} limit {most}) met)"))})";

    /// <summary>Whether a row of the audit is one of those that a table names, among some revisions.</summary>
    protected static string InRows(string table, string where, string ofRevisions) =>
        $"(a.revision, a.ordinal) in (select w.revision, w.ordinal from backoffice.{table} w where {Of("w")} and {where} and {ofRevisions})";

    /// <summary>What restricts a table, by a name, to the conference.</summary>
    protected static string Of(string table) => $"{table}.conference_id = {AuditSql.Conference}";
}

/// <summary>A range of an index, in the order of revisions.</summary>
/// <param name="Table">The table.</param>
/// <param name="Where">What restricts it beside the conference and the revision; <c>k.key</c> stands for a key.</param>
/// <param name="Ordinal">Its column that says which change of the change set is meant; null where any is.</param>
/// <param name="Keys">The parameter with the keys, an array; null where there is one range alone.</param>
internal sealed record AuditWay(string Table, string Where, string? Ordinal, string? Keys = null)
{
    /// <summary>What is brought below a revision and not below another, newest first.</summary>
    internal string Walk(string below, string floor) => $"""
        select w.revision{(Ordinal is null ? "" : $", w.{Ordinal} as ordinal")} from backoffice.{Table} w
        where w.conference_id = {AuditSql.Conference} and {Where} and w.revision < {below} and w.revision >= {floor}
        order by w.revision desc
        """;

    internal string FromAny => Keys is null
        ? $"from backoffice.{Table} w where w.conference_id = {AuditSql.Conference} and {Where}"
        : $"from unnest({Keys}) k(key) join backoffice.{Table} w on w.conference_id = {AuditSql.Conference} and {Where}";
}
