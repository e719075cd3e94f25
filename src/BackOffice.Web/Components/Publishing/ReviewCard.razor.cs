using BackOffice.Engine.Commands;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Publications;
using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Publishing;

/// <summary>The form of the next snapshot.</summary>
public sealed partial class ReviewCard
{
    private const int MostErrors = 12;

    private readonly Dictionary<string, string> why = [];
    private Review? shown;
    private string label = "";
    private string notes = "";
    private string changelog = "";
    private string? at;
    private bool later;
    private bool asked;
    private bool sending;
    private string? fault;

    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>What is under review.</summary>
    [Parameter, EditorRequired]
    public Review Review { get; set; } = null!;

    /// <summary>Whether the member may publish.</summary>
    [Parameter]
    public bool MayPublish { get; set; }

    /// <summary>The member wants to review the newest program instead.</summary>
    [Parameter]
    public EventCallback OnReview { get; set; }

    [Inject]
    private MemberCommands Commands { get; set; } = null!;

    [Inject]
    private ToastQueue Toasts { get; set; } = null!;

    private bool Demanded => Program.Conference.DemandsApproval;

    private bool Asks => asked || Demanded;

    private string Slug => Program.Conference.Slug;

    private bool CanSend => MayPublish && !sending && Review.Errors.Count == 0 && label.Trim().Length > 0 && (!later || TypedTimes.DayAndTime(at) is not null);

    private ValueList<Waiver> Waivers => Review.Warnings.Where(it => Why(it.Key).Trim().Length > 0).Select(it => new Waiver(it.Key, Why(it.Key))).ToValueList();

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(shown, Review)) return;
        // What somebody wrote stays; what was only written from the changes is written anew.
        if (shown is null || changelog == shown.Changelog) changelog = Review.Changelog;
        shown = Review;
    }

    private static bool IsOpenable(Subject party) => party.Type is SubjectType.Talk or SubjectType.Session;

    private string Why(string rule) => why.GetValueOrDefault(rule, "");

    private async Task SendAsync()
    {
        if (!CanSend) return;
        (sending, fault) = (true, null);
        var revision = Review.Program.Revision;
        PublishingCommand command = later || Asks
            ? new ProposePublication(label, revision, notes, changelog, Waivers, later ? TypedTimes.DayAndTime(at) : null, Asks)
            : new PublishSnapshot(label, notes, revision, changelog, Waivers);
        switch (await Commands.SendAsync(Slug, command, seenVersion: null))
        {
            case Outcome.Committed:
                Toasts.Show(later || Asks ? $"“{label.Trim()}” waits to be published." : $"Published “{label.Trim()}”.");
                (label, notes, at, later, asked) = ("", "", null, false, false);
                why.Clear();
                break;
            case Outcome.Refused { Refusal.Sentence: var sentence }:
                fault = sentence;
                break;
            default:
                fault = "Somebody published at the same moment. Review again.";
                break;
        }
        sending = false;
    }
}
