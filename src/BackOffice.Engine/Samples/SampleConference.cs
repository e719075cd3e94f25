using System.Text.Json.Nodes;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Live;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using Microsoft.Extensions.Logging;

namespace BackOffice.Engine.Samples;

/// <summary>
/// The invented conference that a first run shows. It comes in like everything else: as commands of its members, so that it has
/// an audit, findings and a snapshot.
/// </summary>
public sealed partial class SampleConference(CommandSender sender, LivePrograms programs, ILogger<SampleConference> logger)
{
    /// <summary>Its name in addresses.</summary>
    public const string Slug = "sample";

    private const string Resource = "BackOffice.Engine.Samples.sample-conference.json";

    /// <summary>Loads the sample if the store holds no conference yet.</summary>
    public async Task LoadIntoEmptyStoreAsync(CancellationToken cancellation = default)
    {
        if ((await programs.ConferencesAsync(cancellation)).Count > 0) return;
        var sample = new SampleScript(await ReadAsync(cancellation));
        foreach (var (member, role, reason, commands) in sample.Changes())
        {
            var surface = reason is null && member == sample.FirstMember ? Surface.Import : Surface.Ui;
            var set = ChangeSetOf(commands, new Actor(member, role, surface), reason);
            // Another node may be loading it at the same moment; whoever opened the conference goes on.
            if (await sender.SendAsync(set, cancellation) is Outcome.Committed) continue;
            LogStopped(reason ?? commands[0].Name);
            return;
        }
    }

    private static ChangeSet ChangeSetOf(IReadOnlyList<(string Name, JsonObject Body)> commands, Actor actor, string? reason) => new(
        Slug,
        NewId(),
        commands.Select(it => CommandJson.Read(it.Name, it.Body) is { Command: { } command }
            ? new Proposal(command, NewId())
            : throw new InvalidOperationException($"The sample's {it.Name} can't be read: {CommandJson.Read(it.Name, it.Body).Fault}")).ToValueList(),
        actor,
        reason);

    private static async Task<JsonObject> ReadAsync(CancellationToken cancellation)
    {
        await using var stream = typeof(SampleConference).Assembly.GetManifestResourceStream(Resource)!;
        return (JsonObject)(await JsonNode.ParseAsync(stream, cancellationToken: cancellation))!;
    }

    private static CommandId NewId() => new(Guid.CreateVersion7());

    [LoggerMessage(LogLevel.Warning, "The sample conference was not loaded whole; it stopped at “{Change}”")]
    private partial void LogStopped(string change);
}
