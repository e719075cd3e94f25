namespace BackOffice.Engine.Audit.Search;

/// <summary>Writes the search for revisions, led by one of its conditions.</summary>
internal sealed class SearchText(IReadOnlyList<AuditCondition> conditions, string floor, string ceiling, string size)
{
    internal string Led(AuditCondition? lead) => lead switch
    {
        null => OneByOne(new AuditWay("audit", "w.ordinal >= 0", null), null),
        { Leads: true } => $"select distinct d.revision from ({lead.Ways[0].Walk(ceiling, floor)}) d where true{Checks(lead, lead.Ways[0])} order by d.revision desc limit {size}",
        { Ways: [{ Keys: null } way] } => OneByOne(way, lead),
        _ => OfKeys(lead),
    };

    /// <summary>From each revision that is found to the next below it: what meets the condition often in one change set is passed over at once.</summary>
    private string OneByOne(AuditWay way, AuditCondition? lead)
    {
        string Next(string below) => $"(select d.revision from ({way.Walk(below, floor)}) d where true{Checks(lead, way)} limit 1)";
        return $"""
            with recursive page (revision, turn) as (
              select {Next(ceiling)}, 1
              union all
              select {Next("page.revision")}, page.turn + 1 from page where page.revision is not null and page.turn < {size})
            select revision from page where revision is not null order by revision desc
            """;
    }

    /// <summary>
    /// What any of many keys brings. The newest of each is looked up first: the page ends, at the latest, with the one that is as
    /// far down among these as the page is long, and nothing older has to be read.
    /// </summary>
    private string OfKeys(AuditCondition lead)
    {
        var ways = lead.Ways.Select((way, at) => (Way: way, Latest: $"latest_{at}")).ToList();
        string Walk(AuditWay way, string below, string from) => $"({way.Walk(below, from)}) d where true{Checks(lead, way)}";
        return $"""
            with {string.Join(", ", ways.Select(it => $"""
            {it.Latest} (key, revision) as materialized (select k.key, (select d.revision from {Walk(it.Way, ceiling, floor)} limit 1) from unnest({it.Way.Keys}) k(key))
            """))},
            top (revision) as materialized (select distinct revision from ({string.Join(" union all ", ways.Select(it => $"select revision from {it.Latest}"))}) it
              where revision is not null order by revision desc limit {size}),
            bottom (revision) as materialized (select case when count(*) < {size} then {floor} else min(revision) end from top)
            select distinct revision from ({string.Join(" union all ", ways.Select(it => $"""
            select r.revision from {it.Latest} k, lateral (select distinct d.revision from {Walk(it.Way, "k.revision + 1", "(select revision from bottom)")}
              order by d.revision desc limit {size}) r
            """))}) it order by revision desc limit {size}
            """;
    }

    /// <summary>The conditions that do not lead, of what a way brings.</summary>
    private string Checks(AuditCondition? lead, AuditWay way)
    {
        var others = conditions.Where(it => it != lead).ToList();
        var ofChanges = others.Where(it => it.IsOfChange).ToList();
        var checks = others.Where(it => !it.IsOfChange).Select(it => it.Holds("d.revision", null));
        // All that is asked of a change must be true of one and the same.
        var exact = way.Ordinal is not null ? ofChanges.Select(it => it.Holds("d.revision", "d.ordinal"))
            : ofChanges is [var only] ? [only.Holds("d.revision", null)]
            : ofChanges.Count > 0 ? [SomeChange(ofChanges)]
            : [];
        return string.Concat(checks.Concat(exact).Select(check => $" and {check}"));
    }

    private static string SomeChange(List<AuditCondition> ofChanges)
    {
        // Where a thing is asked for, only the changes about it can be meant.
        var source = ofChanges.OfType<AboutThing>().FirstOrDefault();
        var (table, rest) = source is null ? ("audit", ofChanges) : ("audit_concern", ofChanges.Where(it => it != source));
        var where = source is null ? "true" : source.Is("x");
        return $"""
            (select true from backoffice.{table} x where x.conference_id = {AuditSql.Conference} and x.revision = d.revision and {where}
              {string.Concat(rest.Select(it => $" and {it.Holds("x.revision", "x.ordinal")}"))} limit 1)
            """;
    }
}
