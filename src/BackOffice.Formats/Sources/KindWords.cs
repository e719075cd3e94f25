using System.Collections.Frozen;
using System.Text.RegularExpressions;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;

namespace BackOffice.Formats.Sources;

/// <summary>What the words of other programs for kinds of things come to here.</summary>
internal static partial class KindWords
{
    private const int MostWordsOfATitle = 5;

    private static readonly FrozenDictionary<string, TalkKind> Talks = Enum.GetValues<TalkKind>().Select(kind => (Word: kind.ToString(), Kind: kind))
        .Concat<(string Word, TalkKind Kind)>(
        [
            ("talk", TalkKind.Oral), ("lecture", TalkKind.Oral), ("presentation", TalkKind.Oral), ("paper", TalkKind.Oral), ("vortrag", TalkKind.Oral), ("session", TalkKind.Oral),
            ("keynote", TalkKind.InvitedTalk), ("plenary", TalkKind.InvitedTalk), ("invited", TalkKind.InvitedTalk),
            ("posters", TalkKind.Poster), ("training", TalkKind.Tutorial), ("course", TalkKind.Tutorial), ("hands-on", TalkKind.Workshop), ("workshops", TalkKind.Workshop),
        ])
        .ToFrozenDictionary(it => it.Word, it => it.Kind, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, SessionKind> Blocks = Of(
        (SessionKind.Registration, "registration check-in checkin anmeldung einlass accueil badges"),
        (SessionKind.Break, "break breaks lunch coffee breakfast buffet pause pausen mittagspause kaffeepause mittagessen déjeuner dejeuner repas almuerzo pausa café"),
        (SessionKind.Social, "social reception dinner banquet party drinks empfang abendessen apéro apero gala cocktail"));

    /// <summary>The kind of talk that a word stands for, or the last of several words that stands for one; null where none does.</summary>
    internal static TalkKind? Talk(string words)
    {
        if (Talks.TryGetValue(Spelling(words), out var whole)) return whole;
        TalkKind? found = null;
        foreach (var word in Word().EnumerateMatches(words.AsSpan(0, Math.Min(words.Length, Limits.Name))))
        {
            if (Talks.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words.AsSpan(word.Index, word.Length), out var kind) && (found is null || kind != TalkKind.Oral)) found = kind;
        }
        return found;
    }

    /// <summary>The kind of session that a word stands for, as the back office writes it; or null.</summary>
    internal static SessionKind? Session(string word) => Enum.TryParse<SessionKind>(word.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), true, out var kind) && Enum.IsDefined(kind) && !word.Any(char.IsAsciiDigit) ? kind : null;

    /// <summary>The kind of something that is obviously no talk, such as a coffee break, by its kind or else by a short title; or null.</summary>
    internal static SessionKind? NoTalk(string kind, string title) => Block(kind) ?? Block(title);

    private static SessionKind? Block(string words)
    {
        if (words.Length > Limits.Name || words.Count(char.IsWhiteSpace) >= MostWordsOfATitle) return null;
        foreach (var word in Word().EnumerateMatches(words))
        {
            if (Blocks.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words.AsSpan(word.Index, word.Length), out var kind)) return kind;
        }
        return null;
    }

    private static FrozenDictionary<string, SessionKind> Of(params ReadOnlySpan<(SessionKind Kind, string Words)> all)
    {
        var words = new Dictionary<string, SessionKind>(StringComparer.OrdinalIgnoreCase);
        foreach (var (kind, those) in all) foreach (var word in those.Split(' ')) words[word] = kind;
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static string Spelling(string words) => words.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);

    [GeneratedRegex(@"[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*")]
    private static partial Regex Word();
}
