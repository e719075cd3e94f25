using System.Collections.Frozen;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;

namespace BackOffice.Formats.Listing;

/// <summary>The words before the colon of a heading, and what they stand for.</summary>
/// <param name="Session">The kind of session, or null where a single talk is headed.</param>
/// <param name="Talk">The kind of the talk, or of the talks inside the session.</param>
internal sealed record Label(SessionKind? Session, TalkKind Talk)
{
    private const int Longest = 24;

    /// <summary>Words that are no known label, over something that has a date.</summary>
    internal static readonly Label Unknown = new(SessionKind.Other, TalkKind.Other);

    private static readonly FrozenDictionary<string, Label> Known = new Dictionary<string, Label>(StringComparer.OrdinalIgnoreCase)
    {
        ["Tutorial"] = new(null, TalkKind.Tutorial),
        ["Invited Talk"] = new(null, TalkKind.InvitedTalk),
        ["Invited Speaker"] = new(null, TalkKind.InvitedTalk),
        ["Keynote"] = new(null, TalkKind.InvitedTalk),
        ["Keynote Talk"] = new(null, TalkKind.InvitedTalk),
        ["Registration"] = new(SessionKind.Registration, TalkKind.Other),
        ["Registration Desk"] = new(SessionKind.Registration, TalkKind.Other),
        ["Break"] = new(SessionKind.Break, TalkKind.Other),
        ["Coffee Break"] = new(SessionKind.Break, TalkKind.Other),
        ["Lunch"] = new(SessionKind.Break, TalkKind.Other),
        ["Lunch Break"] = new(SessionKind.Break, TalkKind.Other),
        ["Oral"] = new(SessionKind.Oral, TalkKind.Oral),
        ["Oral Session"] = new(SessionKind.Oral, TalkKind.Oral),
        ["Paper Session"] = new(SessionKind.Oral, TalkKind.Oral),
        ["Session"] = new(SessionKind.Oral, TalkKind.Oral),
        ["Poster"] = new(SessionKind.Poster, TalkKind.Poster),
        ["Poster Session"] = new(SessionKind.Poster, TalkKind.Poster),
        ["Workshop"] = new(SessionKind.Workshop, TalkKind.Oral),
        ["Social"] = new(SessionKind.Social, TalkKind.Other),
        ["Social Event"] = new(SessionKind.Social, TalkKind.Other),
        ["Reception"] = new(SessionKind.Social, TalkKind.Other),
        ["Dinner"] = new(SessionKind.Social, TalkKind.Other),
        ["Opening Remarks"] = Unknown,
        ["Closing Remarks"] = Unknown,
        ["Panel"] = Unknown,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The label that the words are, or null. It has a capital first letter, so that the middle of a sentence is none.</summary>
    internal static Label? Of(ReadOnlySpan<char> words) =>
        words.Length is > 0 and <= Longest && char.IsUpper(words[0])
            && Known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words, out var label) ? label : null;

    /// <summary>Where the longest label that ends at a colon begins, or -1.</summary>
    internal static int StartBefore(ReadOnlySpan<char> text, int colon)
    {
        var first = colon;
        while (first > 0 && colon - first < Longest && (char.IsLetter(text[first - 1]) || text[first - 1] == ' ')) first--;
        for (var start = first; start < colon; start++)
        {
            if (char.IsUpper(text[start]) && Of(text[start..colon].TrimEnd()) is not null) return start;
        }
        return -1;
    }
}
