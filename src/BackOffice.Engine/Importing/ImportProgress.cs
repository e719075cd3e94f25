namespace BackOffice.Engine.Importing;

/// <summary>What an import is at.</summary>
public enum ImportStage
{
    /// <summary>Its entries are held against what is there.</summary>
    Reconciling,

    /// <summary>Its commands are tried in memory.</summary>
    Trying,

    /// <summary>They are decided, as one change.</summary>
    Deciding,

    /// <summary>What was decided is written, where nobody sees it yet.</summary>
    Writing,

    /// <summary>It is committed; from here on it can't be given up.</summary>
    Committing,
}

/// <summary>How far an import is.</summary>
/// <param name="Stage">What it is at.</param>
/// <param name="Done">How much of that is done: entries, commands or rows.</param>
/// <param name="All">How much there is.</param>
public sealed record ImportProgress(ImportStage Stage, int Done, int All);

/// <summary>Tells how far a stage is: at its beginning, at its end, and not for each of thousands between.</summary>
internal sealed class StageProgress(IProgress<ImportProgress>? progress, ImportStage stage, int all, CancellationToken cancellation)
{
    private const int MostTold = 50;

    private int done;

    /// <summary>One more is done.</summary>
    /// <exception cref="OperationCanceledException">Somebody gave up.</exception>
    internal void Next()
    {
        cancellation.ThrowIfCancellationRequested();
        Tell(progress, stage, ++done, all);
    }

    internal static void Tell(IProgress<ImportProgress>? progress, ImportStage stage, int done, int all)
    {
        if (done == all || done % Math.Max(1, all / MostTold) == 0) progress?.Report(new(stage, done, all));
    }
}
