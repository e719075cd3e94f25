using BackOffice.Engine.Audit;
using BackOffice.Engine.Commands;
using BackOffice.Engine.History;
using BackOffice.Engine.Live;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Publications;
using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Publishing;

/// <summary>What would go out, what stops it, and what went out before. What is edited after the review can't slip in.</summary>
public sealed partial class PublishPage
{
    private const int MostThings = 60;

    private Program? reviewed;
    private IReadOnlyList<Finding> errors = [];
    private IReadOnlyList<ChangedThing> things = [];
    private IReadOnlyList<(Snapshot Snapshot, Change Change)> published = [];
    private int changeCount;
    private int warnings;
    private bool more;
    private bool mayPublish;
    private bool sending;
    private string label = "";
    private string notes = "";
    private string? fault;

    [Inject]
    private AuditHistory Audit { get; set; } = null!;

    [Inject]
    private EventLog Log { get; set; } = null!;

    [Inject]
    private MemberCommands Commands { get; set; } = null!;

    [Inject]
    private ToastQueue Toasts { get; set; } = null!;

    private Snapshot? Latest => reviewed!.Publications.Latest;

    private bool CanPublish => mayPublish && !sending && errors.Count == 0 && Program!.Revision == reviewed!.Revision && label.Trim().Length > 0;

    /// <inheritdoc/>
    protected override async Task OnProgramAsync(IReadOnlyList<Advance> steps)
    {
        if (steps.Count == 0) mayPublish = (await Commands.ActorAsync()).Role >= Role.Publisher;
        // Somebody's publication is no change to what is under review.
        if (steps.Count == 0 || steps.All(step => step.Changes.All(change => change.Event is PublicationEvent))) await ReviewAsync();
    }

    private async Task ReviewAsync()
    {
        var program = Program!;
        var page = await Audit.ReadAsync(program, new AuditFilter { After = program.Publications.Latest?.Revision + 1 ?? 0, Size = AuditFilter.LargestSize });
        things = [.. page.Entries.Reverse().GroupBy(entry => entry.Subject.Id).Select(group => new ChangedThing(group.Key, group.First().Subject.Title, [.. group]))];
        (changeCount, more) = (page.Entries.Count, page.Next is not null);
        errors = [.. program.Findings().Errors];
        warnings = program.Findings().Open.Count(finding => finding.Severity == Severity.Warning);
        var log = await Log.ReadStreamAsync(Subject.PublicationsOf(program.Conference.Id).Id, 0, CancellationToken.None);
        published =
        [
            .. from change in log.Reverse()
               let snapshot = program.Publications.Snapshots.FirstOrDefault(it => change.Event is SnapshotPublished e && e.Number == it.Number)
               where snapshot is not null
               select (snapshot, change),
        ];
        reviewed = program;
    }

    private async Task PublishAsync()
    {
        if (!CanPublish) return;
        (sending, fault) = (true, null);
        switch (await Commands.SendAsync(Slug, new PublishSnapshot(label, notes, reviewed!.Revision), seenVersion: null))
        {
            case Outcome.Committed:
                Toasts.Show($"Published “{label.Trim()}”.");
                (label, notes) = ("", "");
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

    private sealed record ChangedThing(Guid Key, string Title, IReadOnlyList<AuditEntry> Changes);
}
