namespace BackOffice.Engine.Chain;

/// <summary>Rows of the log that belong to no conference: the application writes none.</summary>
internal sealed class StrayRows
{
    private LoggedEvent? first;
    private long count;

    internal void Add(LoggedEvent row)
    {
        first ??= row;
        count++;
    }

    /// <summary>What is to be told of them; nothing where there are none.</summary>
    internal IEnumerable<ConferenceProof> Proof()
    {
        if (first is null) return [];
        var more = count > 1 ? $", and {count - 1} more" : "";
        var sentence = $"The log holds a row that belongs to no conference ({first.Kind}, version {first.Version} of the stream {first.Stream}{more}): it was inserted, or its headers were changed.";
        return [new ConferenceProof("", 0, "", 0, 0, 0, new ChainFault(Tampering.RowInserted, first.Facts?.Revision, first.Facts?.Ordinal, first.Kind, sentence), null)];
    }
}
