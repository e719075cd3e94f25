using BackOffice.Engine.Live;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackOffice.Engine.Access;

/// <summary>Hears on this node that another changed a right, an account or a key; after the connection was lost, takes it that anything may have changed.</summary>
internal sealed partial class AccessListener(Grants grants, ConnectionString database, ILogger<AccessListener> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Listening.RunAsync(database, Grants.Channel, cancellation => grants.HearAsync(null, cancellation), HearAsync, LogLost, stoppingToken);

    private Task HearAsync(string payload, CancellationToken cancellation) =>
        grants.HearAsync(Guid.TryParse(payload, out var account) ? account : null, cancellation);

    [LoggerMessage(LogLevel.Warning, "The connection that hears of changed rights was lost; trying again")]
    private partial void LogLost(Exception failure);
}
