using BackOffice.Engine.History;
using BackOffice.Engine.Live;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Wolverine;

namespace BackOffice.Engine.Commands;

/// <summary>The door through which every surface sends what its members want. There is no other.</summary>
public sealed class CommandSender(IServiceScopeFactory scopes, LivePrograms programs, KeyframeKeeper keyframes)
{
    /// <summary>Sends a change set and waits until it is committed or turned down.</summary>
    public async Task<Outcome> SendAsync(ChangeSet set, CancellationToken cancellation = default)
    {
        try
        {
            return await InvokeAsync(set, cancellation);
        }
        catch (Exception failure) when (OpenedMeanwhile(failure))
        {
            // Somebody opened a conference of that slug in the same moment; now it is there to be found.
            return await InvokeAsync(set, cancellation);
        }
    }

    /// <summary>Sends one command.</summary>
    public Task<Outcome> SendAsync(
        string slug, Actor actor, ScheduleCommand command, long? seenVersion = null, string? reason = null, CancellationToken cancellation = default)
    {
        var id = new CommandId(Guid.CreateVersion7());
        return SendAsync(new ChangeSet(slug, id, [new Proposal(command, id, seenVersion)], actor, reason), cancellation);
    }

    /// <summary>Makes the way of a command ready (its handler is compiled at first use), so that the first member does not wait for that.</summary>
    public Task WarmUpAsync(CancellationToken cancellation = default) =>
        SendAsync(new ChangeSet("", new CommandId(Guid.CreateVersion7()), [], new Actor("", Role.Viewer, Surface.Ui)), cancellation);

    private async Task<Outcome> InvokeAsync(ChangeSet set, CancellationToken cancellation)
    {
        // A scope of its own: the message context keeps its correlation and is not made for two commands at once.
        await using var scope = scopes.CreateAsyncScope();
        var bus = scope.ServiceProvider.GetRequiredService<IMessageBus>();
        try
        {
            var outcome = await bus.InvokeAsync<Outcome>(set, cancellation);
            if (outcome is not Outcome.Committed { Advance: { } advance }) return outcome;
            programs.Take(advance);
            keyframes.Take(advance);
            return outcome;
        }
        finally
        {
            programs.Forget(set.Id);
        }
    }

    private static bool OpenedMeanwhile(Exception? failure) => failure switch
    {
        null => false,
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "conference_head" } => true,
        _ => OpenedMeanwhile(failure.InnerException),
    };
}
