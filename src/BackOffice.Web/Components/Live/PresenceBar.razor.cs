using BackOffice.Engine.Live;
using BackOffice.Schedule;
using BackOffice.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Live;

/// <summary>Who else is in the conference, in their colours; a click goes to what they are about. On a phone it is a count with a list behind it.</summary>
public sealed partial class PresenceBar
{
    private const int MostShown = 5;

    private ValueList<Member> members;

    // The list is a new one after each jump from it, and thereby closed.
    private int jumps;

    [Inject]
    private MyPresence Presence { get; set; } = null!;

    private string Count => members.Count == 1 ? "1 other member is here" : $"{members.Count} other members are here";

    /// <inheritdoc/>
    protected override object? Shows => members;

    /// <inheritdoc/>
    protected override async Task OnProgramAsync(IReadOnlyList<Advance> steps)
    {
        if (steps.Count == 0)
        {
            Presence.Changed -= OnChanged;
            Presence.Changed += OnChanged;
            await Presence.EnterAsync(Slug);
        }
        members = Read();
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        Presence.Changed -= OnChanged;
        Presence.Leave(Slug);
        await base.DisposeAsync();
    }

    private void OnChanged() => _ = InvokeAsync(() =>
    {
        var now = Read();
        if (now == members) return;
        members = now;
        StateHasChanged();
    });

    // A member with two windows is where they were last heard to do something.
    private ValueList<Member> Read() => Program is { } program ? Presence.Others.GroupBy(it => it.Member).Select(it => Of(it.MaxBy(Weight)!, program)).ToValueList() : [];

    private static int Weight(Presence it) => it.State switch
    {
        { Lifted.Count: > 0 } => 4,
        { Editing.Count: > 0 } => 3,
        { Selected.Count: > 0 } => 2,
        { Open: not null } => 1,
        _ => 0,
    };

    private Member Of(Presence it, Schedule.Programs.Program program) =>
        new(it.Member, Initials.Of(it.Member), it.Colour, Whereabouts.Text(it.State, program), Whereabouts.AddressOf(it.State, Slug));

    private sealed record Member(string Name, string Initials, string Colour, string About, string Address)
    {
        internal string Text => $"{Name}: {About}";
    }
}
