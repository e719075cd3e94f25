using System.Text;
using BackOffice.Schedule.Texts;

namespace BackOffice.Engine.Audit;

/// <summary>The words of reasons as the audit's index holds them.</summary>
internal static class AuditWords
{
    // Longer ones are no words, and would not fit into an index.
    private const int LongestWord = 80;

    /// <summary>The words by which a reason is found.</summary>
    internal static IReadOnlyList<byte[]> Of(string reason) =>
        [.. TextWords.ToFind(reason).Select(Bytes).DistinctBy(Convert.ToHexString)];

    /// <summary>A word, or the beginning of one.</summary>
    internal static byte[] Bytes(string word) => Encoding.UTF8.GetBytes(word.Length > LongestWord ? word[..LongestWord] : word);

    /// <summary>What no word with this beginning comes after.</summary>
    internal static byte[] PastAll(byte[] beginning) => [.. beginning, 0xFF];
}
