using Npgsql;
using Xunit;

namespace BackOffice.Engine.Tests.Testing;

/// <summary>All that a database holds: each table's rows as text, in an order of their own.</summary>
internal static class Contents
{
    /// <summary>Every table of the back office.</summary>
    public static Task<IReadOnlyDictionary<string, string>> ContentsAsync(this EngineHost engine) => ContentsAsync(engine, "%");

    /// <summary>The tables whose names are like a pattern, without the columns that say when and in which version a document was written.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ContentsAsync(this EngineHost engine, string pattern)
    {
        var contents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in await TablesAsync(engine.Database, pattern))
        {
            contents[table] = (string)(await engine.ScalarAsync($"""
                select coalesce(string_agg(row, E'\n' order by row), '')
                from (select (to_jsonb(t) - 'mt_version' - 'mt_last_modified')::text as row from backoffice.{table} t) rows
                """))!;
        }
        return contents;
    }

    /// <summary>The tables that are made from the events, and can be made again: the audit history and the current program.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ProjectionsAsync(this EngineHost engine) =>
        (await engine.ContentsAsync("audit%")).Concat(await engine.ContentsAsync("mt_doc_%draft")).ToDictionary();

    /// <summary>Fails, with some rows of the difference, where tables hold something else than they did.</summary>
    public static void AssertSame(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after, string seed)
    {
        foreach (var (table, rows) in before)
        {
            var (was, now) = (rows.Split('\n').ToHashSet(), after[table].Split('\n').ToHashSet());
            Assert.True(rows == after[table], $"{seed}: {table} lost\n{string.Join('\n', was.Except(now).Take(3))}\nand gained\n{string.Join('\n', now.Except(was).Take(3))}");
        }
    }

    private static async Task<List<string>> TablesAsync(NpgsqlDataSource database, string pattern)
    {
        await using var command = database.CreateCommand(
            "select table_name from information_schema.tables where table_schema = 'backoffice' and table_type = 'BASE TABLE' and table_name like $1");
        command.Parameters.Add(new() { Value = pattern });
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var tables = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) tables.Add(reader.GetString(0));
        return tables;
    }
}
