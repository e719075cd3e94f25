using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Findings;

/// <summary>What a conference does not let happen: findings of rules that it refuses.</summary>
public static class RefusedFindings
{
    /// <summary>
    /// The first refused finding that a whole change causes; null where it causes none. What stood before is not caused, nor is what
    /// only became refused by the change itself.
    /// </summary>
    public static Finding? Caused(Program before, Program after)
    {
        if (!after.IsOpen) return null;
        var earlier = before.IsOpen && before.Conference.Severities != after.Conference.Severities
            ? before with { Conference = before.Conference with { Severities = after.Conference.Severities } }
            : before;
        // The earlier findings first: the later ones are then computed from them.
        var known = earlier.Findings();
        foreach (var finding in after.Findings().Since(known).Caused)
        {
            if (finding.Severity == Severity.Refuse) return finding;
        }
        return null;
    }

    /// <summary>A refused finding as the refusal of the change that would cause it.</summary>
    public static Refusal Refusal(Finding finding) => Changes.Refusal.Rule($"This conference refuses it: {finding.Sentence}");
}
