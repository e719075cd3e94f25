using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace BackOffice.Engine.Store;

/// <summary>
/// The tables beside Marten's own. <c>conference_head</c>, <c>chain</c> and <c>receipt</c> belong to the log; the <c>audit…</c> tables are a
/// projection of it and can be rebuilt, <c>keyframe</c> a short cut to its past; <c>artefact</c> holds what was published, byte for byte.
/// </summary>
internal static class Tables
{
    internal const string Schema = "backoffice";

    internal static IEnumerable<Table> All() => [Heads(), Chain(), Receipts(), Audit(), AuditConcerns(), AuditSlots(), AuditWords(), Keyframes(), Artefacts(), CalendarMemories(), ImportMemories(), ProtectionKeys(), AccessEntries(), .. WebhookTables.All()];

    /// <summary>One row a conference: its revision, and the lock that orders its commits.</summary>
    private static Table Heads()
    {
        var table = Named("conference_head");
        table.AddColumn("conference_id", "uuid").AsPrimaryKey();
        table.AddColumn("slug", "text").NotNull().AddIndex(index => index.IsUnique = true);
        table.AddColumn("revision", "bigint").NotNull();
        table.AddColumn("at", "timestamptz").NotNull();
        table.AddColumn("change_set_id", "uuid").NotNull();
        // Null in a store that is older than the chain, until it is linked.
        table.AddColumn("link", "bytea");
        return table;
    }

    /// <summary>The hash chain: one row a revision, with its link and the digests of its events that the link was made from.</summary>
    private static Table Chain()
    {
        var table = Named("chain");
        table.AddColumn("conference_id", "uuid").AsPrimaryKey();
        table.AddColumn("revision", "bigint").AsPrimaryKey();
        table.AddColumn("link", "bytea").NotNull();
        table.AddColumn("events", "bytea").NotNull();
        return table;
    }

    /// <summary>One row a command that was answered, and one a change set with the answer, to give it again.</summary>
    private static Table Receipts()
    {
        var table = Named("receipt");
        table.AddColumn("conference_id", "uuid").AsPrimaryKey();
        table.AddColumn("command_id", "uuid").AsPrimaryKey();
        table.AddColumn("change_set_id", "uuid").NotNull();
        table.AddColumn("answer", "jsonb").NotNull();
        return table;
    }

    private static Table Audit()
    {
        var table = Named("audit");
        table.AddColumn("conference_id", "uuid").AsPrimaryKey();
        table.AddColumn("revision", "bigint").AsPrimaryKey();
        table.AddColumn("ordinal", "integer").AsPrimaryKey();
        table.AddColumn("at", "timestamptz").NotNull();
        table.AddColumn("member", "text").NotNull();
        table.AddColumn("surface", "text").NotNull();
        table.AddColumn("kind", "text").NotNull();
        table.AddColumn("stream_id", "uuid").NotNull();
        table.AddColumn("version", "bigint").NotNull();
        table.AddColumn("reason", "text");
        table.AddColumn("undoes", "bigint");
        table.Indexes.Add(new IndexDefinition("audit_undoes") { Columns = ["conference_id", "undoes"], Predicate = "undoes is not null" });
        table.Indexes.Add(new IndexDefinition("audit_kind") { Columns = ["conference_id", "kind", "revision", "ordinal"] });
        // What commits together has these in common: one entry a change set, its first.
        foreach (var column in new[] { "member", "surface", "at" })
        {
            table.Indexes.Add(new IndexDefinition($"audit_{column}") { Columns = ["conference_id", column, "revision"], Predicate = "ordinal = 0" });
        }
        return table;
    }

    /// <summary>Every thing that an audit entry is about: the talk and its session, the people, the rooms.</summary>
    private static Table AuditConcerns()
    {
        var table = Named("audit_concern");
        table.AddColumn("conference_id", "uuid").AsPrimaryKey();
        table.AddColumn("thing_id", "uuid").AsPrimaryKey();
        table.AddColumn("revision", "bigint").AsPrimaryKey();
        table.AddColumn("ordinal", "integer").AsPrimaryKey();
        return table;
    }

