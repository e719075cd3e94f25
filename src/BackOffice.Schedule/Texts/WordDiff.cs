using System.Text;

namespace BackOffice.Schedule.Texts;

/// <summary>What became of a piece of a text.</summary>
public enum WordChange
{
    /// <summary>It is in both texts.</summary>
    Kept,

    /// <summary>It is in the text before alone.</summary>
    Deleted,

    /// <summary>It is in the text after alone.</summary>
    Inserted,
}

/// <summary>A piece of a text that was changed.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="Text">The piece.</param>
public sealed record WordPiece(WordChange Change, string Text);

/// <summary>
/// What differs between two texts, word by word: the pieces without the inserted ones are the text before, the pieces without the
/// deleted ones are the text after. Few changes of a long text are found exactly; where nearly everything differs, the texts are
/// told apart as wholes, which reads better and bounds the cost.
/// </summary>
public static class WordDiff
{
    /// <summary>The most words deleted and inserted that are looked for.</summary>
    public const int MostChanges = 600;

    /// <summary>The pieces of two texts, in order; where something was replaced, what was deleted comes first.</summary>
    public static IReadOnlyList<WordPiece> Between(string before, string after)
    {
        var (old, young) = (TextWords.Of(before), TextWords.Of(after));
        var start = 0;
        while (start < old.Count && start < young.Count && old[start] == young[start]) start++;
        var end = 0;
        while (end < old.Count - start && end < young.Count - start && old[^(end + 1)] == young[^(end + 1)]) end++;

        var pieces = new PieceList();
        pieces.Add(WordChange.Kept, old.Take(start));
        var (middleOld, middleYoung) = (old.Slice(start, old.Count - start - end), young.Slice(start, young.Count - start - end));
        if (EditPath.Shortest(middleOld, middleYoung, MostChanges) is { } path)
        {
            foreach (var (change, word) in path) pieces.Add(change, [word]);
        }
        else
        {
            pieces.Add(WordChange.Deleted, middleOld);
            pieces.Add(WordChange.Inserted, middleYoung);
        }
        pieces.Add(WordChange.Kept, old.TakeLast(end));
        return pieces.ToList();
    }

    /// <summary>Joins what is changed in a row, over the spaces between: “<c>an old</c> → <c>a new</c>” is one replacement and not two.</summary>
    private sealed class PieceList
    {
        private readonly List<WordPiece> done = [];
        private readonly StringBuilder kept = new(), deleted = new(), inserted = new();

        internal void Add(WordChange change, IEnumerable<string> words)
        {
            foreach (var word in words) Add(change, word);
        }

        internal List<WordPiece> ToList()
        {
            CloseChange();
            Close(WordChange.Kept, kept);
            return done;
        }

        private void Add(WordChange change, string word)
        {
            if (change == WordChange.Kept)
            {
                kept.Append(word);
                if (!string.IsNullOrWhiteSpace(word)) CloseChange();
                return;
            }
            if (kept.Length > 0 && IsChanging && IsBlank(kept))
            {
                deleted.Append(kept);
                inserted.Append(kept);
                kept.Clear();
            }
            else if (kept.Length > 0)
            {
                Close(WordChange.Kept, kept);
            }
            (change == WordChange.Deleted ? deleted : inserted).Append(word);
        }

        private bool IsChanging => deleted.Length > 0 || inserted.Length > 0;

        private void CloseChange()
        {
            Close(WordChange.Deleted, deleted);
            Close(WordChange.Inserted, inserted);
        }

        private void Close(WordChange change, StringBuilder text)
        {
            if (text.Length == 0) return;
            done.Add(new(change, text.ToString()));
            text.Clear();
        }

        private static bool IsBlank(StringBuilder text) => string.IsNullOrWhiteSpace(text.ToString());
    }
}
