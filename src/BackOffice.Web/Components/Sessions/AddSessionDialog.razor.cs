using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Time;
using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.Live;
using BackOffice.Web.Components.Things;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace BackOffice.Web.Components.Sessions;

/// <summary>Asks for what a new session needs, and adds it.</summary>
public sealed partial class AddSessionDialog
{
    private static readonly IReadOnlyList<Option> Kinds = Picks.Kinds<SessionKind>();

    private PlaceDraft place = null!;
    private string title = "";
    private SessionKind kind = SessionKind.Oral;
    private int? minutes;
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

    /// <summary>The member wants no session after all.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    /// <summary>The session was added.</summary>
    [Parameter]
    public EventCallback<Subject> OnAdded { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        place = PlaceDraft.For(Program, At);
        begun = KeptJson.Write(place);
    }

    private bool Typed => title.Length > 0 || minutes is not null || Kept is not null;

    private string? Kept => KeptJson.Write(place) is var now && now != begun ? now : null;

    private void Restore(KeptEventArgs kept)
    {
        if (KeptJson.TryRead<PlaceDraft>(kept.Value, out var chosen)) (place, fault) = (chosen, null);
    }

    private async Task AddAsync()
    {
        fault = place.Missing(Program);
        if (fault is not null || sending) return;
        sending = true;
        var id = new SessionId(Guid.CreateVersion7());
        var add = new AddSession(title, kind, minutes is { } given ? Duration.FromMinutes(given) : null, place.Slot(Program), SessionId: id);
        var sent = await Desk.SendAsync("Your session", add, null);
        sending = false;
        if (sent is Sent.Refused refused) fault = refused.Sentence;
        else await OnAdded.InvokeAsync(id);
    }
}
