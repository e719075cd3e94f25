using Npgsql;

namespace BackOffice.Engine.Postgres;

/// <summary>The server as seen over the wire.</summary>
internal static class RunningServer
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static string ConnectionString(int port, string password, string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = Cluster.Superuser,
            Password = password,
            Database = database,
            // Loopback needs neither, and asking for them costs a round trip and a library that may be missing.
            SslMode = SslMode.Disable,
            GssEncryptionMode = GssEncryptionMode.Disable,
        }.ConnectionString;

    /// <summary>The server that already serves the data, once it takes connections; null if there is none, or it ends meanwhile.</summary>
    /// <exception cref="PostgresUnavailableException">It does not take our password, or answers nothing in time.</exception>
    public static async Task<PostmasterFile?> FindAsync(DataFolder folder, TimeSpan patience, CancellationToken cancellation)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (PostmasterFile.Read(folder) is { } file)
        {
            if (!file.IsAlive())
            {
                file.Disown();
                return null;
            }

            if (file.Port is { } port && await AnswersAsync(port, folder, cancellation))
                return file;
            if (TimeProvider.System.GetElapsedTime(began) > patience)
                throw Occupied(file, folder, $"does not answer within {patience.TotalSeconds:0} seconds");
            await Task.Delay(Pause, cancellation);
        }

        return null;

        async Task<bool> AnswersAsync(int port, DataFolder there, CancellationToken stop)
        {
            try
            {
                await using var connection = await OpenAsync(ConnectionString(port, SuperuserPassword.Read(there), "postgres"), stop);
                return true;
            }
            catch (PostgresException refusal) when (refusal.SqlState is PostgresErrorCodes.TooManyConnections)
            {
                return true;
            }
            catch (PostgresException refusal) when (refusal.SqlState.StartsWith("28", StringComparison.Ordinal))
            {
                throw Occupied(PostmasterFile.Read(there), there, "does not take our password");
            }
            catch (NpgsqlException)
            {
                // It is starting, recovering or stopping.
                return false;
            }
        }
    }

    /// <summary>Creates a database if it is absent.</summary>
    public static async Task EnsureDatabaseAsync(string maintenance, string name, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(maintenance, cancellation);
        await using var asks = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection);
        asks.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
        if (await asks.ExecuteScalarAsync(cancellation) is not null)
            return;

        var quoted = "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        await using var creates = new NpgsqlCommand($"create database {quoted}", connection);
        try
        {
            await creates.ExecuteNonQueryAsync(cancellation);
        }
        catch (PostgresException already) when (already.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process was quicker.
        }
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static PostgresUnavailableException Occupied(PostmasterFile? file, DataFolder folder, string complaint) =>
        new(
            $"the server that runs on {folder.Data} as process {file?.ProcessId} {complaint}",
            "stop that process and try again, or set ConnectionStrings__backoffice to a running server");
}
