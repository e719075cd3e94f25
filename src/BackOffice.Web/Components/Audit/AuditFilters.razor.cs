using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Audit;

/// <summary>The controls of the audit's filters. Each change of one is a new query, for the page to put into its address.</summary>
public sealed partial class AuditFilters
{
    private readonly Dictionary<Guid, AuditPart> offered = [];
    private string? slotRoom;
    private string? slotTime;
    private string? slotRead;

    /// <summary>What is set.</summary>
    [Parameter, EditorRequired]
    public AuditQuery Query { get; set; } = AuditQuery.Everything;

    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>The conference.</summary>
    [Parameter, EditorRequired]
    public string Slug { get; set; } = "";

    /// <summary>Everybody who ever changed something.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<string> Members { get; set; } = [];

    /// <summary>The member wants other filters.</summary>
    [Parameter]
    public EventCallback<AuditQuery> OnChange { get; set; }

    private IReadOnlyList<(string Point, string Words)> Points =>
    [
        .. Program.Publications.Snapshots.Reverse().Select(it => (Engine.History.Points.OfSnapshot(it.Number), $"Snapshot {it.Number}, {it.Label}")),
        .. Program.Conference.Checkpoints.Select(it => (Engine.History.Points.OfCheckpoint(it.Name), $"Checkpoint {it.Name}")),
    ];

    private bool HasMore => Query.Parts.Any(part => part.Name is "since" or "until" or "slot" or "surface");

    private string? SlotHistoryAddress => Query["slot"]?.Split('@') is [var room, var time] ? SlotHistoryPage.Address(Slug, room, time) : null;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // A room without a time (or a time without a room) is no filter yet, and stays in the fields until it is.
        if (slotRead == Query["slot"]) return;
        slotRead = Query["slot"];
        (slotRoom, slotTime) = slotRead?.Split('@') is [var room, var time] ? (room, time) : (null, null);
    }

    private Task Set(string name, ChangeEventArgs change) => OnChange.InvokeAsync(Query.With(name, Text(change)));

    private Task SetSlot(string? room, string? time)
    {
        (slotRoom, slotTime) = (room, time);
        var slot = room is null || time is null ? null : $"{room}@{time}";
        return slot == Query["slot"] ? Task.CompletedTask : OnChange.InvokeAsync(Query.With("slot", slotRead = slot));
    }

    private string? TimeOf(string name) => TypedTimes.DayAndTime(Query[name]) is null ? null : Query[name];

    private Task AboutAsync(Choice choice) => OnChange.InvokeAsync(Query.With(offered[choice.Id].Name, offered[choice.Id].Value));

    private IEnumerable<Choice> Things()
    {
        offered.Clear();
        foreach (var (thing, words) in AuditThings.Of(Program))
        {
            offered[thing.Id] = AuditWords.About(thing)!;
            yield return new(thing.Id, ChangeText.Title(thing, Program), words);
        }
    }

    private static string? Text(ChangeEventArgs change) => change.Value?.ToString() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
