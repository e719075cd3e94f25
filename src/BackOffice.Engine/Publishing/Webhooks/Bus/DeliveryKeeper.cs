using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace BackOffice.Engine.Publishing.Webhooks.Bus;

/// <summary>
/// Looks after the deliveries: rings for those that are overdue, as a process that is gone or was only visiting has left them, and
/// deletes what the log no longer keeps. So no delivery depends on a message that nobody has any more.
/// </summary>
internal sealed partial class DeliveryKeeper(Deliveries deliveries, Bell bell, WebhookOptions options, Membership membership, ILogger<DeliveryKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Cleaning = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (membership == Membership.Visitor) return;
        using var timer = new PeriodicTimer(options.OverdueCheck);
        var sinceCleaning = Cleaning;
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                sinceCleaning += options.OverdueCheck;
                try
                {
                    foreach (var subscriber in await deliveries.OverdueAsync(stoppingToken)) await bell.RingAsync(subscriber);
                    if (sinceCleaning < Cleaning) continue;
                    await deliveries.ForgetAsync(stoppingToken);
                    sinceCleaning = TimeSpan.Zero;
                }
                catch (NpgsqlException failure)
                {
                    LogFailed(failure);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The node stops.
        }
    }

    [LoggerMessage(LogLevel.Warning, "It could not be seen which deliveries to subscribers are overdue; trying again")]
    private partial void LogFailed(Exception failure);
}
