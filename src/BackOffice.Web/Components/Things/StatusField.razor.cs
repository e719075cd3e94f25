using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Things;

/// <summary>Withdraws or cancels a thing, after asking what becomes of its place, and restores it.</summary>
public sealed partial class StatusField
{
    private bool asking;
    private bool offTheTimetable = true;

    /// <summary>Whether the thing takes place.</summary>
    [Parameter, EditorRequired]
    public bool IsActive { get; set; }

    /// <summary>Whether it stands on the timetable.</summary>
    [Parameter, EditorRequired]
    public bool IsScheduled { get; set; }

    /// <summary>What ending it is called, such as “Withdraw”.</summary>
    [Parameter, EditorRequired]
    public string End { get; set; } = "";

    /// <summary>What is said once it is ended.</summary>
    [Parameter, EditorRequired]
    public string Ended { get; set; } = "";

    /// <summary>Ends it; true where it is to leave the timetable too.</summary>
    [Parameter]
    public EventCallback<bool> OnEnd { get; set; }

    /// <summary>Restores it.</summary>
    [Parameter]
    public EventCallback OnRestore { get; set; }

    private Task EndAsync()
    {
        asking = false;
        return OnEnd.InvokeAsync(IsScheduled && offTheTimetable);
    }
}
