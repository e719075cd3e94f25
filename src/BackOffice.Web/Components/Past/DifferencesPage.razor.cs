using BackOffice.Engine.History;
using BackOffice.Engine.Live;
using BackOffice.Schedule.Differences;
using BackOffice.Schedule.Programs;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Past;

/// <summary>What differs between two points of a conference's log; both are in the address.</summary>
public sealed partial class DifferencesPage
{
    private string from = "";
    private string to = Points.Now;
    private bool loaded;
    private string? fault;
    private ProgramDifference? difference;
    private string mail = "";

    /// <summary>The one point, as <see cref="Points"/> reads it; nothing is the newest snapshot, or the beginning.</summary>
    [SupplyParameterFromQuery(Name = "from")]
    public string? FromText { get; set; }

    /// <summary>The other point; nothing is the newest.</summary>
    [SupplyParameterFromQuery(Name = "to")]
    public string? ToText { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Points Points { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (Program is not null) await CompareAsync();
    }

    /// <inheritdoc/>
    protected override Task OnProgramAsync(IReadOnlyList<Advance> steps) =>
        (steps.Count > 0 && to == Points.Now) || steps.Any(step => step.Erases) ? CompareAsync() : Task.CompletedTask;

    private async Task CompareAsync()
    {
        var program = Program!;
        from = FromText ?? (program.Publications.Latest is { } latest ? Points.OfSnapshot(latest.Number) : "1");
        to = ToText ?? Points.Now;
        (var one, fault) = await Points.ReadAsync(program, from);
        (var other, var second) = await Points.ReadAsync(program, to);
        fault ??= second;
        difference = one is not null && other is not null ? ProgramDifference.Between(one, other) : null;
        mail = difference is null ? "" : DifferenceText.Mail(difference, NameOf(from, difference.From), NameOf(to, difference.To));
        loaded = true;
    }

    private static string NameOf(string text, Program at) => text.Contains(':', StringComparison.Ordinal) ? $"{text.Replace(":", " ", StringComparison.Ordinal)} (revision {at.Revision})" : $"revision {at.Revision}";

    private void Go(string one, string other) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["from"] = one, ["to"] = other }));
}
