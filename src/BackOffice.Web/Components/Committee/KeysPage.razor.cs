using BackOffice.Engine.Access;
using BackOffice.Engine.Live;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace BackOffice.Web.Components.Committee;

/// <summary>The keys that do something in a conference: a chair's to see, to make and to end.</summary>
public sealed partial class KeysPage
{
    private IReadOnlyList<(ApiKey Key, ApiKeyUse? Use)>? keys;
    private ApiKey? revoking;
    private string? refusal;
    private string? fault;
    private bool everywhere;
    private bool making;

    [Inject]
    private ApiKeys Keys { get; set; } = null!;

    [Inject]
    private MemberCommands Commands { get; set; } = null!;

    [Inject]
    private IClock Clock { get; set; } = null!;

    /// <inheritdoc/>
    protected override Task OnProgramAsync(IReadOnlyList<Advance> steps) => steps.Count == 0 ? ReadAsync() : Task.CompletedTask;

    private async Task ReadAsync()
    {
        var actor = await Commands.ActorAsync(Slug);
        everywhere = actor.Everywhere;
        (keys, var refused) = await Keys.ListAsync(actor, Program!.Conference.Id);
        refusal = refused?.Sentence;
    }

    private async Task RevokeAsync(ApiKey key)
    {
        revoking = null;
        fault = (await Keys.RevokeAsync(await Commands.ActorAsync(Slug), Program!.Conference.Id, key.Handle)).Refusal?.Sentence;
        await ReadAsync();
    }

    private async Task CloseAsync()
    {
        making = false;
        await ReadAsync();
    }
}
