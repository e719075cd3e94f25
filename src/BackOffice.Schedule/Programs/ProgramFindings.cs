using BackOffice.Schedule.Findings;

namespace BackOffice.Schedule.Programs;

public sealed partial record Program
{
    private FindingTrail trail = FindingTrail.Unknown();

    /// <summary>
    /// What is wrong with the draft, errors first. Computed when first asked for, from the findings of the program it came
    /// from and what changed since; asking again costs nothing.
    /// </summary>
    public FindingSet Findings() => trail.Findings(this);
}
