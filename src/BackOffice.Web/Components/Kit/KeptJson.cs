using System.Text.Json;
using BackOffice.Formats.Json;

namespace BackOffice.Web.Components.Kit;

/// <summary>Drafts of several parts as the text that the browser keeps of them.</summary>
internal static class KeptJson
{
    internal static string Write<T>(T draft) => JsonSerializer.Serialize(draft, ScheduleJson.Options);

    /// <summary>The draft that was kept; false where the text is none, as one that an earlier version of the app made.</summary>
    internal static bool TryRead<T>(string text, out T draft)
    {
        draft = default!;
        try
        {
            if (JsonSerializer.Deserialize<T>(text, ScheduleJson.Options) is not { } read) return false;
            draft = read;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
