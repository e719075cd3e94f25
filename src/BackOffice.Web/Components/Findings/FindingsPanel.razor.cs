using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Findings;

/// <summary>What is wrong with a program, in a narrow column. It sits at a desk, from which findings are acknowledged.</summary>
public sealed partial class FindingsPanel
{
    private const int Step = 30;

    private List<Finding> open = [];
    private List<Finding> acknowledged = [];
    private FindingSet? taken;
    private int shown = Step;

    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>The conference.</summary>
    [Parameter, EditorRequired]
    public string Slug { get; set; } = "";

    /// <summary>The member wants to see something that a finding is about.</summary>
    [Parameter]
    public EventCallback<Subject> OnJump { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var now = Program.Findings();
        if (ReferenceEquals(now, taken)) return;
        (taken, open, acknowledged) = (now, [.. now.Open], [.. now.Acknowledged]);
    }
}
