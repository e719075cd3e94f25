namespace BackOffice.Formats;

/// <summary>What a reader has to say about a place in a file.</summary>
public enum RemarkKind
{
    /// <summary>The file does not say it; this was taken to be so.</summary>
    Assumed,

    /// <summary>The file says it in a way the reader can't make sense of, or contradicts itself.</summary>
    NotUnderstood,

    /// <summary>It is in the file and was left out of the program.</summary>
    Dropped,

    /// <summary>The file itself breaks off here.</summary>
    Incomplete,
}

/// <summary>Something assumed, not understood, left out or missing in a file.</summary>
/// <param name="Line">The line it is about, counted from 1; 0 where it is about the file as a whole.</param>
/// <param name="Kind">What kind of remark it is.</param>
/// <param name="Sentence">One sentence for people.</param>
public sealed record ImportRemark(int Line, RemarkKind Kind, string Sentence);
