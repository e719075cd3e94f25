using BackOffice.Engine.Importing;
using BackOffice.Formats.Importing;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Importing;

/// <summary>The steps of an import, of which some are chosen.</summary>
public sealed partial class ImportSteps
{
    private const int MostOpen = 60;
    private const int MostShown = 60;
    private const int MostFindings = 40;
    private const int LongestText = 220;

    private readonly HashSet<ImportItemKind> all = [];
    private HashSet<string> chosen = [];
    private IReadOnlyList<IGrouping<ImportItemKind, ImportItem>> groups = [];
    private FindingDifference difference = FindingDifference.None;
    private string? refusal;

    /// <summary>What was looked at.</summary>
    [Parameter, EditorRequired]
    public ReviewedImport Import { get; set; } = null!;

    /// <summary>What of the conference the member may change; null where all of it.</summary>
    [Parameter]
    public Limits? Limits { get; set; }

    /// <summary>Whether it is on its way.</summary>
    [Parameter]
    public bool Sending { get; set; }

    /// <summary>The member takes the chosen steps.</summary>
    [Parameter]
    public EventCallback<IReadOnlySet<string>> OnTake { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        chosen = [.. Import.Review.Chosen];
        groups = [.. Import.Review.Items.GroupBy(it => it.Kind).OrderBy(it => ImportWords.Order(it.Key))];
        Rehearse();
    }

    private int Shown(ImportItemKind kind) => all.Contains(kind) ? int.MaxValue : MostShown;

    private void Choose(IEnumerable<ImportItem> items, bool take)
    {
        foreach (var item in items)
        {
            if (take) chosen.Add(item.Key);
            else chosen.Remove(item.Key);
        }
        Rehearse();
    }

    private void Rehearse()
    {
        (difference, var refused) = Import.Rehearse(chosen, Limits);
        refusal = refused?.Sentence;
    }

    private static string Short(string text) => text.Length == 0 ? "nothing" : text.Length > LongestText ? $"{text[..LongestText]}…" : text;
}
