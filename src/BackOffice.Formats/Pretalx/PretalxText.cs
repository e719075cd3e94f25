using BackOffice.Formats.Json;

namespace BackOffice.Formats.Pretalx;

/// <summary>Texts that pretalx gives once, or in several languages.</summary>
internal static class PretalxText
{
    /// <summary>The text; of several languages the English one, or else the first. What is given with its id is taken by its name.</summary>
    internal static string Of(JsonPart? it)
    {
        if (it is null) return "";
        if (!it.IsObject) return it.Text;
        if (it["name"] is { } name) return name.IsObject ? InOneLanguage(name) : name.Text;
        return InOneLanguage(it);
    }

    private static string InOneLanguage(JsonPart it) =>
        it.TextOf("en") is { Length: > 0 } english ? english : it.Members.Select(member => member.Value.Text).FirstOrDefault(text => text.Length > 0, "");
}
