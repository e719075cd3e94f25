using BackOffice.Engine.Commands;
using BackOffice.Engine.Live;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Editing;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Programs;
using BackOffice.Web.Components.Findings;
using BackOffice.Web.Components.Kit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace BackOffice.Web.Components.Live;

/// <summary>
/// Where what members do on a page is sent from: with the reason they gave, with a question where somebody changed the same,
/// and with a word on what came of it. It cascades to everything inside it.
/// </summary>
public sealed partial class Desk
{
    private readonly Dictionary<(Subject Subject, Facet Facet), string> changedBy = [];
    private LiveFeed? feed;
    private LiveProgram? live;
    private string? followed;
    private Question? asked;

    /// <summary>The conference.</summary>
    [Parameter, EditorRequired]
    public string Slug { get; set; } = "";

    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>The least role that may send what is sent from here; others see it read-only.</summary>
    [Parameter]
    public Role Needs { get; set; } = Schedule.Changes.Role.Editor;

    /// <summary>The thing that all of it is about, where it is about one: whoever is limited sees what is not theirs read-only.</summary>
    [Parameter]
    public Subject? Thing { get; set; }

    /// <summary>What sends from here.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Whether nothing inside tells who changed what, so that others' changes draw nothing here.</summary>
    [Parameter]
    public bool Quiet { get; set; }

    /// <summary>It became known who the member is and what they may do.</summary>
    [Parameter]
    public EventCallback OnKnown { get; set; }

    /// <summary>Why the member does what they send next; empty where they don't say.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The findings for which the member is typing a reason.</summary>
    public AnsweredFindings Answered { get; } = new();

    /// <summary>The member's name; null until it is known.</summary>
    public string? Member { get; private set; }

    /// <summary>What the member may do; null until it is known.</summary>
    public Role? Role { get; private set; }

    /// <summary>What of the conference the member may change; null where all of it, or while it is not known.</summary>
    public Limits? Limits { get; private set; }

    // Its change is how a circuit hears that a role was given or taken.
    [CascadingParameter]
    private Task<AuthenticationState>? SignedIn { get; set; }

    [Inject]
    private MemberCommands Commands { get; set; } = null!;

    [Inject]
    private LivePrograms Programs { get; set; } = null!;

    [Inject]
    private ToastQueue Toasts { get; set; } = null!;

    /// <summary>Whether the member may send what is sent from here.</summary>
    public bool CanEdit => Role >= Needs && Whose == Whose.Theirs;

    /// <summary>Whether the member may put the thing somewhere: it is theirs, or theirs to take.</summary>
    public bool CanPlace => Role >= Needs && Whose != Whose.Others;

    /// <summary>Why somebody who may edit something else may not edit this; null where they may, or may edit nothing.</summary>
    public string? WhyNot => Role >= Needs && Thing is { } thing ? Limits?.WhyNot(thing, Program) : null;

    /// <summary>Whether the member is known to have less than the right to send from here.</summary>
    public bool OnlyLooks => Role < Needs;

    /// <summary>Who changed a side of a thing last, of those who did while this was open.</summary>
    public string? ChangedBy(Subject subject, Facet facet) => changedBy.GetValueOrDefault((subject, facet));

    /// <summary>Sends one command.</summary>
    /// <param name="mine">What the member wants, in words, should they have to choose.</param>
    /// <param name="command">The command.</param>
    /// <param name="seenVersion">The version of the thing that the member saw; null means whatever it is now.</param>
    public Task<Sent> SendAsync(string mine, ScheduleCommand command, long? seenVersion) => SendAsync(mine, [(command, seenVersion)]);

    /// <summary>Sends a plan as one change, with the versions that it was made on.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="reason">Why; of this plan, and of nothing that is sent after it.</param>
    public Task<Sent> SendAsync(Plan plan, string reason) => SendAsync(plan.Title, StepsOf(plan), reason);

