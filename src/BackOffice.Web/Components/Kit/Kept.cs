using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Kit;

/// <summary>What the browser kept of a field that a member had not saved when the page went (see <c>js/drafts.js</c>).</summary>
public sealed class KeptEventArgs : EventArgs
{
    /// <summary>What they had made of it.</summary>
    public string Value { get; set; } = "";

    /// <summary>What it held when they began.</summary>
    public string Begun { get; set; } = "";

    /// <summary>The version of the thing that they saw when they began; 0 where it is of no thing.</summary>
    public long Version { get; set; }
}

/// <summary>Tells the Razor compiler of events that the browser's scripts make up.</summary>
[EventHandler("onkept", typeof(KeptEventArgs), enableStopPropagation: true, enablePreventDefault: true)]
public static class EventHandlers;
