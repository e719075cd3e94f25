namespace BackOffice.Schedule.Findings;

/// <summary>What a change did to the open findings. One that only reads or weighs differently now, or is there at another time, is neither. Both in the order of a <see cref="FindingSet"/>.</summary>
/// <param name="Caused">What was not wrong before, or was acknowledged.</param>
/// <param name="Cured">What is no longer wrong, or was acknowledged now.</param>
public sealed record FindingDifference(ValueList<Finding> Caused, ValueList<Finding> Cured)
{
    /// <summary>Nothing came and nothing went.</summary>
    public static readonly FindingDifference None = new([], []);

    /// <summary>What came and what went from one set to a later one.</summary>
    internal static FindingDifference Between(IReadOnlyCollection<Finding> before, IReadOnlyCollection<Finding> after) =>
        new(Without(after, before), Without(before, after));

    private static ValueList<Finding> Without(IReadOnlyCollection<Finding> these, IReadOnlyCollection<Finding> those)
    {
        var open = these.Where(it => it.IsOpen);
        return (those.Count == 0 ? open : open.ExceptBy(those.Where(it => it.IsOpen).Select(Identity), Identity)).ToValueList();
    }

    private static (string Code, ValueList<Changes.Subject> Parties) Identity(Finding finding) => (finding.Code, finding.Parties);
}
