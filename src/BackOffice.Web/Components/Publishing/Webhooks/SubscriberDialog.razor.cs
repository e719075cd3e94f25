using BackOffice.Engine.Publishing.Webhooks;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Publishing.Webhooks;

/// <summary>The form of a subscriber: its name, its address, and what it is told of.</summary>
public sealed partial class SubscriberDialog
{
    private readonly HashSet<string> events = [.. WebhookTypes.Chosen];
    private string name = "";
    private string address = "";
    private string? fault;
    private bool saving;

    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>The subscriber to change; null adds one.</summary>
    [Parameter]
    public Subscriber? Subscriber { get; set; }

    /// <summary>The chair leaves it.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    /// <summary>It was added.</summary>
    [Parameter]
    public EventCallback<FreshSecret> OnAdded { get; set; }

    /// <summary>It was changed.</summary>
    [Parameter]
    public EventCallback<Subscriber> OnChanged { get; set; }

    [Inject]
    private Subscribers Subscribers { get; set; } = null!;

    [Inject]
    private MemberCommands Commands { get; set; } = null!;

    private bool IsTyped => name != (Subscriber?.Name ?? "") || address != (Subscriber?.Address ?? "");

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        if (Subscriber is not { } it) return;
        (name, address) = (it.Name, it.Address);
        events.IntersectWith(it.Events);
    }

    private void Choose(string type, bool chosen)
    {
        if (chosen) events.Add(type);
        else events.Remove(type);
    }

    private async Task SaveAsync()
    {
        if (saving) return;
        saving = true;
        var (actor, conference) = (await Commands.ActorAsync(Program.Conference.Slug), Program.Conference.Id);
        if (Subscriber is { } seen)
        {
            var (changed, refusal) = await Subscribers.ChangeAsync(actor, conference, seen.Id, name, address, [.. events], seen.Version);
            fault = refusal?.Sentence;
            if (changed is not null) await OnChanged.InvokeAsync(changed);
        }
        else
        {
            var (added, refusal) = await Subscribers.AddAsync(actor, conference, name, address, [.. events]);
            fault = refusal?.Sentence;
            if (added is not null) await OnAdded.InvokeAsync(added);
        }
        saving = false;
    }
}
