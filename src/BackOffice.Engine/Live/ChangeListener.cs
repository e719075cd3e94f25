using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackOffice.Engine.Live;

/// <summary>
/// Hears of every commit, of this node and of others, through PostgreSQL's notifications, and brings the live programs forward.
/// Notifications that were missed while the connection was down are made up for when it is back.
/// </summary>
internal sealed partial class ChangeListener(LivePrograms programs, ConnectionString database, ILogger<ChangeListener> logger) : BackgroundService
{
    internal const string Channel = "backoffice_changes";

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Listening.RunAsync(database, Channel, programs.CatchUpAsync, HearAsync, LogLost, stoppingToken);

    private async Task HearAsync(string payload, CancellationToken cancellation)
    {
        if (payload.Split(':') is [var id, var revision, var changeSet])
        {
            await programs.CatchUpAsync(new(Guid.Parse(id)), long.Parse(revision), new(Guid.Parse(changeSet)), cancellation);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The connection that hears of changes was lost; trying again")]
    private partial void LogLost(Exception failure);
}
