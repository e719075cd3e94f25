namespace BackOffice.Engine.Audit.Search;

/// <summary>A word that is to be found: in the name of something that a change is about, in the member's name, or in the reason.</summary>
/// <param name="Things">The things in whose names it occurs.</param>
/// <param name="Members">The members in whose names it occurs.</param>
/// <param name="ReasonWords">The words of reasons that begin with it.</param>
internal sealed record WordPlaces(Guid[] Things, string[] Members, byte[][] ReasonWords);

/// <summary>A change in which a word is found.</summary>
internal sealed class WordFound : AuditCondition
{
    private const int MostLookedUpEach = 100;

    private readonly string things;
    private readonly string members;
    private readonly string words;
    private readonly WordPlaces places;

    internal WordFound(AuditSql sql, WordPlaces places)
    {
        this.places = places;
        (things, members, words) = (sql.Parameter(places.Things), sql.Parameter(places.Members), sql.Parameter(places.ReasonWords));
    }

    internal override bool IsOfChange => true;

    internal override IReadOnlyList<AuditWay> Ways =>
    [
        new("audit_concern", "w.thing_id = k.key", "ordinal", things),
        new("audit", "w.ordinal = 0 and w.member = k.key", null, members),
        new("audit_word", "w.word = k.key", null, words),
    ];

    internal override string Holds(string revision, string? ordinal)
    {
        var places = new List<string>();
        if (this.places.Members.Length > 0)
        {
            places.Add($"(select s.member = any({members}) from backoffice.audit s where {Of("s")} and s.revision = {revision} and s.ordinal = 0)");
        }
        if (this.places.ReasonWords.Length > 0)
        {
            places.Add($"(select true from backoffice.audit_word r where {Of("r")} and r.word = any({words}) and r.revision = {revision} limit 1)");
        }
        if (this.places.Things.Length > 0)
        {
            var exact = ordinal is null ? "" : $" and c.ordinal = {ordinal}";
            places.Add($"(select true from backoffice.audit_concern c where {Of("c")} and c.thing_id = any({things}) and c.revision = {revision}{exact} limit 1)");
        }
        return places.Count == 0 ? "false" : $"({string.Join(" or ", places.Select(place => $"coalesce({place}, false)"))})";
    }

    internal override string HoldsOfRows(RevisionsFound revisions)
    {
        var places = new List<string>();
        if (this.places.Members.Length > 0) places.Add($"a.member = any({members})");
        if (this.places.ReasonWords.Length > 0)
        {
            places.Add($"a.revision in (select w.revision from backoffice.audit_word w where {Of("w")} and w.word = any({words}) and {revisions.Each("w")})");
        }
        // Each thing is one step into the index, or one for each revision.
        var ofRevisions = this.places.Things.Length > MostLookedUpEach ? revisions.Stretch("w") : revisions.Each("w");
        if (this.places.Things.Length > 0) places.Add(InRows("audit_concern", $"w.thing_id = any({things})", ofRevisions));
        return places.Count == 0 ? "false" : $"({string.Join(" or ", places)})";
    }
}
