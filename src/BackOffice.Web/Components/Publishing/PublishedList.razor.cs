using BackOffice.Engine.Commands;
using BackOffice.Engine.History;
using BackOffice.Engine.Publishing;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Publications;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Publishing;

/// <summary>The snapshots of a conference, with what may be done about them.</summary>
public sealed partial class PublishedList
{
    private IReadOnlyList<(Snapshot Snapshot, Change Change)> published = [];
    private ILookup<int, string> names = Array.Empty<string>().ToLookup(_ => 0);
    private long shown = -1;
    private Question? asked;
    private string reason = "";
    private string? fault;

    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>Whether the member may publish.</summary>
    [Parameter]
    public bool MayPublish { get; set; }

    [Inject]
    private EventLog Log { get; set; } = null!;

    [Inject]
    private PublishedSnapshots Snapshots { get; set; } = null!;

    [Inject]
    private MemberCommands Commands { get; set; } = null!;

    private string Slug => Program.Conference.Slug;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var (publications, conference) = (Program.Publications, Program.Conference.Id);
        if (shown == publications.Version) return;
        shown = publications.Version;
        var log = await Log.ReadStreamAsync(Subject.PublicationsOf(conference).Id, 0, CancellationToken.None);
        names = await Snapshots.NamesAsync(conference);
        published =
        [
            .. from change in log.Reverse()
               let snapshot = change.Event is SnapshotPublished e ? publications.Find(e.Number) : null
               where snapshot is not null
               select (snapshot, change),
        ];
    }

    private static int Before(Snapshot snapshot) => Math.Max(1, snapshot.Number - 1);

    private void Ask(Snapshot snapshot, bool retract) => (asked, reason, fault) = (new(snapshot, retract), "", null);

    private async Task SendAsync()
    {
        if (asked is not { } question) return;
        PublishingCommand command = question.Retract ? new RetractSnapshot(question.Snapshot.Number) : new RepublishSnapshot(question.Snapshot.Number);
        fault = await Commands.SendAsync(Slug, command, seenVersion: null, reason) switch
        {
            Outcome.Committed => null,
            Outcome.Refused { Refusal.Sentence: var sentence } => sentence,
            _ => "Somebody was a moment earlier. Look again.",
        };
        if (fault is null) asked = null;
    }

    private sealed record Question(Snapshot Snapshot, bool Retract);
}