    /// <summary>Every slot that an audit entry put something into or took something out of, and what that was.</summary>
    private static Table AuditSlots()
    {
        var table = Named("audit_slot");
        table.AddColumn("conference_id", "uuid").NotNull();
        table.AddColumn("room_id", "uuid").NotNull();
        table.AddColumn("starts", "timestamp").NotNull();
        table.AddColumn("ends", "timestamp").NotNull();
        table.AddColumn("revision", "bigint").NotNull();
        table.AddColumn("ordinal", "integer").NotNull();
        table.AddColumn("thing_id", "uuid");
        table.AddColumn("entered", "boolean");
        table.Indexes.Add(new IndexDefinition("audit_slot_place") { Columns = ["conference_id", "room_id", "starts", "ends", "revision", "ordinal"] });
        return table;
    }

    /// <summary>Every word of the reasons that were given, as UTF-8 bytes, which sort the same in every database.</summary>
    private static Table AuditWords()
    {
        var table = Named("audit_word");
        table.AddColumn("conference_id", "uuid").AsPrimaryKey();
        table.AddColumn("word", "bytea").AsPrimaryKey();
        table.AddColumn("revision", "bigint").AsPrimaryKey();
        return table;
    }

    /// <summary>Whole programs along the log, for whoever looks back; any of them can go.</summary>
    private static Table Keyframes()
    {
        var table = Named("keyframe");
        table.AddColumn("conference_id", "uuid").AsPrimaryKey();
        table.AddColumn("revision", "bigint").AsPrimaryKey();
        table.AddColumn("program", "bytea").NotNull();
        return table;
    }

    private static Table Artefacts()
    {
        var table = Named("artefact");
        table.AddColumn("conference_id", "uuid").AsPrimaryKey();
        table.AddColumn("number", "integer").AsPrimaryKey();
        table.AddColumn("name", "text").AsPrimaryKey();
        table.AddColumn("media_type", "text").NotNull();
        table.AddColumn("etag", "text").NotNull();
        table.AddColumn("bytes", "bytea").NotNull();
        table.AddColumn("brotli", "bytea").NotNull();
        table.AddColumn("gzip", "bytea").NotNull();
        table.AddColumn("published_at", "timestamptz");
        return table;
    }

    /// <summary>What the next publication of a conference needs to know of its calendars so far.</summary>
    private static Table CalendarMemories()
    {
        var table = Named("calendar_memory");
        table.AddColumn("conference_id", "uuid").AsPrimaryKey();
        table.AddColumn("memory", "jsonb").NotNull();
        return table;
    }

    /// <summary>What the sources of a conference said when something was imported from them last, as digests.</summary>
    private static Table ImportMemories()
    {
        var table = Named("import_memory");
        table.AddColumn("conference_id", "uuid").AsPrimaryKey();
        table.AddColumn("source", "text").AsPrimaryKey();
        table.AddColumn("memory", "jsonb").NotNull();
        return table;
    }

    /// <summary>The keys that protect cookies, shared by all nodes.</summary>
    private static Table ProtectionKeys()
    {
        var table = Named("protection_key");
        table.AddColumn("name", "text").AsPrimaryKey();
        table.AddColumn("xml", "text").NotNull();
        return table;
    }

    /// <summary>The access log: who let whom do what, and who signed in.</summary>
    private static Table AccessEntries()
    {
        var table = Named("access_entry");
        table.AddColumn("id", "uuid").AsPrimaryKey();
        table.AddColumn("at", "timestamptz").NotNull();
        table.AddColumn("conference_id", "uuid");
        table.AddColumn("who", "text").NotNull();
        table.AddColumn("kind", "text").NotNull();
        table.AddColumn("subject", "text");
        table.AddColumn("detail", "text");
        table.AddColumn("address", "text");
        table.Indexes.Add(new IndexDefinition("access_entry_at") { Columns = ["at", "id"] });
        return table;
    }

    internal static Table Named(string name) => new(new PostgresqlObjectName(Schema, name, SchemaUtils.IdentifierUsage.General));
}
