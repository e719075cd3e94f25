using System.Diagnostics;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Formats.Json;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Talks;
using BackOffice.Testing;
using Npgsql;
using Xunit;

namespace BackOffice.Engine.Tests.Store;

/// <summary>A backup is worth what can be restored from it.</summary>
public sealed class BackupTests(PostgresFixture postgres)
{
    [Fact]
    public async Task What_pg_dump_wrote_and_pg_restore_read_is_the_back_office_as_it_was()
    {
        var bin = await BinariesAsync();
        Assert.SkipUnless(File.Exists(Tool(bin, "pg_dump")) && File.Exists(Tool(bin, "pg_restore")), "There is no pg_dump beside the server.");
        var cancellation = TestContext.Current.CancellationToken;
        var (from, to) = (await postgres.NewDatabaseAsync(), await postgres.NewDatabaseAsync());
        var file = Path.Combine(Path.GetTempPath(), $"backoffice-{Guid.NewGuid():N}.dump");
        byte[] program;
        Crafts crafts;
        byte[] published;
        try
        {
            await using (var node = await EngineHost.StartAsync(from))
            {
                crafts = await Crafts.OpenAsync(node);
                await crafts.SendAsync(new PublishSnapshot("First")).Committed();
                await crafts.SendAsync(new RetitleTalk(crafts.Moss, "Moss, again")).Committed();
                program = await ProgramAsync(node, crafts.Slug);
                published = (await node.Snapshots.ArtefactAsync(crafts.Id, 1, "program.json", cancellation))!.Bytes;
                // As operators do: while the node runs.
                await RunAsync(Tool(bin, "pg_dump"), from, "--format=custom", $"--file={file}");
            }
            await RunAsync(Tool(bin, "pg_restore"), to, "--no-owner", "--exit-on-error", $"--dbname={new NpgsqlConnectionStringBuilder(to).Database}", file);
        }
        finally
        {
            File.Delete(file);
        }

        await using var restored = await EngineHost.StartAsync(to);
        Assert.Equal(program, await ProgramAsync(restored, crafts.Slug));
        Assert.Equal(published, (await restored.Snapshots.ArtefactAsync(crafts.Id, 1, "program.json", cancellation))!.Bytes);
        var proof = Assert.Single(await restored.Verifier.VerifyAsync(cancellation: cancellation));
        Assert.True(proof.Holds);
        await restored.Sender.SendAsync(crafts.Slug, Crafts.As(Schedule.Changes.Role.Chair), new RetitleTalk(crafts.Moss, "Moss, restored"), cancellation: cancellation).Committed();
        Assert.Equal("Moss, restored", (await restored.Programs.OpenAsync(crafts.Slug, cancellation))!.Now.Talk(crafts.Moss)!.Title);
    }

    private static async Task<byte[]> ProgramAsync(EngineHost node, string slug) =>
        ProgramJson.Write((await node.Programs.OpenAsync(slug, TestContext.Current.CancellationToken))!.Now);

    private static string Tool(string bin, string name) => Path.Combine(bin, OperatingSystem.IsWindows() ? $"{name}.exe" : name);

    private async Task<string> BinariesAsync()
    {
        await using var connection = new NpgsqlConnection(postgres.Postgres.ConnectionStringFor("postgres"));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("select setting from pg_config where name = 'BINDIR'", connection);
        return (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static async Task RunAsync(string tool, string database, params string[] arguments)
    {
        var at = new NpgsqlConnectionStringBuilder(database);
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardError = true };
        foreach (var (name, value) in new[] { ("PGHOST", at.Host), ("PGPORT", $"{at.Port}"), ("PGUSER", at.Username), ("PGPASSWORD", at.Password), ("PGDATABASE", at.Database) }) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var complaint = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{Path.GetFileName(tool)}: {complaint}");
    }
}
