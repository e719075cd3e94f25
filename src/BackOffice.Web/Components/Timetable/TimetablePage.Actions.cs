using BackOffice.Schedule.Changes;

namespace BackOffice.Web.Components.Timetable;

/// <summary>What the actions of <see cref="TimetableAction"/> do on this page.</summary>
public sealed partial class TimetablePage
{
    private async Task ActAsync(string id)
    {
        var action = TimetableAction.All.FirstOrDefault(it => it.Id == id);
        if (action is null || (action.Edits && !CanEdit)) return;
        if (selected.Count < action.Takes)
        {
            await SayAsync("Select something first: X, or a click with Ctrl, or a box drawn over empty places.");
            return;
        }
        switch (id)
        {
            case "palette": asked = new Asked.Palette(); break;
            case "shortcuts": asked = new Asked.Shortcuts(); break;
            case "add-talk": asked = new Asked.AddTalk(null); break;
            case "add-session": asked = new Asked.AddSession(null); break;
            case "move-to": asked = new Asked.MoveTo(); break;
            case "shift": asked = new Asked.Shift(); break;
            case "shift-after": asked = new Asked.ShiftAfter(selected is [var from] ? from : null); break;
            case "swap": asked = new Asked.Swap(); break;
            case "retrack": asked = new Asked.Retrack(); break;
            case "withdraw": asked = new Asked.Withdraw(OnlyUnschedule: false); break;
            case "move-day": asked = new Asked.MoveDay(); break;
            case "unschedule": asked = new Asked.Withdraw(OnlyUnschedule: true); break;
            case "fit" when selected.Find(thing => thing.Type == SubjectType.Session) is { Id: var session } && session != Guid.Empty: asked = new Asked.Fit(new(session)); break;
            case "fit": await SayAsync("Select a session to fit."); break;
            case "next-day": GoToDay(1); break;
            case "previous-day": GoToDay(-1); break;
            case "all-days": Look(View with { AllDays = !View.AllDays, Day = Day }); break;
            case "zoom-in": Look(View with { Zoom = Math.Min(View.Zoom + 1, TimetableView.MostZoom) }); break;
            case "zoom-out": Look(View with { Zoom = Math.Max(View.Zoom - 1, TimetableView.LeastZoom) }); break;
            case "colour": Look(View with { ByKind = !View.ByKind }); break;
            case "findings": await ShowDockAsync(DockTab.Findings); break;
            case "tray": await ShowDockAsync(DockTab.Tray); break;
            case "dock": Look(View with { Dock = View.Dock == DockTab.Closed ? DockTab.Tray : DockTab.Closed }); break;
            case "select-shown": await CallAsync("selectShown"); break;
            case "clear": await CallAsync("select", Array.Empty<string>()); break;
        }
        StateHasChanged();
    }

    // Where the dock is below the timetable, it has to be brought into view.
    private Task ShowDockAsync(DockTab tab)
    {
        Look(View with { Dock = tab });
        return CallAsync("dock");
    }

    private void GoToDay(int by)
    {
        var index = Days.ToList().IndexOf(Day) + by;
        if (index >= 0 && index < Days.Count) Look(View with { AllDays = false, Day = Days[index] });
    }

    /// <summary>Shows a thing where it stands and opens it.</summary>
    private async Task JumpAsync(Subject thing)
    {
        if (DropPlan.SlotOf(Program!, thing) is { } slot)
        {
            var day = Program!.Conference.DayOf(slot.Start);
            if (!View.AllDays && day != Day) Look(View with { Day = day });
        }
        Show(thing);
        await CallAsync("reveal", Live.OpenThing.Format(thing));
    }

    private Task SayAsync(string text) => CallAsync("say", text);

    private Task CallAsync(string function, params object?[] arguments) => script?.CallAsync(function, arguments) ?? Task.CompletedTask;
}
