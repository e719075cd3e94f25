using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace BackOffice.Web.Components.Layout;

/// <summary>The frame of every page: where one is, where one can go, who one is.</summary>
public sealed partial class MainLayout : IDisposable
{
    private const string Conferences = "conferences/";

    private ErrorBoundary? boundary;
    private string? slug;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        slug = SlugIn(Navigation.Uri);
        Navigation.LocationChanged += OnLocationChanged;
    }

    /// <inheritdoc/>
    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        // An error belongs to the page it happened on.
        boundary?.Recover();
        slug = SlugIn(change.Location);
        _ = InvokeAsync(StateHasChanged);
    }

    private string? SlugIn(string uri)
    {
        var path = Navigation.ToBaseRelativePath(uri);
        return path.StartsWith(Conferences, StringComparison.Ordinal) ? path[Conferences.Length..].Split('/', '?', '#')[0] : null;
    }
}
