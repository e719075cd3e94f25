using BackOffice.Schedule.Programs;
using Npgsql;

namespace BackOffice.Engine.Audit.Search;

/// <summary>
/// Finds the change sets that hold what is asked for, newest first, each by a few steps in an index however many changes there are. The
/// restriction that the fewest changes meet leads; the others are checked of what it brings.
/// </summary>
internal sealed class AuditSearch(NpgsqlDataSource database)
{
    // How far the changes that meet a restriction are counted to find which are the fewest.
    private const int MostCounted = 2_000;

    /// <summary>The revisions below one, newest first.</summary>
    /// <param name="program">The conference as it stands, whose names are searched.</param>
    /// <param name="filter">What is asked for.</param>
    /// <param name="below">The revision below which to look.</param>
    /// <param name="size">How many to find at most.</param>
    /// <param name="cancellation">Gives up.</param>
    internal async Task<long[]> RevisionsAsync(Program program, AuditFilter filter, long below, int size, CancellationToken cancellation)
    {
        var (sql, conditions) = await ConditionsAsync(program, filter, cancellation);
        if (conditions is null) return [];
        var lead = await LeadAsync(sql, conditions, cancellation);
        var text = new SearchText(conditions, Floor(sql, filter), Ceiling(sql, filter, below), sql.Parameter(size)).Led(lead);
        await using var command = sql.Command(database, text);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var revisions = new List<long>();
        while (await reader.ReadAsync(cancellation)) revisions.Add(reader.GetInt64(0));
        return [.. revisions];
    }

    /// <summary>What single changes have to meet.</summary>
    internal async Task<ChangesToMeet> ChangesAsync(Program program, AuditFilter filter, CancellationToken cancellation)
    {
        var (sql, conditions) = await ConditionsAsync(program, filter, cancellation);
        return new ChangesToMeet(sql, [.. (conditions ?? []).Where(it => it.IsOfChange)]);
    }

    /// <summary>Everybody who ever changed something, by name.</summary>
    internal async Task<string[]> MembersAsync(Guid conference, CancellationToken cancellation)
    {
        var sql = new AuditSql(conference);
        return await KeysAsync<string>(sql, "audit", "member", "w.ordinal = 0", cancellation);
    }

    private async Task<(AuditSql Sql, IReadOnlyList<AuditCondition>? Conditions)> ConditionsAsync(Program program, AuditFilter filter, CancellationToken cancellation)
    {
        var sql = new AuditSql(program.Conference.Id.Value);
        var conditions = new List<AuditCondition>();
        if (filter.Slot is { } slot) conditions.Add(new InSlot(sql, slot.Room, slot.Time));
        conditions.AddRange(filter.Things.Select(thing => new AboutThing(sql, thing)));
        if (filter.Kind is { } kind) conditions.Add(new OfKind(sql, kind));
        if (filter.Member is { } member) conditions.Add(new OfChangeSet(sql, "member", member));
        if (filter.Surface is { } surface) conditions.Add(new OfChangeSet(sql, "surface", surface));
        if (string.IsNullOrWhiteSpace(filter.Query)) return (sql, conditions);
        var members = await MembersAsync(program.Conference.Id.Value, cancellation);
        foreach (var word in SearchWords.Of(filter.Query))
        {
            var places = new WordPlaces(SearchWords.Named(program, word), SearchWords.Named(members, word), await ReasonWordsAsync(program, word, cancellation));
            // A word that is nowhere is in no change.
            if (places is { Things: [], Members: [], ReasonWords: [] }) return (sql, null);
            conditions.Add(new WordFound(sql, places));
        }
        return (sql, conditions);
    }

    private async Task<AuditCondition?> LeadAsync(AuditSql sql, IReadOnlyList<AuditCondition> conditions, CancellationToken cancellation)
    {
        if (conditions.Count < 2 || conditions.Any(it => it.Leads)) return conditions.FirstOrDefault(it => it.Leads) ?? (conditions.Count > 0 ? conditions[0] : null);
        await using var command = sql.Command(database, $"select {string.Join(", ", conditions.Select(it => it.Count(MostCounted)))}");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return conditions.Select((condition, at) => (condition, Count: reader.GetInt64(at))).MinBy(it => it.Count).condition;
    }

    private async Task<byte[][]> ReasonWordsAsync(Program program, string word, CancellationToken cancellation)
    {
        var sql = new AuditSql(program.Conference.Id.Value);
        var beginning = AuditWords.Bytes(word);
        return await KeysAsync<byte[]>(
            sql, "audit_word", "word", $"w.word >= {sql.Parameter(beginning)} and w.word < {sql.Parameter(AuditWords.PastAll(beginning))}", cancellation);
    }

    // From one value of an index to the next, however many rows have it.
    private async Task<T[]> KeysAsync<T>(AuditSql sql, string table, string column, string where, CancellationToken cancellation)
    {
        string Next(string more) =>
            $"select w.{column} from backoffice.{table} w where w.conference_id = {AuditSql.Conference} and {where}{more} order by w.{column} limit 1";
        await using var command = sql.Command(database, $"""
            with recursive found (value) as (
              (select ({Next("")}))
              union all
              select ({Next($" and w.{column} > found.value")}) from found where found.value is not null)
            select value from found where value is not null limit {MostCounted}
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var values = new List<T>();
        while (await reader.ReadAsync(cancellation)) values.Add(reader.GetFieldValue<T>(0));
        return [.. values];
    }

    // Within a conference no change is before an earlier one, so that times are revisions.
    private static string Floor(AuditSql sql, AuditFilter filter)
    {
        var floors = new List<string> { sql.Parameter(Math.Max(filter.Revision ?? 0, (filter.After ?? 0) + 1)) };
        if (filter.Since is { } since)
        {
            floors.Add($"""
                coalesce((select t.revision from backoffice.audit t where t.conference_id = {AuditSql.Conference} and t.ordinal = 0
                  and t.at >= {sql.Parameter(since.ToDateTimeUtc())} order by t.at, t.revision limit 1), {long.MaxValue})
                """);
        }
        return $"(select greatest({string.Join(", ", floors)}))";
    }

    private static string Ceiling(AuditSql sql, AuditFilter filter, long below)
    {
        var revision = Math.Min(filter.Revision ?? long.MaxValue - 1, filter.UpTo ?? long.MaxValue - 1);
        var ceilings = new List<string> { sql.Parameter(Math.Min(below, revision + 1)) };
        if (filter.Until is { } until)
        {
            ceilings.Add($"""
                coalesce((select t.revision + 1 from backoffice.audit t where t.conference_id = {AuditSql.Conference} and t.ordinal = 0
                  and t.at < {sql.Parameter(until.ToDateTimeUtc())} order by t.at desc, t.revision desc limit 1), 0)
                """);
        }
        return $"(select least({string.Join(", ", ceilings)}))";
    }
}
