using BackOffice.Engine.History;
using BackOffice.Engine.Live;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Differences;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Components.Live;
using BackOffice.Web.Components.Timetable;
using Microsoft.AspNetCore.Components;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Web.Components.Past;

/// <summary>The timetable as it was at any point of the log, to be looked at; where one stands in the past is in the address.</summary>
public sealed partial class PastPage
{
    private string? point;
    private long wanted;
    private bool sliding;
    private string? fault;
    private Program? then;
    private Instant? at;
    private string change = "";
    private ProgramDifference? since;
    private DayBoard? board;
    private IReadOnlyList<LocalDate> days = [];
    private LocalDate day;
    private int zoom = 3;
    private Desk? desk;
    private RestoreScope? asked;
    private bool naming;

    /// <summary>The point, as <see cref="Points"/> reads it; nothing is the newest.</summary>
    [SupplyParameterFromQuery(Name = "point")]
    public string? PointText { get; set; }

    /// <summary>The day that is shown.</summary>
    [SupplyParameterFromQuery(Name = "day")]
    public string? DayText { get; set; }

    /// <summary>Whether to show what changed since.</summary>
    [SupplyParameterFromQuery(Name = "since")]
    public string? SinceText { get; set; }

    /// <summary>How large things are.</summary>
    [SupplyParameterFromQuery(Name = "zoom")]
    public string? ZoomText { get; set; }

    /// <summary>The thing that is shown beside the timetable.</summary>
    [SupplyParameterFromQuery(Name = "open")]
    public string? OpenText { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Points PointsOfTheLog { get; set; } = null!;

    [Inject]
    private ProgramHistory History { get; set; } = null!;

    [Inject]
    private EventLog Log { get; set; } = null!;

    private bool ShowsSince => SinceText == "1";

    private Subject? Open => OpenThing.Parse(OpenText);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (Program is null) return;
        zoom = int.TryParse(ZoomText, out var level) ? Math.Clamp(level, TimetableView.LeastZoom, TimetableView.MostZoom) : 3;
        if (point != (PointText ?? Points.Now) || then is null)
        {
            point = PointText ?? Points.Now;
            (var revision, fault) = await PointsOfTheLog.FindAsync(Program, point);
            if (fault is null && revision != then?.Revision) await LoadAsync(revision);
        }
        Draw();
    }

    /// <inheritdoc/>
    protected override async Task OnProgramAsync(IReadOnlyList<Advance> steps)
    {
        if (then is not null && steps.Any(step => step.Erases)) await LoadAsync(then.Revision);
        // What changed since is against the newest program.
        if (steps.Count > 0) Draw();
    }

    private async Task LoadAsync(long revision)
    {
        var conference = Program!.Conference.Id;
        then = revision == Program.Revision ? Program : await History.AtRevisionAsync(conference, revision);
        var set = await Log.ReadAsync(conference, revision - 1, revision, CancellationToken.None);
        at = set.Count > 0 ? set[0].At : null;
        change = set.Count == 0 ? "" : ChangeText.Sentence(set[0], Program) + (set.Count > 1 ? $" (and {set.Count - 1} more)" : "");
    }

    private void Draw()
    {
        if (then is null || Program is null) return;
        since = ShowsSince || Open is not null ? ProgramDifference.Between(then, Program) : null;
        days = DayLayout.Days(then);
        var asked = DayText is { } text && LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date) ? date : day;
        day = days.Contains(asked) ? asked : days[0];
        board = PastTimetable.Board(then, day, PageOf(then.Revision), ShowsSince ? since : null);
    }

    // While the slider moves on, what lies between is left out.
    private async Task SlideAsync(long revision)
    {
        wanted = revision;
        if (sliding) return;
        sliding = true;
        try
        {
            while (then!.Revision != wanted)
            {
                await LoadAsync(wanted);
                Draw();
                StateHasChanged();
            }
        }
        finally
        {
            sliding = false;
        }
        GoTo($"{then.Revision}");
    }

    private void GoTo(string to)
    {
        if (to == point) return;
        // Where the slider has brought us, everything is there already.
        if (to == $"{then?.Revision}") point = to;
        Navigation.NavigateTo(Address(to), replace: true);
    }

    private void GoToDay(LocalDate to) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("day", LocalDatePattern.Iso.Format(to)));

    private void ZoomTo(int level) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("zoom", level), replace: true);

    private void ToggleSince() => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("since", ShowsSince ? null : "1"), replace: true);

    private void CloseThing() => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("open", (string?)null));

    private string Address(string to) => Navigation.GetUriWithQueryParameter("point", to == Points.Now ? null : to);

    private string PageOf(long revision) => $"past?point={revision}&day={LocalDatePattern.Iso.Format(day)}{(ShowsSince ? "&since=1" : "")}{(zoom == 3 ? "" : $"&zoom={zoom}")}&";
}
