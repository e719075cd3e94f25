namespace BackOffice.Schedule.Changes;

/// <summary>What texts may be made of.</summary>
public static class Letters
{
    /// <summary>Whether a text is made of whole characters that every store and format can hold: no NUL, no half of a surrogate pair.</summary>
    public static bool AreWhole(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\0' || char.IsLowSurrogate(text[at])) return false;
            if (!char.IsHighSurrogate(text[at])) continue;
            if (++at == text.Length || !char.IsLowSurrogate(text[at])) return false;
        }
        return true;
    }
}
