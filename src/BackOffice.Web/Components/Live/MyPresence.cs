using BackOffice.Engine.Live;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Server.Circuits;
using NodaTime;

namespace BackOffice.Web.Components.Live;

/// <summary>
/// This circuit's member among the others: tells them where the member is and what they are about, and this circuit's views
/// who else is here. The page, the day and the open panel are read from the address; pages add what is selected, lifted and edited.
/// To be used from the circuit's own dispatcher.
/// </summary>
public sealed class MyPresence(PresenceBoard board, LivePrograms programs, AuthenticationStateProvider authentication, NavigationManager navigation) : CircuitHandler, IDisposable
{
    private readonly PresenceFeed feed = new();
    private PresenceState state = PresenceState.Empty;
    private IReadOnlyList<Presence>? seen;
    private IReadOnlyList<Presence> others = [];
    private ILookup<Subject, Presence>? bySubject;
    private ConferenceId? conference;
    private string? slug;
    private IDisposable? subscription;
    private PresenceSeat? seat;

    /// <summary>Those of other members who are here have changed, or what they are about. Raised off the dispatcher, some times a second at most.</summary>
    public event Action? Changed
    {
        add => feed.Changed += value;
        remove => feed.Changed -= value;
    }

    /// <summary>The member's name; empty before they have come in.</summary>
    public string Me { get; private set; } = "";

    /// <summary>What the others are told of this member.</summary>
    public PresenceState State => state;

    /// <summary>The other members who are in this conference, by name; one who has two windows is here twice.</summary>
    public IReadOnlyList<Presence> Others
    {
        get
        {
            var present = conference is { } id ? board.Of(id) : [];
            // The board yields the same list until something changes.
            if (ReferenceEquals(present, seen)) return others;
            (seen, bySubject) = (present, null);
            return others = [.. present.Where(it => it.Member != Me)];
        }
    }

    /// <summary>The other members who have a thing open, selected or lifted, or edit it; those who have lifted it first.</summary>
    public IEnumerable<Presence> At(Subject thing)
    {
        var present = Others;
        bySubject ??= present.SelectMany(it => Things(it.State).Distinct().Select(subject => (subject, it)))
            .OrderBy(it => it.it.State.Lifted.Contains(it.subject) ? 0 : 1).ToLookup(it => it.subject, it => it.it);
        return bySubject[thing];
    }

    /// <summary>The other member who is about to change the same side of a thing; null where nobody is.</summary>
    public Presence? Hold(FieldEdit field) => SoftHold.On(Others, Me, field);

    /// <summary>The other member who is moving a thing; null where nobody is.</summary>
    public Presence? HoldOnPlacement(Subject thing) => SoftHold.OnPlacement(Others, Me, thing);

    /// <summary>Comes into a conference, and follows the member through its pages.</summary>
    public async Task EnterAsync(string slug)
    {
        if (this.slug == slug) return;
        Leave();
        this.slug = slug;
        var live = await programs.OpenAsync(slug);
        Me = (await authentication.GetAuthenticationStateAsync()).User.Identity?.Name ?? "";
        if (live is null || Me.Length == 0 || this.slug != slug) return;
        conference = live.Now.Conference.Id;
        subscription = board.Subscribe(conference.Value, feed.Signal);
        navigation.LocationChanged += OnLocationChanged;
        state = At(PresenceState.Empty, navigation.Uri);
        Sit();
        feed.Signal();
    }

    /// <summary>Goes from the conference of a slug, if it is the one the member is in.</summary>
    public void Leave(string slug)
    {
        if (this.slug == slug) Leave();
    }

    /// <summary>The member sees a day that the address does not name.</summary>
    public void Show(LocalDate day) => Become(state with { Day = day });

    /// <summary>The member has selected these things, and no others.</summary>
    public void Select(params IEnumerable<Subject> things) => Become(state with { Selected = things.ToValueList() });

    /// <summary>The member has lifted these things to move them, by pointer or keyboard; none once they are put down.</summary>
    public void Lift(params IEnumerable<Subject> things) => Become(state with { Lifted = things.ToValueList() });

    /// <summary>The member opened a thing in a way that the address does not say; null once it is closed.</summary>
    public void Open(Subject? thing) => Become(state with { Open = thing });

    /// <summary>The member has begun a draft of a field.</summary>
    public void Edit(FieldEdit field)
    {
        if (!state.Editing.Contains(field)) Become(state with { Editing = state.Editing.Add(field) });
    }

    /// <summary>The member's draft of a field was saved or dropped.</summary>
    public void EndEdit(FieldEdit field) => Become(state with { Editing = state.Editing.Remove(field) });

    /// <summary>The browser is away: to the others the member is too, until it is back.</summary>
    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Stand();
        // The browser lets go of what it held when it loses the line.
        state = state with { Lifted = [] };
        return Task.CompletedTask;
    }

    /// <summary>The browser is back.</summary>
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (subscription is not null && seat is null) Sit();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Leave();
        feed.Dispose();
    }

    private static IEnumerable<Subject> Things(PresenceState it)
    {
        foreach (var thing in it.Lifted) yield return thing;
        foreach (var edit in it.Editing) yield return edit.Thing;
        foreach (var thing in it.Selected) yield return thing;
        if (it.Open is { } open) yield return open;
    }

    private void Leave()
    {
        Stand();
        if (subscription is not null) navigation.LocationChanged -= OnLocationChanged;
        subscription?.Dispose();
        (subscription, conference, slug, state) = (null, null, null, PresenceState.Empty);
    }

    private void Sit()
    {
        seat = board.Join(conference!.Value, Me);
        seat.Update(state);
    }

    private void Stand()
    {
        seat?.Dispose();
        seat = null;
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change) => Become(At(state, change.Location));

    private PresenceState At(PresenceState before, string address)
    {
        if (slug is null || Whereabouts.Parse(navigation.ToBaseRelativePath(address), slug) is not { } now) return before;
        // What was selected or lifted belongs to the page it was on.
        return before.Page == now.Page
            ? before with { Day = now.Day ?? before.Day, Open = now.Open }
            : before with { Page = now.Page, Day = now.Day, Open = now.Open, Selected = [], Lifted = [] };
    }

    private void Become(PresenceState now)
    {
        state = now;
        seat?.Update(now);
    }
}
