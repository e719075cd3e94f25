using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Findings;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Settings;

/// <summary>Every rule by which things are found, and how much it weighs in the conference.</summary>
public sealed partial class RulesSection
{
    private (string Rule, string Sentence)? fault;

    /// <summary>The conference as it stands.</summary>
    [Parameter, EditorRequired]
    public Conference Conference { get; set; } = null!;

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    private async Task SetAsync(FindingRule rule, string? choice)
    {
        if (!Enum.TryParse<Severity>(choice, out var severity)) return;
        var sent = await Desk.SendAsync($"{rule.Title}: {choice}", new SetRuleSeverity(rule.Code, severity), Conference.Version);
        fault = sent is Sent.Refused { Sentence: var sentence } ? (rule.Code, sentence) : null;
    }
}
