using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BackOffice.Web.Components.Kit;

/// <summary>The browser's part of dialogs, panels and lists: focus in, focus back, scrolling to what is active.</summary>
internal sealed class Overlay(IJSRuntime js) : IAsyncDisposable
{
    private IJSObjectReference? module;
    private bool entered;

    /// <summary>Opens a dialog over everything else; the browser keeps the focus inside.</summary>
    internal Task ShowModalAsync(ElementReference dialog)
    {
        entered = true;
        return CallAsync("showModal", dialog);
    }

    /// <summary>Moves the focus into a panel and remembers where it was.</summary>
    internal Task EnterAsync(ElementReference heading)
    {
        entered = true;
        return CallAsync("enter", heading);
    }

    /// <summary>Moves the focus.</summary>
    internal Task FocusAsync(ElementReference element) => CallAsync("focus", element);

    /// <summary>Scrolls what has an id into view.</summary>
    internal Task RevealAsync(string id) => CallAsync("reveal", id);

    /// <summary>Gives the focus back to where it was.</summary>
    public async ValueTask DisposeAsync()
    {
        if (entered) await CallAsync("leave");
        try
        {
            if (module is not null) await module.DisposeAsync();
        }
        catch (Exception failure) when (failure.IsBrowserGone())
        {
            // The browser is gone, and the module with it.
        }
    }

    private async Task CallAsync(string function, params object?[] arguments)
    {
        try
        {
            module ??= await js.InvokeAsync<IJSObjectReference>("import", "/js/overlay.js");
            await module.InvokeVoidAsync(function, arguments);
        }
        catch (Exception failure) when (failure.IsBrowserGone())
        {
            // Nobody is there to see it.
        }
    }
}
