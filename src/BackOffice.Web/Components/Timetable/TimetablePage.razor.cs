using BackOffice.Engine.Live;
using BackOffice.Schedule.Changes;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using NodaTime;

namespace BackOffice.Web.Components.Timetable;

/// <summary>The timetable of a conference, to be looked at and worked on together. How a member looks at it is in the address.</summary>
public sealed partial class TimetablePage
{
    private readonly Dictionary<Subject, (string Member, long Revision)> changedBy = [];
    private IReadOnlyList<DayBoard> boards = [];
    private IReadOnlyList<TrayItem> tray = [];
    private List<Subject> selected = [];
    private Asked? asked;
    private Desk? desk;
    private string summary = "";

    [Inject]
    private DayBoards Boards { get; set; } = null!;

    [Inject]
    private IClock Clock { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    private TimetableView View { get; set; } = TimetableView.Usual;

    private IReadOnlyList<LocalDate> Days { get; set; } = [];

    private LocalDate Day { get; set; }

    private bool CanEdit => desk?.CanEdit ?? false;

    /// <inheritdoc/>
    protected override void OnInitialized() => Navigation.LocationChanged += OnLocationChanged;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var query = QueryOf(Navigation.Uri);
        if (PastPointIn(query) is { } point)
        {
            Navigation.NavigateTo($"/conferences/{Slug}/past?point={Uri.EscapeDataString(point)}", replace: true);
            return;
        }
        View = TimetableView.Parse(query);
        await base.OnParametersSetAsync();
        if (Program is null) return;
        Draw();
        // The panel that listed the places is closed, or shows something else.
        if (suggestions.Count > 0 && suggestions[0].Thing != Open) await SuggestAsync([]);
    }

    // Not every part of the address is a parameter of the page, and what is none draws nothing by itself.
    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        if (Program is null || !new Uri(change.Location).AbsolutePath.EndsWith("/timetable", StringComparison.Ordinal)) return;
        View = TimetableView.Parse(QueryOf(change.Location));
        Draw();
        StateHasChanged();
    }

    /// <inheritdoc/>
    protected override Task OnProgramAsync(IReadOnlyList<Advance> steps)
    {
        foreach (var change in steps.SelectMany(step => step.Changes)) changedBy[Seen(change.Event.Subject)] = (change.Member, change.Revision);
        if (steps.Count > 0) Draw();
        return Task.CompletedTask;
    }

    private void Draw()
    {
        var program = Program!;
        Days = Boards.DaysOf(program);
        Day = DayToShow();
        boards = [.. (View.AllDays ? Days : [Day]).Select(day => Boards.Of(program, day))];
        tray = Boards.TrayOf(program);
        selected = [.. selected.Where(thing => program.VersionOf(thing) > 0)];
        var rooms = boards.SelectMany(board => board.Layout.Rooms).Distinct().Count();
        summary = $"{boards.Sum(board => board.Talks)} talks in {rooms} rooms · times in {program.Conference.TimeZone}";
    }

    private LocalDate DayToShow()
    {
        var conference = Program!.Conference;
        if (View.Day is { } asked && Days.Contains(asked)) return asked;
        // A thing that is linked to is shown where it stands.
        if (Open is { } thing && DropPlan.SlotOf(Program, thing) is { } slot && View.Day is null && Days.Contains(conference.DayOf(slot.Start))) return conference.DayOf(slot.Start);
        if (boards.Count > 0 && Days.Contains(Day)) return Day;
        var today = conference.DayOf(Clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb[conference.TimeZone]).LocalDateTime);
        return Days.Contains(today) ? today : Days[0];
    }

    /// <summary>The block in which a changed thing is seen: a talk in a session is seen in the session's.</summary>
    private Subject Seen(Subject changed) =>
        changed.Type == SubjectType.Talk && Program!.Talk(new(changed.Id)) is { InSession: { } session } ? session : changed;

    private string? ChangedBy(Subject thing) =>
        changedBy.TryGetValue(thing, out var by) ? $"{by.Revision} {MemberColours.For(by.Member, Presence.Others)} {by.Member}" : null;

    private void Look(TimetableView view) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(view.Parameters), replace: view.Day == View.Day && view.AllDays == View.AllDays);

    private void Ask(Asked? what) => asked = what;

    // The parameters by which the program is asked for as it was, as the outside contract calls them.
    private static string? PastPointIn(Func<string, string?> query) =>
        query("revision") ?? query("at") ?? (query("snapshot") is { } snapshot ? $"snapshot:{snapshot}" : null);

    private static Func<string, string?> QueryOf(string uri)
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(uri).Query);
        return name => query.TryGetValue(name, out var values) ? values.ToString() : null;
    }
}
