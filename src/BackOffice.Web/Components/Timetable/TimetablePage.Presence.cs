using BackOffice.Engine.Live;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Timetable;

/// <summary>Who else is on the timetable, shown by the browser where it happens.</summary>
public sealed partial class TimetablePage
{
    private IReadOnlyList<Presence> told = [];

    [Inject]
    private MyPresence Presence { get; set; } = null!;

    private async Task JoinAsync()
    {
        Presence.Changed += OnPresence;
        Presence.Show(Day);
        await TellPresenceAsync();
    }

    private void Leave() => Presence.Changed -= OnPresence;

    private void OnPresence() => _ = InvokeAsync(TellPresenceAsync);

    // Those who only look on show nowhere, and are not worth telling.
    private Task TellPresenceAsync()
    {
        var busy = Presence.Others.Where(it => it.State is { Page: "timetable" } state && state.Selected.Count + state.Lifted.Count + state.Editing.Count > 0).ToList();
        if (busy.SequenceEqual(told)) return Task.CompletedTask;
        told = busy;
        return CallAsync("presence", busy.Select(it => new
        {
            it.Member,
            it.Colour,
            selected = it.State.Selected.Select(Live.OpenThing.Format),
            lifted = it.State.Lifted.Select(Live.OpenThing.Format),
            holds = it.State.Lifted.Concat(it.State.Editing.Where(edit => edit.Facet == Schedule.Changes.Facet.Placement.Word).Select(edit => edit.Thing)).Distinct().Select(Live.OpenThing.Format),
            editing = it.State.Editing.Where(edit => edit.Thing.Type is Schedule.Changes.SubjectType.Talk or Schedule.Changes.SubjectType.Session).Select(edit => Live.OpenThing.Format(edit.Thing)).Distinct(),
        }));
    }
}
