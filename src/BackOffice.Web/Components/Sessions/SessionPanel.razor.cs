using System.Globalization;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Editing;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.Live;
using BackOffice.Web.Components.Things;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace BackOffice.Web.Components.Sessions;

/// <summary>Everything about a session, each field of which saves by itself, with its talks in their order.</summary>
public sealed partial class SessionPanel
{
    private static readonly IReadOnlyList<Option> Kinds = Picks.Kinds<SessionKind>();

    private static readonly IReadOnlyList<Option> Plenary = [new(bool.FalseString, "Only if an invited talk"), new(bool.TrueString, "Yes, a plenary")];

    private string? fault;

    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>The session as it stands in it.</summary>
    [Parameter, EditorRequired]
    public Session Session { get; set; } = null!;

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

    private string Place => Session.Slot is { } slot
        ? $"{PlaceText.Of(slot, Program)}, until {slot.End.ToString("HH':'mm", CultureInfo.InvariantCulture)}"
        : PlaceText.Of((Slot?)null, Program);

    private string Minutes => ((long)Session.Duration.TotalMinutes).ToString(CultureInfo.InvariantCulture);

    private AssignChairs Chaired(ValueList<PersonId> chairs) => new(Session.Id, chairs);

    private Task<Sent> RetitleAsync(string title, long seen) => Desk.SendAsync($"“{title}”", new RetitleSession(Session.Id, title), seen);

    private Task<Sent> ChangeKindAsync(string kind, long seen)
    {
        var to = Enum.Parse<SessionKind>(kind);
        return Desk.SendAsync(Picks.Spoken(to), new ChangeSessionKind(Session.Id, to), seen);
    }

    private async Task<Sent> ResizeAsync(string minutes, long seen) =>
        int.TryParse(minutes, CultureInfo.InvariantCulture, out var number)
            ? await Desk.SendAsync($"{number} minutes", new ResizeSession(Session.Id, Duration.FromMinutes(number)), seen)
            : new Sent.Refused("A duration is a number of minutes.");

    private Task<Sent> MarkAsync(string plenary, long seen) => Desk.SendAsync("Your mark", new MarkPlenary(Session.Id, bool.Parse(plenary)), seen);

    private async Task<Sent> ExpectAsync(string people, long seen) =>
        Picks.Audience(people, out var number)
            ? await Desk.SendAsync($"{people} people", new ExpectSessionAudience(Session.Id, number), seen)
            : new Sent.Refused("An audience is a number, or empty where nobody knows.");

    private Task<Sent> MoveAsync(PlaceDraft draft, long seen) => Desk.SendAsync("Your move", new MoveSession(Session.Id, draft.Slot(Program)), seen);

    private Task ReorderAsync(Talk talk, int to) => DoAsync(talk.Version, new MoveTalk(talk.Id, new Destination.InSession(Session.Id, to)));

    private Task CancelAsync(bool offTheTimetable) => DoAsync(
        Session.Version, [new CancelSession(Session.Id), .. offTheTimetable ? [new MoveSession(Session.Id, null)] : Array.Empty<ScheduleCommand>()]);

    private async Task DoAsync(long seen, params IEnumerable<ScheduleCommand> commands)
    {
        fault = null;
        var sent = await Desk.SendAsync("Your change", [.. commands.Select(command => (command, (long?)seen))]);
        if (sent is Sent.Refused refused) fault = refused.Sentence;
    }
}
