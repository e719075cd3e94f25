namespace BackOffice.Web.Components.Kit;

/// <summary>Names in a word too short to read.</summary>
public static class Initials
{
    /// <summary>The first letters of the first two words of a name, “AQ” for Ada Quill.</summary>
    public static string Of(string name) =>
        string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0])).Take(2));
}
