using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Editing;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Bulk;

/// <summary>Withdraws the selected talks and cancels the selected sessions, or only takes them off the timetable.</summary>
public sealed partial class WithdrawDialog
{
    private enum Choice
    {
        OffTheTimetable,
        KeepThePlace,
        OnlyUnschedule,
    }

    private readonly string id = $"withdraw-{Guid.NewGuid():N}";
    private Choice choice = Choice.OffTheTimetable;
    private Choice begun;

    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>The talks and sessions.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyCollection<Subject> Selected { get; set; } = [];

    /// <summary>Whether to begin with only taking them off the timetable.</summary>
    [Parameter]
    public bool OnlyUnschedule { get; set; }

    /// <summary>It was done, or the member wants none of it.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    private string Verb => Selected.All(it => it.Type == SubjectType.Talk) ? "Withdraw" : Selected.All(it => it.Type == SubjectType.Session) ? "Cancel them" : "Withdraw and cancel";

    private string Title => Selected.All(it => it.Type == SubjectType.Talk) ? "Withdraw talks" : Selected.All(it => it.Type == SubjectType.Session) ? "Cancel sessions" : "Withdraw talks and cancel sessions";

    private IEnumerable<(Choice Value, string Text)> Choices =>
    [
        (Choice.OffTheTimetable, $"{Verb}, and take off the timetable"),
        (Choice.KeepThePlace, $"{Verb}, and leave in place for now"),
        (Choice.OnlyUnschedule, "Only take off the timetable"),
    ];

    /// <inheritdoc/>
    protected override void OnInitialized() => choice = begun = OnlyUnschedule ? Choice.OnlyUnschedule : Choice.OffTheTimetable;

    private void Restore(KeptEventArgs kept)
    {
        if (KeptJson.TryRead<Choice>(kept.Value, out var read)) choice = read;
    }

    private PlanResult Plan(Program program) => choice == Choice.OnlyUnschedule
        ? UnscheduleThings.Of(program, Selected)
        : WithdrawThings.Of(program, Selected, choice == Choice.OffTheTimetable);
}
