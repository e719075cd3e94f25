using BackOffice.Engine.Access;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Events;
using BackOffice.Engine.Publishing.Webhooks;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Publishing.Webhooks;

/// <summary>One subscriber: what it was sent and what it answered, and what a chair can do about it.</summary>
public sealed partial class SubscriberPage
{
    // Deliveries are made by any node, and nobody announces them; while the page is open it looks.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource leaving = new();
    private Subscriber? subscriber;
    private List<LoggedDelivery>? log;
    private string? next;
    private string? refusal;
    private string? fault;
    private bool testing;
    private Question question;
    private FreshSecret? fresh;
    private Guid shown;
    private string? shownState;

    private enum Question
    {
        None,
        Edit,
        Rotate,
        Remove,
        Replay,
    }

    /// <summary>The subscriber, from the address.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>Which deliveries are shown, from the address; all where it does not say.</summary>
    [SupplyParameterFromQuery(Name = "state")]
    public string? State { get; set; }

    [Inject]
    private Subscribers Subscribers { get; set; } = null!;

    [Inject]
    private DeliveryLog Log { get; set; } = null!;

    [Inject]
    private Replays Replays { get; set; } = null!;

    [Inject]
    private MemberCommands Commands { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (Program is null || (shown, shownState) == (Id, State)) return;
        (shown, shownState, log) = (Id, State, null);
        await ReadAsync();
    }

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) _ = LookAsync();
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        leaving.Dispose();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Whether two readings of the log show the same.</summary>
    private static bool Same(List<LoggedDelivery> one, List<LoggedDelivery> other) =>
        one.Count == other.Count && one.Zip(other).All(it => it.First.Delivery == it.Second.Delivery && it.First.Attempts.Count == it.Second.Attempts.Count);

    private async Task LookAsync()
    {
        using var timer = new PeriodicTimer(LookEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(leaving.Token)) await InvokeAsync(RefreshAsync);
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    private async Task RefreshAsync()
    {
        // Who has gone back to older ones is not disturbed.
        if (leaving.IsCancellationRequested || subscriber is null || log is { Count: > DeliveryLog.PageSize }) return;
        var (before, of) = (log, subscriber);
        await ReadAsync();
        if (subscriber != of || log is null || before is null || !Same(before, log)) StateHasChanged();
    }

    private async Task ReadAsync()
    {
        var (actor, conference) = (await Commands.ActorAsync(Slug), Program!.Conference.Id);
        (subscriber, var refused) = await Subscribers.FindAsync(actor, conference, Id);
        refusal = refused?.Sentence;
        if (subscriber is null) return;
        var page = (await Log.ReadAsync(actor, conference, Id, Names.Read<DeliveryState>(State))).Value;
        (log, next) = ([.. page?.Deliveries ?? []], page?.Next);
    }

    private async Task MoreAsync()
    {
        if ((await Log.ReadAsync(await Commands.ActorAsync(Slug), Program!.Conference.Id, Id, Names.Read<DeliveryState>(State), next)).Value is not { } page) return;
        log!.AddRange(page.Deliveries);
        next = page.Next;
    }

    private void FilterAsync(ChangeEventArgs change) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("state", change.Value is string { Length: > 0 } state ? state : null));

    private void Ask(Question what) => (question, fault) = (what, null);

    private void Close() => question = Question.None;

    private async Task ChangedAsync(Subscriber changed)
    {
        (subscriber, question) = (changed, Question.None);
        await ReadAsync();
    }

    private async Task TestAsync()
    {
        testing = true;
        fault = (await Replays.TestAsync(await Commands.ActorAsync(Slug), Program!, Id)).Refusal?.Sentence;
        testing = false;
        await ReadAsync();
    }

    private Task TurnAsync() => DoAsync((actor, program) => subscriber!.State == SubscriberState.Active
        ? Subscribers.PauseAsync(actor, program.Conference.Id, Id)
        : Subscribers.ResumeAsync(actor, program.Conference.Id, Id));

    private Task ReplayAsync(Delivery delivery) => DoAsync((actor, program) => Replays.ReplayAsync(actor, program, Id, delivery.Id));

    private Task ReplaySinceAsync(int number) => DoAsync((actor, program) => Replays.ReplaySinceAsync(actor, program, Id, number));

    private async Task RotateAsync()
    {
        (fresh, var refused) = await Subscribers.RotateAsync(await Commands.ActorAsync(Slug), Program!.Conference.Id, Id);
        (fault, question) = (refused?.Sentence, Question.None);
        await ReadAsync();
    }

    private async Task RemoveAsync()
    {
        fault = (await Subscribers.RemoveAsync(await Commands.ActorAsync(Slug), Program!.Conference.Id, Id)).Refusal?.Sentence;
        question = Question.None;
        if (fault is null) Navigation.NavigateTo($"/conferences/{Slug}/subscribers");
    }

    private async Task DoAsync(Func<Actor, Schedule.Programs.Program, Task<Granted<Subscriber>>> wish)
    {
        fault = (await wish(await Commands.ActorAsync(Slug), Program!)).Refusal?.Sentence;
        question = Question.None;
        await ReadAsync();
    }
}
