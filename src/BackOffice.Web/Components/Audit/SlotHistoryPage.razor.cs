using BackOffice.Engine.Audit;
using BackOffice.Engine.Live;
using BackOffice.Formats.Json;
using BackOffice.Schedule;
using BackOffice.Web.Components.Kit;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace BackOffice.Web.Components.Audit;

/// <summary>All that ever stood in a room at a time. Both are in the address; it follows the program.</summary>
public sealed partial class SlotHistoryPage
{
    private (RoomId Room, LocalDateTime Time)? slot;
    private IReadOnlyList<Passage> passages = [];
    private IReadOnlyList<Stay> stays = [];
    private string? next;
    private string? fault;
    private bool loaded;

    /// <summary>The id of the room.</summary>
    [SupplyParameterFromQuery(Name = "room")]
    public string? RoomText { get; set; }

    /// <summary>The wall-clock time in the conference's zone.</summary>
    [SupplyParameterFromQuery(Name = "at")]
    public string? AtText { get; set; }

    [Inject]
    private SlotHistory History { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string First => Patterns.LocalDateTime.Format(Program!.Conference.FirstDay.AtMidnight());

    private string Last => Patterns.LocalDateTime.Format(Program!.Conference.LastDay.PlusDays(2).AtMidnight());

    /// <summary>The address of the page of a room at a time.</summary>
    public static string Address(string slug, string room, string at) => $"/conferences/{slug}/slot-history?room={Uri.EscapeDataString(room)}&at={Uri.EscapeDataString(at)}";

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (Program is null) return;
        (slot, fault) = Asked();
        (passages, stays, next) = ([], [], null);
        await ReadAsync();
    }

    /// <inheritdoc/>
    protected override Task OnProgramAsync(IReadOnlyList<Advance> steps) => steps.Count == 0 ? Task.CompletedTask : ReadAsync();

    private ((RoomId, LocalDateTime)? Slot, string? Fault) Asked()
    {
        if (string.IsNullOrEmpty(RoomText) || string.IsNullOrEmpty(AtText)) return (null, null);
        if (!Guid.TryParse(RoomText, out var id) || Program!.Conference.NameOf(new RoomId(id)) is null) return (null, "There is no such room in this conference.");
        return TypedTimes.DayAndTime(AtText) is { Year: > 1 and < 9999 } time ? ((new RoomId(id), time), null) : (null, $"“{AtText}” is no time.");
    }

    // Anew, and as far back as was read before.
    private async Task ReadAsync()
    {
        if (slot is { } place)
        {
            var page = await History.ReadAsync(Program!, place.Room, place.Time, size: Math.Max(SlotHistory.DefaultSize, passages.Count));
            if (slot != place) return;
            Take(page.Passages, page.Next);
        }
        loaded = true;
    }

    private async Task MoreAsync()
    {
        if (slot is not { } place) return;
        var page = await History.ReadAsync(Program!, place.Room, place.Time, next);
        if (slot == place) Take([.. passages, .. page.Passages], page.Next);
    }

    private void Take(IReadOnlyList<Passage> read, string? more) => (passages, stays, next) = (read, Stay.Of(read), more);

    private void Go(string? room, string? at) => Navigation.NavigateTo(Address(Slug, room ?? "", at ?? ""));
}
