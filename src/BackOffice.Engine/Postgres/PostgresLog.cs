using Microsoft.Extensions.Logging;

namespace BackOffice.Engine.Postgres;

internal static partial class PostgresLog
{
    [LoggerMessage(LogLevel.Information, "Downloading PostgreSQL {Version} from {Repository}")]
    public static partial void Downloading(this ILogger logger, string version, string repository);

    [LoggerMessage(LogLevel.Debug, "Using {Installation}")]
    public static partial void Chosen(this ILogger logger, PostgresInstallation installation);

    [LoggerMessage(LogLevel.Information, "First run: making the database in {Folder} with {Installation}")]
    public static partial void Initialising(this ILogger logger, string folder, PostgresInstallation installation);

    [LoggerMessage(LogLevel.Information, "PostgreSQL started (process {ProcessId}, port {Port}) in {Milliseconds:0} ms")]
    public static partial void Started(this ILogger logger, int processId, int port, double milliseconds);

    [LoggerMessage(LogLevel.Information, "PostgreSQL is already running (process {ProcessId}, port {Port}) and is used as it is")]
    public static partial void Adopted(this ILogger logger, int processId, int port);

    [LoggerMessage(LogLevel.Information, "PostgreSQL in {Folder} stopped")]
    public static partial void Stopped(this ILogger logger, string folder);

    [LoggerMessage(LogLevel.Debug, "PostgreSQL in {Folder} is left to the processes that still use it")]
    public static partial void Left(this ILogger logger, string folder);

    [LoggerMessage(LogLevel.Warning, "PostgreSQL in {Folder} did not stop: {Output}")]
    public static partial void NotStopped(this ILogger logger, string folder, string output);

    [LoggerMessage(LogLevel.Warning, "PostgreSQL (process {ProcessId}) is gone; starting it again on port {Port}")]
    public static partial void Gone(this ILogger logger, int processId, int port);

    [LoggerMessage(LogLevel.Error, "PostgreSQL could not be started again; the next attempt follows")]
    public static partial void NotRestarted(this ILogger logger, Exception failure);
}
