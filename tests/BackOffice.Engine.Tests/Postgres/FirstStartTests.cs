using BackOffice.Engine.Postgres;
using Npgsql;

namespace BackOffice.Engine.Tests.Postgres;

public sealed class FirstStartTests : ServerTest
{
    [Fact]
    public async Task The_first_start_makes_a_cluster_with_the_database_of_the_back_office()
    {
        await using var postgres = await StartAsync();

        Assert.Equal(EmbeddedPostgres.Database, await AskAsync<string>(postgres.ConnectionString, "select current_database()::text"));
        Assert.Equal("UTF8", await AskAsync<string>(postgres.ConnectionString, "show server_encoding"));
        Assert.Equal("C", await AskAsync<string>(postgres.ConnectionString, "select datcollate::text from pg_database where datname = 'backoffice'"));
        Assert.Equal("200", await AskAsync<string>(postgres.ConnectionString, "show max_connections"));
        Assert.Equal("off", await AskAsync<string>(postgres.ConnectionString, "show jit"));
    }

    [Fact]
    public async Task Without_settings_for_tests_the_server_is_durable()
    {
        await using var postgres = await StartAsync(new EmbeddedPostgresOptions { DataFolder = Folder });

        Assert.Equal("on", await AskAsync<string>(postgres.ConnectionString, "show fsync"));
        Assert.Equal("on", await AskAsync<string>(postgres.ConnectionString, "show synchronous_commit"));
        Assert.Equal("on", await AskAsync<string>(postgres.ConnectionString, "show full_page_writes"));
        Assert.Equal("128MB", await AskAsync<string>(postgres.ConnectionString, "show shared_buffers"));
    }

    [Fact]
    public async Task Nobody_comes_in_without_the_password_or_from_elsewhere()
    {
        await using var postgres = await StartAsync();
        var stranger = new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Password = "guess" }.ConnectionString;

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => AskAsync<int>(stranger, "select 1"));

        Assert.Equal(PostgresErrorCodes.InvalidPassword, refusal.SqlState);
        Assert.Equal("127.0.0.1", await AskAsync<string>(postgres.ConnectionString, "show listen_addresses"));
        Assert.Equal("", await AskAsync<string>(postgres.ConnectionString, "show unix_socket_directories"));
        const string openRules = "select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'";
        Assert.Equal(0L, await AskAsync<long>(postgres.ConnectionString, openRules));
    }

    [Fact]
    public async Task Data_and_password_are_closed_to_other_users()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows keeps the user's data closed by inheritance");
            return;
        }

        await using var postgres = await StartAsync();

        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        string[] closed = [Files.Home, Files.Data, Files.Logs, Files.Password, Files.Gate, Files.Leases];
        foreach (var path in closed)
            Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(path) & others);
        Assert.Equal([Files.Log], Directory.GetFiles(Files.Logs));
    }

    [Fact]
    public async Task A_further_database_is_created_once()
    {
        await using var postgres = await StartAsync();

        await postgres.EnsureDatabaseAsync("the \"other\" one", Cancellation);
        await postgres.EnsureDatabaseAsync("the \"other\" one", Cancellation);

        var other = postgres.ConnectionStringFor("the \"other\" one");
        Assert.Equal("the \"other\" one", await AskAsync<string>(other, "select current_database()::text"));
    }

    [Fact]
    public async Task A_first_run_that_was_cut_short_is_begun_anew()
    {
        Directory.CreateDirectory(Path.Combine(Files.Unfinished, "base"));
        await File.WriteAllTextAsync(Path.Combine(Files.Unfinished, "PG_VERSION"), "15\n", Cancellation);
        MakePassable();

        await using var postgres = await StartAsync();

        Assert.Equal(1, await AskAsync<int>(postgres.ConnectionString, "select 1"));
        Assert.False(Directory.Exists(Files.Unfinished));
    }

    [Fact]
    public async Task A_folder_that_root_keeps_to_itself_is_refused_with_a_sentence_that_says_where_to_move()
    {
        Assert.SkipUnless(!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess, "only root runs the server as another user");
        DataFolder.Make(Folder, DataFolder.OwnerOnly);

        var refusal = await Assert.ThrowsAsync<PostgresUnavailableException>(() => StartAsync());

        Assert.Contains("BackOffice__DataFolder", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(Folder, refusal.Message, StringComparison.Ordinal);
    }

    private void MakePassable()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Files.Home, DataFolder.Passable);
    }
}
