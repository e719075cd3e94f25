using BackOffice.Engine.Commands;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Editing;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Live;

/// <summary>Asks which of two changes to the same side of a thing is to stand; or, where something stands in the way of a move, whether both swap.</summary>
public sealed partial class ConflictDialog
{
    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>The other member's change.</summary>
    [Parameter, EditorRequired]
    public Conflict Conflict { get; set; } = null!;

    /// <summary>What this member wants, in words; a move's are found without it.</summary>
    [Parameter, EditorRequired]
    public string Mine { get; set; } = "";

    /// <summary>The command that met the conflict.</summary>
    [Parameter]
    public ScheduleCommand? Command { get; set; }

    /// <summary>The move with a place for what stands in its way; null where a swap is not to be offered.</summary>
    [Parameter]
    public Plan? Swap { get; set; }

    /// <summary>What the member chose; closing the dialog keeps theirs.</summary>
    [Parameter]
    public EventCallback<ConflictAnswer> OnAnswer { get; set; }

    private string Side => Conflict.Facet.Word.Replace('-', ' ');

    private string At => WallClock.Text(Conflict.Theirs.At, Program);

    private string Yours => Command switch
    {
        MoveTalk it => $"Move it to {PlaceText.Of(it.To, Program)}",
        MoveSession { To: var to } => $"Move it to {PlaceText.Of(to is null ? null : new Destination.OwnSlot(to.RoomId, to.Start), Program)}",
        _ => Mine,
    };

    // The sentence says only that a long text was revised, and here one has to see what it became.
    private string? Written => Conflict.Theirs.Event switch
    {
        AbstractRevised e => e.To,
        BioRevised e => e.To,
        _ => null,
    };

    private IEnumerable<string> Moves(Plan swap) =>
        swap.Rehearse(Program).Events.Where(it => it.Subject != Conflict.Subject).Select(it => ChangeText.Predicate(it, Program));
}
