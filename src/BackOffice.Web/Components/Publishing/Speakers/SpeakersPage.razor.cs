using BackOffice.Engine.Commands;
using BackOffice.Engine.Live;
using BackOffice.Engine.Mail;
using BackOffice.Engine.Publishing;
using BackOffice.Engine.Publishing.Speakers;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Publications.Speakers;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Publishing.Speakers;

/// <summary>The drafts of what speakers and chairs are told of the newest snapshot, to be read, changed, sent or copied.</summary>
public sealed partial class SpeakersPage
{
    // So many are sent before it is noted who was told: as few get a mail twice if something breaks.
    private const int SentAtOnce = 25;

    private SpeakerNews? news;
    private List<Draft> drafts = [];
    private bool loaded;
    private bool mayPublish;
    private bool sending;
    private string? outcome;

    [Inject]
    private MemberCommands Commands { get; set; } = null!;

    [Inject]
    private SpeakerNewsReader Reader { get; set; } = null!;

    [Inject]
    private MailSender Mail { get; set; } = null!;

    [Inject]
    private PublicAddress Site { get; set; } = null!;

    private IEnumerable<Draft> Chosen => drafts.Where(it => it.Chosen);

    private IEnumerable<Draft> WithAddress => Chosen.Where(it => it.Notice.Person.Email.Length > 0);

    /// <inheritdoc/>
    protected override async Task OnProgramAsync(IReadOnlyList<Advance> steps)
    {
        if (steps.Count == 0) mayPublish = (await Commands.ActorAsync(Slug)).Role >= Role.Publisher;
        // Edits of the draft are no news to anybody; while mails go out, the list stays as it was read.
        if (steps.Count > 0 && (sending || !steps.Any(step => step.Erases || step.Changes.Any(change => change.Event is PublicationEvent)))) return;
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        news = await Reader.ReadAsync(Program!);
        var address = Site.Address is { } site ? new Uri(site, $"api/conferences/{Slug}/snapshots/latest/program.html").AbsoluteUri : null;
        var before = drafts.ToDictionary(it => it.Notice.Person.Id);
        drafts = news is null ? [] : [.. news.Notices.Select(it => before.GetValueOrDefault(it.Person.Id) is { } same && same.Notice == it ? same : new Draft(it, it.Text(news.Shown, news.Snapshot, address)))];
        loaded = true;
    }

    private void ChooseAll(bool chosen) => drafts.ForEach(it => it.Chosen = chosen);

    private async Task SendAsync()
    {
        (sending, outcome) = (true, null);
        var (sent, failed) = (0, 0);
        foreach (var some in WithAddress.ToList().Chunk(SentAtOnce))
        {
            var faults = await Mail.SendAsync([.. some.Select(it => new OutgoingMail(it.Notice.Person.Name, it.Notice.Person.Email, SpeakerNotice.Subject(news!.Shown), it.Text))]);
            for (var index = 0; index < some.Length; index++) some[index].Fault = faults[index];
            var told = some.Where(it => it.Fault is null).ToList();
            if (told.Count > 0 && await MarkAsync(told) is { } fault) outcome = fault;
            (sent, failed) = (sent + told.Count, failed + some.Length - told.Count);
            StateHasChanged();
        }
        sending = false;
        outcome ??= failed == 0 ? $"{sent} sent." : $"{sent} sent, {failed} not.";
        await ReadAsync();
    }

    private async Task MarkAsync()
    {
        outcome = await MarkAsync([.. Chosen]);
        await ReadAsync();
    }

    private async Task<string?> MarkAsync(IReadOnlyList<Draft> told) =>
        await Commands.SendAsync(Slug, new MarkSpeakersTold(news!.Snapshot.Number, told.Select(it => it.Notice.Person.Id).ToValueList()), seenVersion: null) switch
        {
            Outcome.Refused { Refusal.Sentence: var sentence } => sentence,
            Outcome.Conflicted => "Somebody was a moment earlier. Look again.",
            _ => null,
        };

    private sealed class Draft(SpeakerNotice notice, string text)
    {
        public SpeakerNotice Notice { get; } = notice;

        public string Text { get; set; } = text;

        public bool Chosen { get; set; } = true;

        public string? Fault { get; set; }
    }
}
