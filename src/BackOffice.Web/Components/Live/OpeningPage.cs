using BackOffice.Schedule.Changes;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Live;

/// <summary>A page about a conference that has a panel beside it; what the panel shows is in the address.</summary>
public abstract class OpeningPage : ConferencePage
{
    /// <summary>What is open, as the address says it.</summary>
    [SupplyParameterFromQuery(Name = "open")]
    public string? OpenText { get; set; }

    /// <summary>Where the page is.</summary>
    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>The thing in the panel; null while there is none.</summary>
    protected Subject? Open => OpenThing.Parse(OpenText);

    /// <summary>Opens a thing in the panel.</summary>
    protected void Show(Subject thing) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("open", OpenThing.Format(thing)));

    /// <summary>Closes the panel.</summary>
    protected void CloseThing() => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("open", (string?)null));
}
