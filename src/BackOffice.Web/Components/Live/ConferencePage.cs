using BackOffice.Engine.Live;
using BackOffice.Schedule.Programs;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Live;

/// <summary>A page about one conference, which always shows the conference's newest program.</summary>
public abstract class ConferencePage : ComponentBase, IAsyncDisposable
{
    private LiveFeed? feed;
    private string? shownSlug;

    /// <summary>The conference, from the address.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>The programs of this node.</summary>
    [Inject]
    protected LivePrograms Programs { get; set; } = null!;

    /// <summary>The program to show; null until it is loaded, or where there is no such conference.</summary>
    protected Program? Program { get; private set; }

    /// <summary>Whether it is known that there is no such conference.</summary>
    protected bool Missing { get; private set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (shownSlug == Slug) return;
        shownSlug = Slug;
        if (feed is not null) await feed.DisposeAsync();
        (feed, Program) = (null, null);
        var live = await Programs.OpenAsync(Slug);
        Missing = live is null;
        if (live is null) return;
        feed = new LiveFeed(live, (steps, now) => InvokeAsync(() => Take(steps, now)));
        Program = live.Now;
        await OnProgramAsync([]);
    }

    /// <summary>The program was loaded, or took steps: derive from it what the page shows. Steps are empty when it was loaded.</summary>
    protected virtual Task OnProgramAsync(IReadOnlyList<Advance> steps) => Task.CompletedTask;

    /// <summary>All that it shows of the program: while steps leave it equal, they draw nothing. Null where every step draws.</summary>
    protected virtual object? Shows => null;

    private async Task Take(IReadOnlyList<Advance> steps, Program now)
    {
        var before = Shows;
        Program = now;
        await OnProgramAsync(steps);
        // A drawing without a difference is sent too, and answered.
        if (before is null || !before.Equals(Shows)) StateHasChanged();
    }

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        if (feed is not null) await feed.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
