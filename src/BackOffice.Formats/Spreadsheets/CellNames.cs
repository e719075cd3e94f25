namespace BackOffice.Formats.Spreadsheets;

/// <summary>Finds the people in a cell.</summary>
internal static class CellNames
{
    private static readonly string[] Clear = [";", "\n", "|", "·", "•"];
    private static readonly string[] And = [" and ", " & ", " und ", " et "];

    /// <summary>The people that a cell names, with the affiliations behind their names in brackets, or in the same order in a cell of their own.</summary>
    /// <param name="names">The cell of the names.</param>
    /// <param name="affiliations">The cell of the affiliations; may be empty.</param>
    /// <param name="separator">What stands between two names; null where it is to be told from the cell.</param>
    internal static IEnumerable<(string Name, string Affiliation)> Of(string names, string affiliations, string? separator)
    {
        var parts = Parts(names, separator);
        var works = parts.Count < 2 ? [affiliations] : Parts(affiliations, separator);
        return parts.Select((part, at) => One(part, works.Count == parts.Count ? works[at] : works.Count == 1 ? works[0] : ""));
    }

    private static (string, string) One(string part, string affiliation)
    {
        var open = part.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && part[^1] == ')' ? (part[..open].Trim(), part[(open + 1)..^1].Trim()) : (part, affiliation);
    }

    private static List<string> Parts(string cell, string? separator)
    {
        if (separator is { Length: > 0 }) return Split(cell, [separator]);
        foreach (var mark in Clear) if (cell.Contains(mark, StringComparison.Ordinal)) return Split(cell, [mark]);
        // A comma may stand between two names, or between the two halves of one.
        var parts = Split(cell, [",", .. And]);
        return parts.TrueForAll(part => part.Contains(' ', StringComparison.Ordinal)) ? parts : Split(cell, And);
    }

    private static List<string> Split(string cell, string[] separators) => [.. cell.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
