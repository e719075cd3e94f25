namespace BackOffice.Formats.Listing;

/// <summary>Tells what is said about the speakers from what is said about the talk.</summary>
internal static class Bios
{
    private static readonly string[] Labels = ["Bio", "Biography", "Short bio", "Speaker bio", "About the speaker"];

    /// <summary>What follows a label such as “Bio :” on its line, or null for a line without one.</summary>
    internal static string? AfterLabel(string text)
    {
        var label = Array.Find(Labels, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text.AsSpan(word.Length).TrimStart() is [':', ..]);
        return label is null ? null : text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }

    /// <summary>
    /// Where among the paragraphs the bios begin: at the first, past the opening one, that starts with a speaker's name. A
    /// label that comes after the text it belongs to allows for less: a part of the name, at last the last paragraph.
    /// </summary>
    internal static int? Begin(List<Paragraph> paragraphs, IReadOnlyList<string> speakers, bool labelled)
    {
        var at = paragraphs.FindIndex(Math.Min(1, paragraphs.Count), paragraph => Whose(paragraph.Text, speakers) >= 0);
        if (at < 0 && labelled) at = paragraphs.FindIndex(Math.Min(1, paragraphs.Count), paragraph => StartsWithPartOf(paragraph.Text, speakers));
        if (at < 0 && labelled && paragraphs.Count > 1 && speakers.Count == 1) at = paragraphs.Count - 1;
        return at < 0 ? null : at;
    }

    /// <summary>Gives each paragraph to the speaker it starts with the name of, and what follows to the same; null where the first names nobody.</summary>
    internal static List<(int Speaker, string Text)>? ByOwner(IReadOnlyList<Paragraph> bios, IReadOnlyList<string> speakers)
    {
        var owned = new List<(int Speaker, string Text)>();
        var owner = speakers.Count == 1 ? 0 : -1;
        foreach (var paragraph in bios)
        {
            if (Whose(paragraph.Text, speakers) is var named and >= 0) owner = named;
            if (owner < 0) return null;
            owned.Add((owner, paragraph.Text));
        }
        return owned;
    }

    private static int Whose(string text, IReadOnlyList<string> speakers)
    {
        for (var at = 0; at < speakers.Count; at++) if (StartsWith(text, speakers[at])) return at;
        return -1;
    }

    private static bool StartsWithPartOf(string text, IReadOnlyList<string> speakers) =>
        speakers.Any(name => name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(word => word.Length > 2 && StartsWith(text, word)));

    private static bool StartsWith(string text, string name) =>
        text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (text.Length == name.Length || !char.IsLetterOrDigit(text[name.Length]));
}
