namespace BackOffice.Engine.Chain;

/// <summary>What somebody did to the log behind the application's back.</summary>
public enum Tampering
{
    /// <summary>The body of an event was changed.</summary>
    BodyChanged,

    /// <summary>The name of who did it was changed.</summary>
    AuthorChanged,

    /// <summary>Something else that is said of an event was changed: when, why, through which door, for which command.</summary>
    FactsChanged,

    /// <summary>A row is missing.</summary>
    RowMissing,

    /// <summary>A row was inserted.</summary>
    RowInserted,

    /// <summary>Two rows stand in each other's place.</summary>
    RowsSwapped,

    /// <summary>A link of the chain was changed, or is missing.</summary>
    LinkChanged,

    /// <summary>The head of the conference is not where the log ends.</summary>
    HeadChanged,

    /// <summary>The chain is whole, but not the one that was known before: a snapshot, or somebody who asks, has another link for a revision.</summary>
    ChainRewritten,
}

/// <summary>The first place of a conference's log that is not as it was written.</summary>
/// <param name="What">What was done.</param>
/// <param name="Revision">The revision; null where a row belongs to none.</param>
/// <param name="Ordinal">The place in the change set; null where it is about the revision as a whole.</param>
/// <param name="Kind">The name of the event; null where it is about none.</param>
/// <param name="Sentence">All of it in one sentence.</param>
public sealed record ChainFault(Tampering What, long? Revision, int? Ordinal, string? Kind, string Sentence);

/// <summary>What a verification found out about one conference.</summary>
/// <param name="Slug">The conference.</param>
/// <param name="Revision">The revision up to which the log is proven to be as it was written.</param>
/// <param name="Link">The link of the chain there, in hexadecimal: whoever keeps it can tell later whether the log up to there is still the same.</param>
/// <param name="Events">How many events that are.</param>
/// <param name="Snapshots">In how many snapshots the chain's head at their time was found again.</param>
/// <param name="Erased">How many people's data was erased.</param>
/// <param name="Fault">The first place that is wrong; null where there is none.</param>
/// <param name="Audit">Where the audit history, a projection, first says something else than the log; null where it does not, or was not looked at.</param>
public sealed record ConferenceProof(string Slug, long Revision, string Link, long Events, int Snapshots, int Erased, ChainFault? Fault, string? Audit)
{
    /// <summary>Whether all is as it was written.</summary>
    public bool Holds => Fault is null && Audit is null;
}
