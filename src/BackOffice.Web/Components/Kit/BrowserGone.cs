using Microsoft.JSInterop;

namespace BackOffice.Web.Components.Kit;

/// <summary>What a call into the browser fails with when nobody is there any more.</summary>
internal static class BrowserGone
{
    /// <summary>Whether a call failed for the reason that the browser is gone: the circuit ended, or it was cut off and gave no answer within the time a call has.</summary>
    internal static bool IsBrowserGone(this Exception failure) => failure is JSDisconnectedException or OperationCanceledException;
}
