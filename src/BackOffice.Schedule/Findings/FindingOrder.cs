namespace BackOffice.Schedule.Findings;

/// <summary>The order in which findings are shown: the worst first, then by time (those without one last), code and parties.</summary>
internal sealed class FindingOrder : IComparer<Finding>
{
    internal static readonly FindingOrder Instance = new();

    /// <inheritdoc/>
    public int Compare(Finding? x, Finding? y)
    {
        if (ReferenceEquals(x, y)) return 0;
        if (x is null || y is null) return x is null ? -1 : 1;
        var order = y.Severity.CompareTo(x.Severity);
        if (order == 0) order = (x.At is null).CompareTo(y.At is null);
        if (order == 0 && x.At is { } one && y.At is { } other) order = one.CompareTo(other);
        if (order == 0) order = string.CompareOrdinal(x.Code, y.Code);
        for (var place = 0; order == 0 && place < Math.Min(x.Parties.Count, y.Parties.Count); place++)
        {
            order = Standing.Order(x.Parties[place], y.Parties[place]);
        }
        if (order == 0) order = x.Parties.Count.CompareTo(y.Parties.Count);
        return order != 0 ? order : string.CompareOrdinal(x.Sentence, y.Sentence);
    }
}
