using BackOffice.Testing;
using Npgsql;

namespace BackOffice.Engine.Tests.Postgres;

public sealed class PostgresFixtureTests
{
    [Fact]
    public async Task Each_test_gets_a_database_of_its_own_and_nothing_stays_behind()
    {
        var fixture = new PostgresFixture();
        await fixture.InitializeAsync();
        var (first, second) = (await fixture.NewDatabaseAsync(), await fixture.NewDatabaseAsync());

        await using (var source = NpgsqlDataSource.Create(first + ";Pooling=false"))
        await using (var command = source.CreateCommand("create table mine (id int); select current_setting('data_directory')"))
        {
            var folder = (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
            Assert.True(Directory.Exists(folder));

            await using var other = NpgsqlDataSource.Create(second + ";Pooling=false");
            await using var asks = other.CreateCommand("select to_regclass('mine') is null");
            Assert.Equal(true, await asks.ExecuteScalarAsync(TestContext.Current.CancellationToken));

            await fixture.DisposeAsync();
            Assert.False(Directory.Exists(folder));
        }
    }
}
