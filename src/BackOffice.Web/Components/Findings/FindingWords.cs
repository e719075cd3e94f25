using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;

namespace BackOffice.Web.Components.Findings;

/// <summary>How findings and what they weigh are shown.</summary>
public static class FindingWords
{
    /// <summary>What a rule finds, in a few words.</summary>
    public static string Heading(string code) => FindingRules.Of(code)?.Title ?? char.ToUpperInvariant(code[0]) + code[1..].Replace('-', ' ');

    /// <summary>The class by which a weight is coloured: <c>error</c>, <c>warning</c> or <c>note</c>.</summary>
    public static string Tone(Severity severity) => severity switch
    {
        >= Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>A weight as a word on a finding: what is refused from now on but stands already is an error there.</summary>
    public static string Word(Severity severity) => severity >= Severity.Error ? nameof(Severity.Error) : severity.ToString();

    /// <summary>“3 errors”, “1 note”.</summary>
    public static string Count(int count, Severity severity) => $"{count} {Word(severity).ToLowerInvariant()}{(count == 1 ? "" : "s")}";

    /// <summary>The weight as it is shown on a thing: one of error, warning and note.</summary>
    public static Severity Shown(Severity severity) => severity > Severity.Error ? Severity.Error : severity;

    /// <summary>Whether a thing can be opened in the panel of the timetable.</summary>
    public static bool CanOpen(Subject party) => party.Type is SubjectType.Talk or SubjectType.Session or SubjectType.Person;
}
