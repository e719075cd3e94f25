using BackOffice.Engine.Commands;
using BackOffice.Engine.History;
using BackOffice.Engine.Live;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;
using BackOffice.Web.Components.Kit;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BackOffice.Web.Components.Live;

/// <summary>
/// Undoes and redoes what the member did in a conference, by button or by key on any of its pages. What comes next is read from
/// the log, so it is the same after a reload, and follows what others do.
/// </summary>
public sealed partial class UndoButtons
{
    // One at a time: each undo is the next one only once the one before it is known.
    private readonly SemaphoreSlim turn = new(1);
    private UndoStack? stack;
    private bool gone;
    private Actor? actor;
    private IJSObjectReference? keys;
    private DotNetObjectReference<UndoButtons>? self;

    [Inject]
    private MemberCommands Commands { get; set; } = null!;

    [Inject]
    private UndoHistory History { get; set; } = null!;

    [Inject]
    private ToastQueue Toasts { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    private string UndoWords => stack?.NextUndo is { } step ? $"Undo: {step.Words(Program!)}" : "Nothing to undo";

    private string RedoWords => stack?.NextRedo is { } step ? $"Redo: {step.Words(Program!)}" : "Nothing to redo";

    /// <inheritdoc/>
    protected override object? Shows => (UndoWords, RedoWords);

    /// <summary>Undoes the last thing the member did and has not undone.</summary>
    [JSInvokable]
    public Task UndoAsync() => TakeTurnAsync(it => it.NextUndo, "Undone");

    /// <summary>Redoes the last thing the member undid.</summary>
    [JSInvokable]
    public Task RedoAsync() => TakeTurnAsync(it => it.NextRedo, "Redone");

    /// <inheritdoc/>
    protected override async Task OnProgramAsync(IReadOnlyList<Advance> steps)
    {
        actor = await Commands.ActorAsync(Slug);
        await FollowAsync(steps, Program!.Revision);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        self = DotNetObjectReference.Create(this);
        try
        {
            var module = await Js.InvokeAsync<IJSObjectReference>("import", "/js/undo.js");
            keys = await module.InvokeAsync<IJSObjectReference>("listen", self);
            await module.DisposeAsync();
            if (gone) await StopAsync();
            else StateHasChanged();
        }
        catch (Exception failure) when (failure.IsBrowserGone())
        {
            // Nobody is there to press a key.
        }
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        gone = true;
        await StopAsync();
        await base.DisposeAsync();
    }

    private async Task StopAsync()
    {
        try
        {
            if (keys is not null)
            {
                await keys.InvokeVoidAsync("stop");
                await keys.DisposeAsync();
            }
        }
        catch (Exception failure) when (failure.IsBrowserGone())
        {
            // The browser is gone, and its keys with it.
        }
        self?.Dispose();
    }

    private async Task TakeTurnAsync(Func<UndoStack, UndoStep?> next, string done)
    {
        await turn.WaitAsync();
        try
        {
            if (stack is not null && actor?.Role >= Role.Editor && next(stack) is { } step) await SendAsync(step, done);
        }
        finally
        {
            turn.Release();
        }
        StateHasChanged();
    }

    private async Task SendAsync(UndoStep step, string done)
    {
        var words = step.Words(Program!);
        switch (await Commands.SendAsync(Slug, new UndoChange(step.Revision), null))
        {
            case Outcome.Committed { Advance: { } advance, Answer: var answer }:
                await FollowAsync([advance], advance.After.Revision);
                var error = answer.Findings.FirstOrDefault(finding => finding.Severity >= Severity.Error);
                Toasts.Show($"{done}: {words}.{(error is null ? "" : $" Now wrong: {error.Sentence}")}");
                break;
            case Outcome.Refused { Refusal.Sentence: var sentence }:
                Toasts.Show(sentence, error: true);
                // Else the member could not get at what they did before it.
                stack = stack?.Without(step.Revision);
                break;
            default:
                stack = stack?.Without(step.Revision);
                break;
        }
    }

    private async Task FollowAsync(IReadOnlyList<Advance> steps, long revision)
    {
        // What was erased is kept here neither.
        if (steps.Any(step => step.Erases)) stack = null;
        // Read from the log at first, and where steps went by unseen.
        if (stack is null || (steps.Count > 0 && steps[0].Before.Revision > stack.Revision))
        {
            var read = await History.ReadAsync(Program!.Conference.Id, actor!.Member, revision);
            // Newer steps may have come while it was read.
            if (stack is null || read.Revision > stack.Revision) stack = read;
        }
        foreach (var step in steps) stack = stack.After(step.Changes[0], step.Changes.Count);
    }
}
