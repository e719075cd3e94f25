namespace BackOffice.Schedule.Findings;

/// <summary>What a change did to the findings. One that only reads differently now, or weighs the same at another time, is neither.</summary>
/// <param name="Caused">What was not wrong before.</param>
/// <param name="Cured">What is no longer wrong.</param>
public sealed record FindingDifference(ValueList<Finding> Caused, ValueList<Finding> Cured)
{
    /// <summary>Nothing came and nothing went.</summary>
    public static readonly FindingDifference None = new([], []);

    /// <summary>What came and what went from one set to a later one.</summary>
    internal static FindingDifference Between(IEnumerable<Finding> before, IEnumerable<Finding> after) =>
        new(after.ExceptBy(before.Select(Identity), Identity).ToValueList(), before.ExceptBy(after.Select(Identity), Identity).ToValueList());

    private static (string Code, ValueList<Changes.Subject> Parties) Identity(Finding finding) => (finding.Code, finding.Parties);
}
