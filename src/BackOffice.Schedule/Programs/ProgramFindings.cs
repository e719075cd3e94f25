using BackOffice.Schedule.Findings;

namespace BackOffice.Schedule.Programs;

public sealed partial record Program
{
    /// <summary>What is wrong with the draft, errors first.</summary>
    public IReadOnlyList<Finding> Findings() => Talks.IsEmpty ? [] : [];
}
