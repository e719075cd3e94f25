namespace BackOffice.Engine.Audit.Search;

/// <summary>What single changes have to meet, beside being of a revision that was found; nothing where change sets are found or not as wholes.</summary>
/// <param name="Sql">The parameters of the statement.</param>
/// <param name="Conditions">The conditions.</param>
internal sealed record ChangesToMeet(AuditSql Sql, IReadOnlyList<AuditCondition> Conditions)
{
    /// <summary>The rows <c>a</c> of the audit that are of some revisions and meet it.</summary>
    internal string RowsOf(long[] revisions)
    {
        var found = new RevisionsFound(Sql, revisions);
        return $"a.conference_id = {AuditSql.Conference} and {found.Each("a")}{string.Concat(Conditions.Select(it => $" and {it.HoldsOfRows(found)}"))}";
    }
}

/// <summary>Revisions that were found, as they restrict a table.</summary>
internal sealed class RevisionsFound(AuditSql sql, long[] revisions)
{
    private readonly string each = sql.Parameter(revisions);
    private readonly string first = sql.Parameter(revisions.DefaultIfEmpty().Min());
    private readonly string last = sql.Parameter(revisions.DefaultIfEmpty().Max());

    /// <summary>Only these.</summary>
    internal string Each(string table) => $"{table}.revision = any({each})";

    /// <summary>From the first to the last of them; there may be others in between.</summary>
    internal string Stretch(string table) => $"{table}.revision between {first} and {last}";
}
