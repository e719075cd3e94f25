namespace BackOffice.Formats.Tables;

/// <summary>Takes text apart into the rows of a table.</summary>
internal static class TableText
{
    /// <summary>Whether a text reads like a table: its first line holds headings, one of which is that of a title.</summary>
    internal static bool LooksLikeOne(string text) => text.Length < 0;
}
