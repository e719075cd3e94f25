using BackOffice.Web.Components.Kit;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BackOffice.Web.Components.Timetable;

/// <summary>The browser's part of the timetable, as the page speaks to it. While the browser is away nobody hears, and nothing fails.</summary>
internal sealed class TimetableScript(IJSRuntime js) : IAsyncDisposable
{
    private IJSObjectReference? module;
    private IJSObjectReference? board;
    private bool gone;

    /// <summary>Whether the browser has the page in hand.</summary>
    internal bool IsAttached => board is not null;

    /// <summary>Gives the page into the browser's hand.</summary>
    /// <param name="frame">The page's element.</param>
    /// <param name="page">What the browser calls.</param>
    /// <param name="options">What stays as it is.</param>
    /// <param name="view">What the member chose to see.</param>
    internal async Task AttachAsync<T>(ElementReference frame, DotNetObjectReference<T> page, object options, object view)
        where T : class
    {
        try
        {
            module = await js.InvokeAsync<IJSObjectReference>("import", "/js/timetable/timetable.js");
            if (!gone) board = await module.InvokeAsync<IJSObjectReference>("attach", frame, page, options, view);
            // The member left while the scripts were on their way: nobody else will let go of what came.
            if (gone) await LetGoAsync();
        }
        catch (Exception failure) when (failure.IsBrowserGone())
        {
            // Nobody is there to see it.
        }
    }

    /// <summary>Calls a function of the board.</summary>
    internal async Task CallAsync(string function, params object?[] arguments)
    {
        if (board is null) return;
        try
        {
            await board.InvokeVoidAsync(function, arguments);
        }
        catch (Exception failure) when (failure.IsBrowserGone())
        {
            // Nobody is there to see it.
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        gone = true;
        try
        {
            await LetGoAsync();
        }
        catch (Exception failure) when (failure.IsBrowserGone())
        {
            // The browser is gone, and the module with it.
        }
    }

    private async Task LetGoAsync()
    {
        var (held, from) = (board, module);
        (board, module) = (null, null);
        if (held is not null)
        {
            await held.InvokeVoidAsync("dispose");
            await held.DisposeAsync();
        }
        if (from is not null) await from.DisposeAsync();
    }
}
