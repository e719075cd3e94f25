using System.Threading.Channels;
using BackOffice.Engine.Live;
using BackOffice.Schedule.Programs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace BackOffice.Engine.History;

/// <summary>Keeps keyframes as the log grows: after the commit and beside it, so that no member waits for one.</summary>
public sealed partial class KeyframeKeeper(Keyframes keyframes, ILogger<KeyframeKeeper> logger) : BackgroundService
{
    // One that does not get in is put there by the first who reads past it.
    private readonly Channel<Program> due = Channel.CreateBounded<Program>(new BoundedChannelOptions(8) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Keeps the program that a step led to, where one is due there.</summary>
    internal void Take(Advance advance)
    {
        if (Keyframes.IsDue(advance.Before, advance.After)) due.Writer.TryWrite(advance.After);
    }

    /// <summary>Keeps what is due, and then no more.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        due.Writer.TryComplete();
        if (ExecuteTask is { } keeping) await Task.WhenAny(keeping, Task.Delay(Timeout.Infinite, cancellationToken));
        await base.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Ends when there are to be no more, so that what is due at the end is kept as well.
        await foreach (var program in due.Reader.ReadAllAsync(CancellationToken.None))
        {
            try
            {
                await keyframes.KeepAsync(program, program.Revision, CancellationToken.None);
            }
            catch (NpgsqlException failure)
            {
                LogNotKept(failure, program.Conference.Slug, program.Revision);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The keyframe of conference {Slug} at revision {Revision} was not kept; whoever looks back there first will do so")]
    private partial void LogNotKept(Exception failure, string slug, long revision);
}
