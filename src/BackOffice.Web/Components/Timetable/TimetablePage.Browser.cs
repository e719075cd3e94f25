using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Editing;
using BackOffice.Web.Components.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BackOffice.Web.Components.Timetable;

/// <summary>What the browser asks of the page. It may ask anything: whatever comes is checked, and what changes the schedule goes through the desk.</summary>
public sealed partial class TimetablePage
{
    private ElementReference frame;
    private TimetableScript? script;
    private DotNetObjectReference<TimetablePage>? self;
    private object? applied;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (boards.Count == 0 || desk?.Role is null) return;
        var view = Chosen();
        var now = (View, CanEdit, boards.Count, Program!.Conference.Tracks);
        if (now.Equals(applied))
        {
            await TellWhatIsOthersAsync();
            return;
        }
        applied = now;
        if (script is null)
        {
            script = new TimetableScript(Js);
            self = DotNetObjectReference.Create(this);
            await script.AttachAsync(frame, self, Options(), view);
            if (!script.IsAttached) return;
            await JoinAsync();
            // What was chosen while the scripts were on their way.
            await script.CallAsync("apply", Chosen());
        }
        else
        {
            await script.CallAsync("options", Options());
            await script.CallAsync("apply", view);
        }
        await TellWhatIsOthersAsync();
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        Leave();
        if (script is not null) await script.DisposeAsync();
        self?.Dispose();
        await base.DisposeAsync();
    }

    /// <summary>A member picked things up.</summary>
    [JSInvokable]
    public LiftedNews Lift(string[] ids)
    {
        var things = Things(ids);
        var held = things.Select(thing => (thing, by: Presence.HoldOnPlacement(thing))).FirstOrDefault(it => it.by is not null);
        // Who may only look holds nobody up.
        if (CanEdit) Presence.Lift(things);
        return LiftedNews.Of(Program!, things, boards.Select(board => board.Layout)) with
        {
            Held = held.by is { } by ? $"{by.Member} is moving “{ChangeText.Title(held.thing, Program!)}” as well." : null,
        };
    }

    /// <summary>A member let go of what they held, and put it nowhere.</summary>
    [JSInvokable]
    public void Release() => Presence.Lift([]);

    /// <summary>A member holds things over a place: what would come of it.</summary>
    [JSInvokable]
    public DropPreview Preview(Lifted[] things, DropTarget target) => DropPlan.Of(Program!, things, target) switch
    {
        PlanResult.Planned { Plan: var plan } => DropPreview.Of(plan, Program!, desk?.Limits),
        PlanResult.Impossible { Refusal: var refusal } => DropPreview.Impossible(refusal.Sentence),
        _ => throw new InvalidOperationException("A plan is or is not."),
    };

    /// <summary>A member put things down.</summary>
    [JSInvokable]
    public async Task<DropAnswer> Drop(Lifted[] things, DropTarget target)
    {
        var held = Presence.State.Lifted;
        try
        {
            switch (DropPlan.Of(Program!, things, target))
            {
                case PlanResult.Impossible { Refusal: var refusal }:
                    return new DropAnswer(false, refusal.Sentence);
                case PlanResult.Planned { Plan: var plan }:
                    return await desk!.SendAsync(plan.Title, DropPlan.AsSeen(plan, things)) switch
                    {
                        Sent.Done => new DropAnswer(true),
                        Sent.Refused refused => new DropAnswer(false, refused.Sentence),
                        _ => new DropAnswer(false),
                    };
                default:
                    throw new InvalidOperationException("A plan is or is not.");
            }
        }
        finally
        {
            // The move goes ahead of the news that nobody holds it any more. By now the hand may hold something else.
            if (Presence.State.Lifted == held) Presence.Lift([]);
        }
    }

    /// <summary>A member selected things.</summary>
    [JSInvokable]
    public void Select(string[] ids)
    {
        selected = Things(ids);
        Presence.Select(selected);
        StateHasChanged();
    }

    /// <summary>A member wants to see a thing.</summary>
    [JSInvokable]
    public void OpenThing(string id)
    {
        if (Live.OpenThing.Parse(id) is { } thing) Show(thing);
    }

    /// <summary>A member clicked an empty place.</summary>
    [JSInvokable]
    public void AddAt(DropTarget place)
    {
        if (!CanEdit || place.Slot is not { } slot) return;
        asked = new Asked.AddHere(slot);
        StateHasChanged();
    }

    /// <summary>A member asked for an action by its key.</summary>
    [JSInvokable]
    public Task Act(string id) => ActAsync(id);

    private object Chosen() => new
    {
        View.Step,
        View.Query,
        rooms = View.Rooms.Select(room => room.ToString()).ToList(),
        tracks = View.Tracks.Select(track => Program!.Conference.Tracks.ToList().FindIndex(it => it.Id == track) + 1).ToList(),
    };

    private object Options() => new
    {
        canEdit = CanEdit,
        me = desk?.Member,
        zone = Program!.Conference.TimeZone,
        keys = TimetableAction.All.Where(action => action.Keys is not null && (CanEdit || !action.Edits)).Select(action => new { action.Id, keys = action.Keys }),
    };

    private List<Subject> Things(IEnumerable<string> ids) =>
        [.. ids.Take(MostThings).Select(id => new Lifted(id, 0).Thing).OfType<Subject>().Where(thing => Program!.VersionOf(thing) > 0)];

    private const int MostThings = 2_000;
}
