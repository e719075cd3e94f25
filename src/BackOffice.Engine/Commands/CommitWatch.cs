using Marten;
using Marten.Services;
using Npgsql;

namespace BackOffice.Engine.Commands;

/// <summary>How far a change set is.</summary>
public enum CommitStage
{
    /// <summary>Its commands are decided.</summary>
    Deciding,

    /// <summary>What follows from it is written, in a transaction that nobody sees yet.</summary>
    Writing,

    /// <summary>It is committed; from here on it is not given up.</summary>
    Committing,
}

/// <summary>
/// Follows a large change set on its way, and lets it be given up until the moment before it is committed: never in it, since nobody could say then what became of it.
/// </summary>
public sealed class CommitWatch : ITransactionParticipant, IMartenSessionLogger, IDisposable
{
    private readonly Action<CommitStage, int, int> at;
    private readonly CancellationTokenSource giving = new();
    private readonly CancellationTokenRegistration asked;
    private readonly Lock gate = new();
    private bool committing;
    private int written;
    private int toWrite;

    /// <summary>Begins to follow.</summary>
    /// <param name="at">Is told the stage, how much of it is done, and of how much; may be called often.</param>
    /// <param name="cancellation">Gives up, unless it is too late.</param>
    public CommitWatch(Action<CommitStage, int, int> at, CancellationToken cancellation)
    {
        this.at = at;
        asked = cancellation.Register(GiveUp);
    }

    /// <summary>Gives up what is followed.</summary>
    internal CancellationToken Token => giving.Token;

    /// <summary>Says that some of the commands are decided.</summary>
    internal void Decided(int done, int all) => at(CommitStage.Deciding, done, all);

    /// <summary>Follows what is written by a session from here on.</summary>
    internal void Follow(IDocumentSession session)
    {
        toWrite = session.PendingChanges.Operations().Count() + session.PendingChanges.Streams().Count;
        session.Logger = this;
        ((ITransactionParticipantRegistrar)session).AddTransactionParticipant(this);
    }

    /// <inheritdoc/>
    public Task BeforeCommitAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken token)
    {
        lock (gate)
        {
            giving.Token.ThrowIfCancellationRequested();
            committing = true;
        }
        at(CommitStage.Committing, toWrite, toWrite);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void LogSuccess(NpgsqlBatch batch)
    {
        written = Math.Min(toWrite, written + batch.BatchCommands.Count);
        at(CommitStage.Writing, written, toWrite);
    }

    /// <inheritdoc/>
    public void LogSuccess(NpgsqlCommand command) { }

    /// <inheritdoc/>
    public void LogFailure(NpgsqlCommand command, Exception ex) { }

    /// <inheritdoc/>
    public void LogFailure(NpgsqlBatch batch, Exception ex) { }

    /// <inheritdoc/>
    public void LogFailure(Exception ex, string message) { }

    /// <inheritdoc/>
    public void RecordSavedChanges(IDocumentSession session, IChangeSet commit) { }

    /// <inheritdoc/>
    public void OnBeforeExecute(NpgsqlCommand command) { }

    /// <inheritdoc/>
    public void OnBeforeExecute(NpgsqlBatch batch) { }

    /// <inheritdoc/>
    public void Dispose()
    {
        asked.Dispose();
        giving.Dispose();
    }

    private void GiveUp()
    {
        lock (gate) if (!committing) giving.Cancel();
    }
}
