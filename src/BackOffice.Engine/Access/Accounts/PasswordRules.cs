using System.Globalization;
using System.Text;

namespace BackOffice.Engine.Access.Accounts;

/// <summary>
/// What a password must be, after NIST SP 800-63B-4: long, and not one of those that are tried first. Nothing is asked of its letters, and it does
/// not grow old. Fifteen characters are what they ask of a password that signs in by itself; as the second factor is each member's own
/// choice and can be turned off again, it is asked of everybody.
/// </summary>
public static class PasswordRules
{
    /// <summary>The fewest characters.</summary>
    public const int Shortest = 15;

    /// <summary>The most characters: far more than they ask for, and few enough to be hashed in no time.</summary>
    public const int Longest = 256;

    private const int FewestOwnLetters = 6;
    private const int FewestDifferent = 5;
    private const int ShortestRun = 4;
    private const int ShortestName = 3;

    private static readonly string[] Rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop"];

    private static readonly Lazy<IReadOnlyList<string>> Known = new(Read);

    /// <summary>What is wrong with a password, as a sentence; null where nothing is.</summary>
    /// <param name="password">The password.</param>
    /// <param name="ofMember">What others know of the member: the name, the address.</param>
    public static string? FaultOf(string password, params IEnumerable<string?> ofMember)
    {
        var length = new StringInfo(password).LengthInTextElements;
        if (length < Shortest) return $"A password has at least {Shortest} characters. Four or five words do, with spaces between them if you like.";
        if (password.Length > Longest) return $"A password has at most {Longest} characters.";
        return IsEasy(password, ofMember) ? "That one is too easy to guess: it is known, or made of names, rows of keys and repetitions. Take four or five words that have nothing to do with each other." : null;
    }

    /// <summary>No more of a password than is ever looked at.</summary>
    public static string Cut(string password) => password.Length > Longest * 2 ? password[..(Longest * 2)] : password;

    // What is left without everything that a guesser begins with must be a password still.
    private static bool IsEasy(string password, IEnumerable<string?> ofMember)
    {
        if (password.Distinct().Count() < FewestDifferent) return true;
        var left = Plain(WithoutRows(password.ToLowerInvariant()));
        var own = ofMember.OfType<string>().SelectMany(it => it.Split([' ', '@', '.', '-', '_', '+'])).Select(Plain).Where(it => it.Length >= ShortestName);
        foreach (var word in Known.Value.Concat(own).OrderByDescending(it => it.Length)) left = left.Replace(word, " ", StringComparison.Ordinal);
        // The same again and again is said once.
        return left.Where(char.IsLetterOrDigit).Distinct().Count() < FewestOwnLetters;
    }

    private static string WithoutRows(string text)
    {
        var left = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var run = RunAt(text, at);
            if (run < ShortestRun) left.Append(text[at]);
            at += run < ShortestRun ? 1 : run;
        }
        return left.ToString();
    }

    /// <summary>How far the text goes on along a row of keys, or of the alphabet, in either direction.</summary>
    private static int RunAt(string text, int start)
    {
        var longest = 1;
        foreach (var row in Rows)
        {
            foreach (var step in new[] { 1, -1 })
            {
                var length = 1;
                for (var place = row.IndexOf(text[start], StringComparison.Ordinal); place >= 0 && start + length < text.Length; length++)
                {
                    place += step;
                    if (place < 0 || place >= row.Length || row[place] != text[start + length]) break;
                }
                longest = Math.Max(longest, length);
            }
        }
        return longest;
    }

    // Small letters, also where people write signs for them, and nothing between words.
    private static string Plain(string text) => string.Concat(text.ToLowerInvariant().Select(it => it switch
    {
        '@' or '4' => 'a',
        '3' => 'e',
        '1' or '!' => 'i',
        '0' => 'o',
        '$' or '5' => 's',
        '7' => 't',
        _ => it,
    }).Where(char.IsLetterOrDigit));

    private static List<string> Read()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("BackOffice.Engine.Access.Accounts.known-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(it => it[0] != '#').Select(Plain)];
    }
}
