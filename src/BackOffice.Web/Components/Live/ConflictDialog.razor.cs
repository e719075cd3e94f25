using BackOffice.Engine.Commands;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Talks;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Live;

/// <summary>Asks which of two changes to the same side of a thing is to stand.</summary>
public sealed partial class ConflictDialog
{
    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>The other member's change.</summary>
    [Parameter, EditorRequired]
    public Conflict Conflict { get; set; } = null!;

    /// <summary>What this member wants, in words.</summary>
    [Parameter, EditorRequired]
    public string Mine { get; set; } = "";

    /// <summary>The other change is to stand.</summary>
    [Parameter]
    public EventCallback OnKeepTheirs { get; set; }

    /// <summary>This member's change is to stand.</summary>
    [Parameter]
    public EventCallback OnApplyMine { get; set; }

    private string Side => Conflict.Facet.Word.Replace('-', ' ');

    private string At => WallClock.Text(Conflict.Theirs.At, Program);

    // The sentence says only that a long text was revised, and here one has to see what it became.
    private string? Written => Conflict.Theirs.Event switch
    {
        AbstractRevised e => e.To,
        BioRevised e => e.To,
        _ => null,
    };
}
