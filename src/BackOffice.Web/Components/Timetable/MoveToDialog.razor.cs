using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Editing;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.Things;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Timetable;

/// <summary>
/// Moves what is selected to a room and time, into a session or off the timetable, as dragging does: for a hand that can't drag
/// there, as on a phone, where a day is a list.
/// </summary>
public sealed partial class MoveToDialog
{
    private PlaceDraft place = null!;
    private string begun = "";

    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>The talks and sessions to move; at least one.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Subject> Selected { get; set; } = [];

    /// <summary>It was done, or the member wants none of it.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    private string Title => Selected.Count == 1 ? $"Move “{ChangeText.Title(Selected[0], Program)}” to" : $"Move {Selected.Count} things to";

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        place = Program.Talk(new TalkId(Selected[0].Id)) is { } talk ? PlaceDraft.Of(Program, talk)
            : Program.Session(new SessionId(Selected[0].Id)) is { } session ? PlaceDraft.Of(Program, session)
            : PlaceDraft.At(Program, null);
        begun = KeptJson.Write(place);
    }

    private PlanResult? Plan(Program program) =>
        KeptJson.Write(place) == begun ? null
        : place.Missing(program) is { } missing ? Refusal.Invalid(missing)
        : DropPlan.Of(program, Selected, place.To(program));

    private void Restore(KeptEventArgs kept)
    {
        if (KeptJson.TryRead<PlaceDraft>(kept.Value, out var chosen)) place = chosen;
    }
}
