using BackOffice.Schedule;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace BackOffice.Web.Components.Timetable;

/// <summary>Chooses what of the timetable is looked at, and how.</summary>
public sealed partial class ViewBar
{
    private (Conference, TimetableView, LocalDate, ValueList<LocalDate>, string, bool)? drawn;

    /// <summary>The newest program.</summary>
    [Parameter, EditorRequired]
    public Program Program { get; set; } = null!;

    /// <summary>The view now.</summary>
    [Parameter, EditorRequired]
    public TimetableView View { get; set; } = TimetableView.Usual;

    /// <summary>The day that is shown where not all are.</summary>
    [Parameter, EditorRequired]
    public LocalDate Day { get; set; }

    /// <summary>The days there are.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<LocalDate> Days { get; set; } = [];

    /// <summary>What is shown, in a few words.</summary>
    [Parameter]
    public string Summary { get; set; } = "";

    /// <summary>Whether the member may change the schedule.</summary>
    [Parameter]
    public bool CanEdit { get; set; }

    /// <summary>The member wants to look otherwise.</summary>
    [Parameter]
    public EventCallback<TimetableView> OnView { get; set; }

    /// <summary>The member wants an action.</summary>
    [Parameter]
    public EventCallback<string> OnAct { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>Its own parts are all that is drawn again: a move changes none, and would send a handler anew for every room.</summary>
    protected override bool ShouldRender()
    {
        var now = (Program.Conference, View, Day, Days.ToValueList(), Summary, CanEdit);
        if (now.Equals(drawn)) return false;
        drawn = now;
        return true;
    }

    private string AddressOf(LocalDate? day) =>
        Navigation.GetUriWithQueryParameters((View with { Day = day, AllDays = day is null }).Parameters);

    private static ValueList<T> Toggled<T>(ValueList<T> chosen, T one) => chosen.Contains(one) ? chosen.Remove(one) : chosen.Add(one);
}
