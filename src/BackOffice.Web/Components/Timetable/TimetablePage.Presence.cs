using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Timetable;

/// <summary>Who else is on the timetable, shown by the browser where it happens.</summary>
public sealed partial class TimetablePage
{
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

    private Task TellPresenceAsync() => CallAsync("presence", Presence.Others.Where(it => it.State.Page == "timetable").Select(it => new
    {
        it.Member,
        it.Colour,
        selected = it.State.Selected.Select(Live.OpenThing.Format),
        lifted = it.State.Lifted.Select(Live.OpenThing.Format),
        holds = it.State.Lifted.Concat(it.State.Editing.Where(edit => edit.Facet == Schedule.Changes.Facet.Placement.Word).Select(edit => edit.Thing)).Distinct().Select(Live.OpenThing.Format),
        editing = it.State.Editing.Where(edit => edit.Thing.Type is Schedule.Changes.SubjectType.Talk or Schedule.Changes.SubjectType.Session).Select(edit => Live.OpenThing.Format(edit.Thing)).Distinct(),
    }));
}
