namespace BackOffice.Engine.Access.Accounts;

/// <summary>What a member can be called, and which names read the same.</summary>
public static class MemberName
{
    /// <summary>The longest name, in characters.</summary>
    public const int Longest = 100;

    /// <summary>The name without the spaces that nobody sees.</summary>
    public static string Tidied(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What is wrong with a tidied name, as a sentence; null where nothing is.</summary>
    public static string? FaultOf(string name) =>
        name.Length is 0 or > Longest || name.Any(it => char.IsControl(it) || char.GetUnicodeCategory(it) is System.Globalization.UnicodeCategory.Format)
            ? $"Please give a name of at most {Longest} characters."
            : null;

    /// <summary>The name, or an e-mail address, as it is compared: with whatever spaces, in whatever case.</summary>
    public static string Normalized(string text) => Tidied(text).ToUpperInvariant();
}
