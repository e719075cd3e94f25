using System.Security.Cryptography;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Live;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Publications;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Npgsql;

namespace BackOffice.Engine.Publishing;

/// <summary>
/// Publishes what waits for its time, as the member who proposed it. Every node looks; they send the same command, which has its effect once.
/// </summary>
public sealed partial class DuePublications(NpgsqlDataSource database, LivePrograms programs, CommandSender sender, IClock clock, ILogger<DuePublications> logger) : BackgroundService
{
    private const string Waiting = "select id from backoffice.mt_doc_conferencedraft where jsonb_typeof(data -> 'publications' -> 'proposal') = 'object'";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // What was turned down is not asked for again by this node: nothing about it changes by itself.
    private readonly HashSet<CommandId> turnedDown = [];

    /// <summary>Publishes what is due now.</summary>
    /// <returns>How many snapshots went out.</returns>
    public async Task<int> PublishAsync(CancellationToken cancellation = default)
    {
        var published = 0;
        foreach (var conference in await WaitingAsync(cancellation))
        {
            if (await programs.OpenAsync(conference, cancellation) is not { Now: var program } || program.Publications.Proposal is not { } proposal) continue;
            if (proposal.DueIn(program.Conference.TimeZone) is not { } due || due > clock.GetCurrentInstant()) continue;
            if (await SendAsync(program, proposal, cancellation)) published++;
        }
        return published;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var turns = new PeriodicTimer(Pause);
        try
        {
            while (await turns.WaitForNextTickAsync(stoppingToken)) await TryAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The app ends; another node, or this one when it starts again, looks on.
        }
    }

    private async Task TryAsync(CancellationToken cancellation)
    {
        try
        {
            await PublishAsync(cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(failure);
        }
    }

    private async Task<bool> SendAsync(Program program, PublicationProposal proposal, CancellationToken cancellation)
    {
        var id = IdOf(program);
        if (turnedDown.Contains(id)) return false;
        var set = new ChangeSet(
            program.Conference.Slug, id, [new Proposal(new PublishProposal(proposal.Revision), id)], new Actor(proposal.Proposer, Role.Publisher, Surface.Timer));
        var outcome = await sender.SendAsync(set, cancellation);
        if (outcome is Outcome.Committed { Advance: not null }) return true;
        if (outcome is Outcome.Refused { Refusal.Sentence: var sentence })
        {
            turnedDown.Add(id);
            LogTurnedDown(program.Conference.Slug, proposal.Label, sentence);
        }
        return false;
    }

    private async Task<List<ConferenceId>> WaitingAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Waiting);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var waiting = new List<ConferenceId>();
        while (await reader.ReadAsync(cancellation)) waiting.Add(new(reader.GetGuid(0)));
        return waiting;
    }

    // The same on every node, and another for each proposal.
    private static CommandId IdOf(Program program) =>
        new(new Guid(SHA256.HashData([.. program.Conference.Id.Value.ToByteArray(), .. BitConverter.GetBytes(program.Publications.Version)]).AsSpan(0, 16)));

    [LoggerMessage(LogLevel.Warning, "“{Label}” of conference {Slug} was due and not published: {Sentence}")]
    private partial void LogTurnedDown(string slug, string label, string sentence);

    [LoggerMessage(LogLevel.Error, "What is due to be published could not be looked for")]
    private partial void LogFailed(Exception failure);
}
