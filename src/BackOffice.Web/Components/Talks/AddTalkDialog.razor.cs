using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.Live;
using BackOffice.Web.Components.Things;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace BackOffice.Web.Components.Talks;

/// <summary>Asks for what a new talk needs, and adds it.</summary>
public sealed partial class AddTalkDialog
{
    private static readonly IReadOnlyList<Option> Kinds = Picks.Kinds<TalkKind>();

    private readonly List<PersonId> speakers = [];
    private PlaceDraft place = null!;
    private string title = "";
    private bool provisional;
    private TalkKind kind = TalkKind.Oral;
    private int? minutes;
    private string track = "";
    private string begun = "";
    private Dialog? dialog;
    private string? fault;
    private bool sending;

    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>Where to begin with; null leaves it open.</summary>
    [Parameter]
    public SlotRequest? At { get; set; }

    /// <summary>The member wants no talk after all.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    /// <summary>The talk was added.</summary>
    [Parameter]
    public EventCallback<Subject> OnAdded { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        place = PlaceDraft.For(Program, At);
        if (At is null) place.Sort = PlaceSort.Tray;
        begun = KeptJson.Write(new Chosen(speakers.ToValueList(), place));
    }

    private bool Typed => title.Length > 0 || minutes is not null || Kept is not null;

    // What was chosen and not typed.
    private string? Kept => KeptJson.Write(new Chosen(speakers.ToValueList(), place)) is var now && now != begun ? now : null;

    private void Restore(KeptEventArgs kept)
    {
        if (!KeptJson.TryRead<Chosen>(kept.Value, out var chosen)) return;
        (place, fault) = (chosen.Place, null);
        speakers.Clear();
        speakers.AddRange(chosen.Speakers);
    }

    private async Task AddAsync()
    {
        fault = place.Missing(Program);
        if (fault is not null || sending) return;
        sending = true;
        var id = new TalkId(Guid.CreateVersion7());
        var add = new AddTalk(
            title, Kind: kind, Duration: minutes is { } given ? Duration.FromMinutes(given) : null, Speakers: speakers.ToValueList(),
            TrackId: Picks.Track(track), To: place.To(Program), TitleIsProvisional: provisional, TalkId: id);
        var sent = await Desk.SendAsync("Your talk", add, null);
        sending = false;
        if (sent is Sent.Refused refused) fault = refused.Sentence;
        else await OnAdded.InvokeAsync(id);
    }

    private sealed record Chosen(ValueList<PersonId> Speakers, PlaceDraft Place);
}
