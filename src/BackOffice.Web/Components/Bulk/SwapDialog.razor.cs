using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.Things;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Bulk;

/// <summary>Lets a talk or session change places with another, which is given or picked here.</summary>
public sealed partial class SwapDialog
{
    private Subject? other;

    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>The talk or session.</summary>
    [Parameter, EditorRequired]
    public Subject One { get; set; }

    /// <summary>The one to change places with, where it is known already.</summary>
    [Parameter]
    public Subject? Other { get; set; }

    /// <summary>It was done, or the member wants none of it.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized() => other = Other;

    private IEnumerable<Choice> Choices() => One.Type == SubjectType.Talk
        ? Picks.Talks(Program, new(One.Id)).Concat(StandsInSession ? [] : Picks.Sessions(Program))
        : Picks.Sessions(Program).Where(choice => choice.Id != One.Id).Concat(Picks.Talks(Program, default));

    private bool StandsInSession => Program.Talk(new TalkId(One.Id))?.InSession is not null;

    private void Pick(Choice choice) => other = Program.Talk(new TalkId(choice.Id)) is not null ? new TalkId(choice.Id) : new SessionId(choice.Id);
}
