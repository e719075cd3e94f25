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

    // What stands on a day that is no longer the conference's keeps that day until somebody chooses another.
    private IEnumerable<LocalDate> Days => Program.Conference.Days.Contains(Draft.Day) ? Program.Conference.Days : Program.Conference.Days.Prepend(Draft.Day);

    private void OnDay(ChangeEventArgs change)
    {
        if (DayPattern.Parse(change.Value as string ?? "").TryGetValue(default, out var day)) Draft.Day = day;
    }
}
