using BackOffice.Schedule;

namespace BackOffice.Formats;

/// <summary>Collects what is to be said about a file while it is read.</summary>
internal sealed class Remarks
{
    private readonly List<ImportRemark> all = [];

    internal void Assumed(int line, string sentence) => all.Add(new(line, RemarkKind.Assumed, sentence));

    internal void NotUnderstood(int line, string sentence) => all.Add(new(line, RemarkKind.NotUnderstood, sentence));

    internal void Dropped(int line, string sentence) => all.Add(new(line, RemarkKind.Dropped, sentence));

    internal void Incomplete(int line, string sentence) => all.Add(new(line, RemarkKind.Incomplete, sentence));

    /// <summary>The text cut to the most that is taken, which is said.</summary>
    internal string Cut(int line, string what, string text, int longest)
    {
        if (text.Length <= longest) return text;
        Dropped(line, $"The {what} has {text.Length} characters; all after the first {longest} were left out.");
        return Limits.Cut(text, longest);
    }

    /// <summary>Everything said, by line; about one line in the order it was said.</summary>
    internal ValueList<ImportRemark> ByLine() => all.OrderBy(remark => remark.Line).ToValueList();
}
