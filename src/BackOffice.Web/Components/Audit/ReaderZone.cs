using BackOffice.Web.Components.Kit;
using Microsoft.JSInterop;
using NodaTime;

namespace BackOffice.Web.Components.Audit;

/// <summary>The time zone of the browser of a circuit.</summary>
public sealed class ReaderZone(IJSRuntime js)
{
    private DateTimeZone? zone;

    /// <summary>The zone; null where the browser names none that is known.</summary>
    public async Task<DateTimeZone?> ReadAsync()
    {
        if (zone is not null) return zone;
        try
        {
            await using var module = await js.InvokeAsync<IJSObjectReference>("import", "/js/zone.js");
            return zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(await module.InvokeAsync<string?>("name") ?? "");
        }
        catch (Exception failure) when (failure.IsBrowserGone())
        {
            return null;
        }
    }
}
