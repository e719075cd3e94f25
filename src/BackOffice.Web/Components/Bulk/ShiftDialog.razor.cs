using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Bulk;

/// <summary>Shifts what is selected by some minutes, by some rooms, or by both.</summary>
public sealed partial class ShiftDialog
{
    private readonly string id = $"rooms-{Guid.NewGuid():N}";
    private int minutes;
    private int rooms;

    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>The talks and sessions to shift.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyCollection<Subject> Selected { get; set; } = [];

    /// <summary>How many minutes to begin with.</summary>
    [Parameter]
    public int Minutes { get; set; } = 15;

    /// <summary>How many rooms on to begin with.</summary>
    [Parameter]
    public int Rooms { get; set; }

    /// <summary>It was done, or the member wants none of it.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    private int Most => Program.Conference.Rooms.Count;

    /// <inheritdoc/>
    protected override void OnInitialized() => (minutes, rooms) = (Minutes, Rooms);
}
