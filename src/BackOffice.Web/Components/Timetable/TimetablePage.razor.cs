using BackOffice.Engine.Live;
using BackOffice.Schedule.Changes;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Web.Components.Timetable;

/// <summary>A day of the conference, rooms by time, with what is unscheduled beside it. The day and the open panel are in the address.</summary>
public sealed partial class TimetablePage
{
    private readonly Dictionary<Subject, (string Member, long Revision)> changedBy = [];
    private DayLayout? grid;
    private IReadOnlyList<BlockShown> blocks = [];
    private IReadOnlyList<TrayItem> tray = [];
    private string summary = "";

    /// <summary>The day to show, as the address says it.</summary>
    [SupplyParameterFromQuery(Name = "day")]
    public string? DayText { get; set; }

    /// <summary>The thing whose panel is open, as the address says it.</summary>
    [SupplyParameterFromQuery(Name = "open")]
    public string? OpenText { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IClock Clock { get; set; } = null!;

    private Subject? OpenSubject => OpenThing.Parse(OpenText);

    private string Address => AddressOf(grid!.Day);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (Program is not null && grid is not null && Day() != grid.Day) Show();
    }

    /// <inheritdoc/>
    protected override Task OnProgramAsync(IReadOnlyList<Advance> steps)
    {
        foreach (var change in steps.SelectMany(step => step.Changes))
        {
            changedBy[Shown(change.Event.Subject)] = (change.Member, change.Revision);
        }
        Show();
        return Task.CompletedTask;
    }

    private void Show()
    {
        var program = Program!;
        grid = DayLayout.Of(program, Day());
        blocks = [.. grid.Blocks.Select(place => BlockShown.Of(place, program))];
        tray = TrayItem.All(program);
        var talks = blocks.Sum(block => block.Place.Subject.Type == SubjectType.Talk ? 1 : block.Talks.Count);
        summary = $"{talks} talks in {grid.Rooms.Count} rooms · times in {program.Conference.TimeZone}";
    }

    private LocalDate Day()
    {
        var conference = Program!.Conference;
        if (DayText is not null && LocalDatePattern.Iso.Parse(DayText).TryGetValue(default, out var asked) && conference.Days.Contains(asked)) return asked;
        // A thing that is linked to is shown where it stands.
        if (OpenSubject is { } thing && SlotOf(thing) is { } start && conference.Days.Contains(conference.DayOf(start))) return conference.DayOf(start);
        if (grid is not null && DayText is null && conference.Days.Contains(grid.Day)) return grid.Day;
        var today = conference.DayOf(Clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb[conference.TimeZone]).LocalDateTime);
        return conference.Days.Contains(today) ? today : conference.FirstDay;
    }

    private LocalDateTime? SlotOf(Subject thing) => thing.Type switch
    {
        SubjectType.Talk when Program!.Talk(new(thing.Id)) is { } talk => Program.SlotOf(talk)?.Start,
        SubjectType.Session => Program!.Session(new(thing.Id))?.Slot?.Start,
        _ => null,
    };

    /// <summary>The block in which a changed thing is seen: a talk in a session is seen in the session's.</summary>
    private Subject Shown(Subject changed) =>
        changed.Type == SubjectType.Talk && Program!.Talk(new(changed.Id)) is { InSession: { } session } ? session : changed;

    private (string Member, long Revision)? ChangedBy(BlockShown block) => changedBy.TryGetValue(block.Place.Subject, out var by) ? by : null;

    private string AddressOf(LocalDate day) => $"/conferences/{Slug}/timetable?day={LocalDatePattern.Iso.Format(day)}";

    private void Close() => Navigation.NavigateTo(Address);

    private void Open(Subject thing) => Navigation.NavigateTo($"{Address}&open={OpenThing.Format(thing)}");
}
