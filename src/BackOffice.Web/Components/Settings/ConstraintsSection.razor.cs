using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.Live;
using BackOffice.Web.Components.Things;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Settings;

/// <summary>What must hold between two talks or sessions.</summary>
public sealed partial class ConstraintsSection
{
    private ConstraintKind kind;
    private Choice? first;
    private Choice? second;
    private int made;
    private string? fault;

    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    private static string Words(ConstraintKind kind) => kind == ConstraintKind.MustPrecede ? "must precede" : "must not clash with";

    private IEnumerable<Choice> Things() => Picks.Talks(Program, default).Concat(Picks.Sessions(Program));

    private Subject Thing(Choice choice) => Program.Talk(new TalkId(choice.Id)) is null ? new SessionId(choice.Id) : new TalkId(choice.Id);

    private async Task AddAsync()
    {
        if (first is null || second is null || !await DoAsync(new AddConstraint(kind, Thing(first), Thing(second)))) return;
        (first, second) = (null, null);
        made++;
    }

    private async Task<bool> DoAsync(ScheduleCommand command)
    {
        var sent = await Desk.SendAsync("Your change", command, Program.Conference.Version);
        fault = (sent as Sent.Refused)?.Sentence;
        return sent is Sent.Done;
    }
}
