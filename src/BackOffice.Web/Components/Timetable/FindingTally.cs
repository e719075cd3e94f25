using BackOffice.Schedule.Findings;
using BackOffice.Web.Components.Findings;

namespace BackOffice.Web.Components.Timetable;

/// <summary>How many open findings of each weight there are about something: what its mark says.</summary>
/// <param name="Errors">Errors, and what is refused from now on but stands already.</param>
/// <param name="Warnings">Warnings.</param>
/// <param name="Notes">Notes, which a mark whispers.</param>
public readonly record struct FindingTally(int Errors, int Warnings, int Notes)
{
    /// <summary>The class by which the mark is coloured, by the gravest; null where there is nothing to mark.</summary>
    public string? Tone =>
        Errors > 0 ? FindingWords.Tone(Severity.Error)
        : Warnings > 0 ? FindingWords.Tone(Severity.Warning)
        : Notes > 0 ? FindingWords.Tone(Severity.Note)
        : null;

    /// <summary>Whether it is of notes alone.</summary>
    public bool IsQuiet => Errors + Warnings == 0;

    /// <summary>What the mark shows: how many errors and warnings there are; nothing for notes alone.</summary>
    public string Sign => (Errors + Warnings) switch { 0 => "", 1 => "!", < 10 and var count => count.ToString(), _ => "9+" };

    /// <summary>The same in words: “2 errors, 1 warning”.</summary>
    public string Words =>
        Errors > 0 && Warnings > 0 ? $"{FindingWords.Count(Errors, Severity.Error)}, {FindingWords.Count(Warnings, Severity.Warning)}"
        : Errors > 0 ? FindingWords.Count(Errors, Severity.Error)
        : Warnings > 0 ? FindingWords.Count(Warnings, Severity.Warning)
        : FindingWords.Count(Notes, Severity.Note);

    /// <summary>Counts findings, each once, leaving out those that were acknowledged and those that one sees on the timetable anyway.</summary>
    public static FindingTally Of(IEnumerable<Finding> findings)
    {
        var (errors, warnings, notes) = (0, 0, 0);
        foreach (var finding in findings.Where(it => it.IsOpen && !FindingRules.IsSeenOnTheTimetable(it.Code)).Distinct())
        {
            if (finding.Severity >= Severity.Error) errors++;
            else if (finding.Severity == Severity.Warning) warnings++;
            else notes++;
        }
        return new(errors, warnings, notes);
    }
}
