using BackOffice.Engine.Postgres;
using BackOffice.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackOffice.Engine.Tests.Postgres;

public sealed class PostgresBinariesTests : ServerTest
{
    // Nobody listens on port 1.
    private EmbeddedPostgresOptions Unreachable => ThrowAway.OptionsFor(Folder) with { DownloadRepository = "http://127.0.0.1:1/maven2" };

    [Fact]
    public async Task A_folder_told_of_that_has_no_binaries_gives_one_sentence()
    {
        var refusal = await Assert.ThrowsAsync<PostgresUnavailableException>(
            () => StartAsync(ThrowAway.OptionsFor(Folder) with { BinariesFolder = Path.GetTempPath() }));

        Assert.Contains(Path.GetTempPath(), refusal.Message, StringComparison.Ordinal);
        AssertSentence(refusal);
    }

    [Fact]
    public async Task Where_none_is_installed_and_the_download_fails_one_sentence_says_what_to_do()
    {
        var refusal = await Assert.ThrowsAsync<PostgresUnavailableException>(() => ChooseAsync(Unreachable, []));

        Assert.Contains("none is installed, and downloading", refusal.Message, StringComparison.Ordinal);
        AssertSentence(refusal);
    }

    [Fact]
    public async Task Data_of_another_major_version_asks_for_that_version()
    {
        Directory.CreateDirectory(Files.Data);
        await File.WriteAllTextAsync(Path.Combine(Files.Data, "PG_VERSION"), "12\n", Cancellation);

        var refusal = await Assert.ThrowsAsync<PostgresUnavailableException>(() => ChooseAsync(Unreachable));

        Assert.Contains("install PostgreSQL 12", refusal.Message, StringComparison.Ordinal);
        AssertSentence(refusal);
    }

    [Fact]
    public async Task Among_installations_the_one_of_the_datas_version_is_chosen()
    {
        var newest = await ChooseAsync(Unreachable);
        Directory.CreateDirectory(Files.Data);
        await File.WriteAllTextAsync(Path.Combine(Files.Data, "PG_VERSION"), $"{newest.Major}\n", Cancellation);

        Assert.Equal(newest, await ChooseAsync(Unreachable));
        Assert.Equal(newest, await ChooseAsync(Unreachable with { BinariesFolder = Path.GetDirectoryName(newest.BinFolder) }));
    }

    private async Task<PostgresInstallation> ChooseAsync(EmbeddedPostgresOptions options, IReadOnlyList<string>? installed = null) =>
        await PostgresBinaries.ChooseAsync(
            options, installed ?? await InstalledPostgres.FoldersAsync(Cancellation), Files, NullLogger.Instance, Cancellation);

    private static void AssertSentence(PostgresUnavailableException refusal)
    {
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.EndsWith("set ConnectionStrings__backoffice to a running server.", refusal.Message, StringComparison.Ordinal);
    }
}
