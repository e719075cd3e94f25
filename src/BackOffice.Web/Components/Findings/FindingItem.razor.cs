using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;
using BackOffice.Web.Components.Kit;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace BackOffice.Web.Components.Findings;

/// <summary>A finding with the way to what it is about, to be acknowledged with a reason or opened again. It sits at a desk.</summary>
public sealed partial class FindingItem
{
    private readonly string id = $"why-{Guid.NewGuid():N}";
    private ElementReference input;
    private bool asking;
    private bool focus;
    private bool sending;
    private long seen;
    private string why = "";
    private string? fault;

    /// <summary>The finding.</summary>
    [Parameter, EditorRequired]
    public Finding Finding { get; set; } = null!;

    /// <summary>The member wants to see something it is about; where nobody listens, it is a link to the timetable.</summary>
    [Parameter]
    public EventCallback<Subject> OnJump { get; set; }

    /// <summary>The member is done with what they typed for it.</summary>
    [Parameter]
    public EventCallback OnDone { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    private bool IsGone => Finding.IsOpen && (asking || why.Length > 0) && Desk.Program.Findings().Find(Finding.Code, Finding.Parties) is not { IsOpen: true };

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!focus) return;
        focus = false;
        await input.FocusAsync();
    }

    // What others say of it while the member writes is a conflict to be told of.
    private void Ask() => (asking, focus, fault, seen) = (true, true, null, Desk.Program.Conference.Version);

    private void Type(string text)
    {
        why = text;
        Desk.Answered.Tell(Finding, why.Length > 0);
    }

    private void OnKept(KeptEventArgs kept)
    {
        seen = kept.Version;
        Type(kept.Value);
    }

    private Task EndAsync()
    {
        asking = false;
        Type("");
        return OnDone.InvokeAsync();
    }

    private async Task AcknowledgeAsync()
    {
        if (string.IsNullOrWhiteSpace(why) || sending || IsGone) return;
        sending = true;
        await SendAsync($"“{why.Trim()}”", new AcknowledgeFinding(Finding.Code, Finding.Parties, why, Finding.Fingerprint), seen);
        sending = false;
        if (fault is null) await EndAsync();
    }

    private Task ReopenAsync() => SendAsync("Reopen", new WithdrawAcknowledgement(Finding.Code, Finding.Parties), Desk.Program.Conference.Version);

    private async Task SendAsync(string mine, ScheduleCommand command, long version) =>
        fault = (await Desk.SendAsync(mine, command, version) as Sent.Refused)?.Sentence;

    // What was typed is there again when the member comes back to it.
    private void OnKey(KeyboardEventArgs key)
    {
        if (key.Key == "Escape") asking = false;
    }
}
