using BackOffice.Engine.Live;
using BackOffice.Schedule.Findings;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Findings;

/// <summary>Everything that is wrong with the draft, by rule; the address says which severity is shown.</summary>
public sealed partial class FindingsPage
{
    private const int Folded = 12;

    private readonly HashSet<string> unfolded = [];
    private List<Finding> open = [];
    private List<Finding> acknowledged = [];
    private List<Group> groups = [];
    private Desk? desk;

    /// <summary>The severity that is shown alone: <c>error</c>, <c>warning</c> or <c>note</c>.</summary>
    [SupplyParameterFromQuery(Name = "severity")]
    private string? Chosen { get; set; }

    private Severity? Only => Chosen switch { "error" => Severity.Error, "warning" => Severity.Warning, "note" => Severity.Note, _ => null };

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (Program is not null) Sort();
    }

    /// <inheritdoc/>
    protected override Task OnProgramAsync(IReadOnlyList<Advance> steps)
    {
        Sort();
        return Task.CompletedTask;
    }

    private void Sort()
    {
        var findings = Program!.Findings();
        (open, acknowledged) = ([.. findings.Open], [.. findings.Acknowledged]);
        groups =
        [
            .. (desk?.Answered.With(open, _ => true) ?? open).Where(it => Only is null || FindingWords.Shown(it.Severity) == Only)
                .GroupBy(it => (it.Severity, it.Code)).Select(group => new Group(group.Key.Code, group.Key.Severity, [.. group])),
        ];
    }

    private int ShownOf(string rule) => unfolded.Contains(rule) ? int.MaxValue : Folded;

    private string To(Severity? severity) => $"/conferences/{Slug}/findings{(severity is { } it ? $"?severity={FindingWords.Tone(it)}" : "")}";

    private sealed record Group(string Rule, Severity Severity, IReadOnlyList<Finding> Findings);
}
