using Weasel.Postgresql.Tables;

namespace BackOffice.Engine.Store;

/// <summary>The tables of what subscribers are told: they are made with the publication that they tell of, and are no part of the log.</summary>
internal static class WebhookTables
{
    internal static IEnumerable<Table> All() => [Deliveries(), Attempts()];

    /// <summary>One row a delivery: what is to be sent, when, and who is at it.</summary>
    private static Table Deliveries()
    {
        var table = Tables.Named("delivery");
        table.AddColumn("id", "uuid").AsPrimaryKey();
        table.AddColumn("subscriber_id", "uuid").NotNull();
        table.AddColumn("type", "text").NotNull();
        table.AddColumn("number", "integer");
        table.AddColumn("body", "text").NotNull();
        table.AddColumn("at", "timestamptz").NotNull();
        table.AddColumn("state", "text").NotNull();
        table.AddColumn("due", "timestamptz");
        table.AddColumn("failures", "integer").NotNull();
        // Until then it is in the hands of whoever began it.
        table.AddColumn("leased_until", "timestamptz");
        table.Indexes.Add(new IndexDefinition("delivery_log") { Columns = ["subscriber_id", "at"] });
        table.Indexes.Add(new IndexDefinition("delivery_due") { Columns = ["due"], Predicate = "due is not null" });
        table.Indexes.Add(new IndexDefinition("delivery_at") { Columns = ["at"] });
        return table;
    }

    private static Table Attempts()
    {
        var table = Tables.Named("delivery_attempt");
        table.AddColumn("delivery_id", "uuid").AsPrimaryKey();
        table.AddColumn("at", "timestamptz").AsPrimaryKey();
        table.AddColumn("took_ms", "integer").NotNull();
        table.AddColumn("address", "text").NotNull();
        table.AddColumn("status", "integer");
        table.AddColumn("fault", "text");
        table.AddColumn("answer", "text");
        return table;
    }
}
