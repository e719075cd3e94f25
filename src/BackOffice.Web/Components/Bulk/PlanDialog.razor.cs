using BackOffice.Schedule.Editing;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Bulk;

/// <summary>
/// A dialog about a plan: what is chosen in it, a preview of what that comes to in the newest program, why, and the button that
/// sends it as one change. The plan is made anew for each program, so that what is sent is what is shown.
/// </summary>
public sealed partial class PlanDialog
{
    private readonly string id = $"why-{Guid.NewGuid():N}";
    private PlanResult? result;
    private string why = "";
    private string begun = "";
    private Dialog? dialog;
    private string? fault;
    private string? note;
    private bool sending;

    /// <summary>What the dialog is about.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>Makes the plan from a program and what is chosen; null while something is still to be chosen.</summary>
    [Parameter, EditorRequired]
    public Func<Program, PlanResult?> Planner { get; set; } = null!;

    /// <summary>What the button that sends the plan says.</summary>
    [Parameter]
    public string Do { get; set; } = "Apply";

    /// <summary>What there is to choose, given the name under which the browser keeps what is typed here.</summary>
    [Parameter]
    public RenderFragment<string>? ChildContent { get; set; }

    /// <summary>The plan was committed, or the member wants none.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    private string Kept => $"plan/{Title}";

    private Plan? Plan => (result as PlanResult.Planned)?.Plan;

    /// <inheritdoc/>
    protected override void OnInitialized() => why = begun = Desk.Reason;

    /// <inheritdoc/>
    protected override void OnParametersSet() => result = Planner(Program);

    private async Task SendAsync()
    {
        if (Plan is not { } plan || sending) return;
        (sending, fault, note) = (true, null, null);
        try
        {
            switch (await Desk.SendAsync(plan, why))
            {
                case Sent.Done:
                    await OnClose.InvokeAsync();
                    break;
                case Sent.Refused refused:
                    fault = refused.Sentence;
                    break;
                case Sent.TheirsKept:
                    note = "Theirs stands, and nothing of this was done. The preview shows what it comes to now.";
                    break;
                case Sent.Undecided:
                    note = "Answer the question that is open first.";
                    break;
            }
        }
        finally
        {
            sending = false;
        }
    }
}
