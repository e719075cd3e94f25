using BackOffice.Engine.Live;
using BackOffice.Engine.Publishing.Webhooks;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Publishing.Webhooks;

/// <summary>Who is told of the publications of a conference, and how that stands: a chair's to see.</summary>
public sealed partial class SubscribersPage
{
    private IReadOnlyList<Subscriber>? subscribers;
    private IReadOnlyDictionary<Guid, DeliveryStanding> standings = new Dictionary<Guid, DeliveryStanding>();
    private string? refusal;
    private bool adding;
    private FreshSecret? added;

    [Inject]
    private Subscribers Subscribers { get; set; } = null!;

    [Inject]
    private DeliveryLog Log { get; set; } = null!;

    [Inject]
    private MemberCommands Commands { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private IReadOnlyList<Subscriber> Present => [.. subscribers!.Where(it => it.State != SubscriberState.Removed)];

    private IReadOnlyList<Subscriber> Removed => [.. subscribers!.Where(it => it.State == SubscriberState.Removed)];

    /// <inheritdoc/>
    protected override async Task OnProgramAsync(IReadOnlyList<Advance> steps)
    {
        // Only a publication changes what is to be seen here.
        if (steps.Count > 0 && steps.All(step => step.Before.Publications == step.After.Publications)) return;
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var actor = await Commands.ActorAsync(Slug);
        (subscribers, var refused) = await Subscribers.ListAsync(actor, Program!.Conference.Id);
        refusal = refused?.Sentence;
        if (subscribers is not null) standings = (await Log.StandingsAsync(actor, subscribers)).Value ?? standings;
    }

    private async Task AddedAsync(FreshSecret fresh)
    {
        (adding, added) = (false, fresh);
        await ReadAsync();
    }

    private string Of(Subscriber it) => $"/conferences/{Slug}/subscribers/{it.Id}";
}
