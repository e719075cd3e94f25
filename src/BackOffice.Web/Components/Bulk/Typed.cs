using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace BackOffice.Web.Components.Bulk;

/// <summary>Numbers as their inputs hand them over.</summary>
internal static class Typed
{
    /// <summary>The whole number that was typed, kept within its bounds; null while there is none.</summary>
    internal static int? Whole(ChangeEventArgs change, int least, int most) =>
        int.TryParse(change.Value as string, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, least, most) : null;
}
