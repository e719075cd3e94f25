using System.Globalization;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Editing;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Talks;
using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.Live;
using BackOffice.Web.Components.Things;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace BackOffice.Web.Components.Talks;

/// <summary>Everything about a talk, each field of which saves by itself.</summary>
public sealed partial class TalkPanel
{
    private static readonly IReadOnlyList<Option> Kinds = Picks.Kinds<TalkKind>();

    private string? fault;

    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>The talk as it stands in it.</summary>
    [Parameter, EditorRequired]
    public Talk Talk { get; set; } = null!;

    /// <summary>Somebody wants to see another thing.</summary>
    [Parameter]
    public EventCallback<Subject> OnOpen { get; set; }

    /// <summary>Places where it could go are to be shown; none once they are not asked for any more.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<Suggestion>> OnSuggest { get; set; }

    /// <summary>Somebody points at a place where it could go; null where at none any more.</summary>
    [Parameter]
    public EventCallback<Suggestion?> OnHover { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    private string Minutes => ((long)Talk.Duration.TotalMinutes).ToString(CultureInfo.InvariantCulture);

    private Task<Sent> RetitleAsync(string title, long seen) => Desk.SendAsync($"“{title}”", new RetitleTalk(Talk.Id, title), seen);

    private Task<Sent> ReviseAbstractAsync(string text, long seen) => Desk.SendAsync(text, new ReviseAbstract(Talk.Id, text), seen);

    private Task<Sent> ChangeKindAsync(string kind, long seen)
    {
        var to = Enum.Parse<TalkKind>(kind);
        return Desk.SendAsync(Picks.Spoken(to), new ChangeTalkKind(Talk.Id, to), seen);
    }

    private async Task<Sent> ResizeAsync(string minutes, long seen) =>
        int.TryParse(minutes, CultureInfo.InvariantCulture, out var number)
            ? await Desk.SendAsync($"{number} minutes", new ResizeTalk(Talk.Id, Duration.FromMinutes(number)), seen)
            : new Sent.Refused("A duration is a number of minutes.");

    private Task<Sent> AssignTrackAsync(string option, long seen)
    {
        var to = Picks.Track(option);
        return Desk.SendAsync(to is { } id ? Program.Conference.Track(id)!.Name : "No track", new AssignTrack(Talk.Id, to), seen);
    }

    private async Task<Sent> ExpectAsync(string people, long seen) =>
        Picks.Audience(people, out var number)
            ? await Desk.SendAsync($"{people} people", new ExpectTalkAudience(Talk.Id, number), seen)
            : new Sent.Refused("An audience is a number, or empty where nobody knows.");

    private Task<Sent> MoveAsync(PlaceDraft draft, long seen) => Desk.SendAsync("Your move", new MoveTalk(Talk.Id, draft.To(Program)), seen);

    private Task WithdrawAsync(bool offTheTimetable) => DoAsync(
        [new WithdrawTalk(Talk.Id), .. offTheTimetable ? [new MoveTalk(Talk.Id, null)] : Array.Empty<ScheduleCommand>()]);

    private async Task DoAsync(params IEnumerable<ScheduleCommand> commands)
    {
        fault = null;
        var sent = await Desk.SendAsync("Your change", [.. commands.Select(command => (command, (long?)Talk.Version))]);
        if (sent is Sent.Refused refused) fault = refused.Sentence;
    }
}
