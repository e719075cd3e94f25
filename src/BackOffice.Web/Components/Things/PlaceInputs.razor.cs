using BackOffice.Schedule.Programs;
using Microsoft.AspNetCore.Components;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Web.Components.Things;

/// <summary>The inputs in which a place is made up: a room and time, a session, or the tray.</summary>
public sealed partial class PlaceInputs
{
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.Iso;

    private readonly string id = $"place-{Guid.NewGuid():N}";

    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>The place, which the inputs change.</summary>
    [Parameter, EditorRequired]
    public PlaceDraft Draft { get; set; } = null!;

    /// <summary>Whether it may be a session: for talks.</summary>
    [Parameter]
    public bool OffersSessions { get; set; }

    /// <summary>The place was changed.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    // What stands on a day that is no longer the conference's keeps that day until somebody chooses another.
    private IEnumerable<LocalDate> Days => Program.Conference.Days.Contains(Draft.Day) ? Program.Conference.Days : Program.Conference.Days.Prepend(Draft.Day);

    private Task OnDay(ChangeEventArgs change) =>
        DayPattern.Parse(change.Value as string ?? "").TryGetValue(default, out var day) ? ChangeAsync(() => Draft.Day = day) : Task.CompletedTask;

    private Task ChangeAsync(Action change)
    {
        change();
        return OnChanged.InvokeAsync();
    }
}
