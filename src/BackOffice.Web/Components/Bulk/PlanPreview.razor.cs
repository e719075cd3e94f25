using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Editing;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Bulk;

/// <summary>
/// What a plan would do to a program: the changes in words, and the findings it would cause and cure; or why it can't be. Tried
/// anew whenever the program or the plan is another.
/// </summary>
public sealed partial class PlanPreview
{
    /// <summary>The most changes that are listed; the rest is counted.</summary>
    public const int MostChanges = 8;

    /// <summary>The most findings of each sort, and remarks, that are listed; the rest is counted.</summary>
    public const int MostFindings = 5;

    private (Program, PlanResult?) tried;
    private Plan? plan;
    private Rehearsal? rehearsal;
    private IReadOnlyList<string> changes = [];
    private IReadOnlyList<Finding> caused = [];
    private IReadOnlyList<Finding> cured = [];

    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>The plan, or why there is none.</summary>
    [Parameter, EditorRequired]
    public PlanResult? Result { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(tried.Item1, Program) && tried.Item2 == Result) return;
        tried = (Program, Result);
        plan = (Result as PlanResult.Planned)?.Plan;
        rehearsal = plan?.Rehearse(Program);
        changes = rehearsal is null ? [] : [.. rehearsal.Events.Select(happened => Sentence(ChangeText.Predicate(happened, rehearsal.Program)))];
        (caused, cured) = rehearsal?.Difference is { } difference ? (difference.Caused, difference.Cured) : ([], []);
    }

    // Changes are told in the past tense, with the one who made them before the verb.
    private static string Sentence(string predicate) => $"{char.ToUpperInvariant(predicate[0])}{predicate[1..]}";
}