    /// <summary>Sends several commands as one change.</summary>
    /// <param name="mine">What the member wants, in words, should they have to choose.</param>
    /// <param name="commands">The commands, each with the version of its thing that the member saw.</param>
    /// <param name="reason">Why; null takes what they gave at the desk.</param>
    public async Task<Sent> SendAsync(string mine, IReadOnlyList<(ScheduleCommand Command, long? SeenVersion)> commands, string? reason = null)
    {
        while (true)
        {
            switch (await Commands.SendAsync(Slug, commands, reason ?? Reason))
            {
                case Outcome.Committed committed:
                    if (reason is null) Reason = "";
                    Tell(committed);
                    return new Sent.Done(committed.Advance is not null);
                case Outcome.Refused refused:
                    return new Sent.Refused(refused.Refusal.Sentence);
                case Outcome.Conflicted { Conflict: var conflict, Index: var index }:
                    // One question at a time: a second save while one is asked stays a draft.
                    if (asked is not null) return new Sent.Undecided();
                    var question = new Question(conflict, mine, commands[index].Command, SwapFor(conflict, commands));
                    switch (await AskAsync(question))
                    {
                        case ConflictAnswer.KeepTheirs:
                            return new Sent.TheirsKept();
                        case ConflictAnswer.Swap when question.Swap is { } swap:
                            (mine, commands) = (swap.Title, StepsOf(swap));
                            break;
                        default:
                            commands = [.. commands.Select(it => Program.Resolve(it.Command.Touches[0].Subject) == conflict.Subject ? it with { SeenVersion = conflict.Version } : it)];
                            break;
                    }
                    break;
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        await KnowAsync();
        if (followed == Slug) return;
        followed = Slug;
        if (feed is not null) await feed.DisposeAsync();
        live = await Programs.OpenAsync(Slug);
        feed = live is null ? null : new LiveFeed(live, (steps, _) => InvokeAsync(() => Hear(steps)));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        asked?.Answer.TrySetResult(ConflictAnswer.KeepTheirs);
        if (feed is not null) await feed.DisposeAsync();
    }

    // Asked again with everything the page hears, so that what was taken away or given meanwhile counts at once.
    private async Task KnowAsync()
    {
        var actor = await Commands.ActorAsync(Slug);
        if ((Member, Role, Limits) == (actor.Member, (Role?)actor.Role, actor.Limits)) return;
        (Member, Role, Limits) = (actor.Member, actor.Role, actor.Limits);
        await OnKnown.InvokeAsync();
    }

    private Whose Whose => Thing is { } thing && Limits is { } limits ? limits.Of(thing, Program).Whose : Whose.Theirs;

    private void Hear(IReadOnlyList<Advance> steps)
    {
        foreach (var change in steps.SelectMany(step => step.Changes)) changedBy[(change.Event.Subject, change.Event.Facet)] = change.Member;
        if (!Quiet) StateHasChanged();
    }

    // What a conflict speaks of has happened in the live program; what the page shows may be a step behind.
    private Program Newest => live?.Now ?? Program;

    private static IReadOnlyList<(ScheduleCommand Command, long? SeenVersion)> StepsOf(Plan plan) =>
        [.. plan.Steps.Select(step => (step.Command, (long?)step.SeenVersion))];

    private Plan? SwapFor(Conflict conflict, IReadOnlyList<(ScheduleCommand Command, long? SeenVersion)> commands) =>
        conflict.Facet == Facet.Placement && commands is [var only] ? GiveWay.To(Newest, only.Command) : null;

    private async Task<ConflictAnswer> AskAsync(Question question)
    {
        asked = question;
        StateHasChanged();
        return await question.Answer.Task;
    }

    private void Answer(ConflictAnswer answer)
    {
        var answered = asked;
        asked = null;
        answered?.Answer.TrySetResult(answer);
    }

    private void Tell(Outcome.Committed committed)
    {
        if (committed.Advance is not { } step) return;
        var done = ChangeText.Predicate(step.Changes[0].Event, step.After);
        var more = step.Changes.Count > 1 ? $" (and {step.Changes.Count - 1} more)" : "";
        var error = committed.Answer.Findings.FirstOrDefault(finding => finding.Severity >= Severity.Error);
        Toasts.Show($"{char.ToUpperInvariant(done[0])}{done[1..]}{more}.{(error is null ? "" : $" Now wrong: {error.Sentence}")}");
    }

    private sealed record Question(Conflict Conflict, string Mine, ScheduleCommand Command, Plan? Swap)
    {
        internal TaskCompletionSource<ConflictAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
