using BackOffice.Schedule;

namespace BackOffice.Formats;

/// <summary>What reading a file came to: a program, or a refusal.</summary>
public abstract record ReadResult
{
    private ReadResult() { }

    /// <summary>The file could be read.</summary>
    /// <param name="Program">What is in it.</param>
    /// <param name="Remarks">Everything assumed, not understood, left out or missing, by line.</param>
    /// <param name="Format">What the file is written in.</param>
    public sealed record Read(ImportedProgram Program, ValueList<ImportRemark> Remarks, FileFormat Format = FileFormat.Listing) : ReadResult;

    /// <summary>The file is not of the format, or can't be read as a whole.</summary>
    /// <param name="Sentence">One sentence for people.</param>
    /// <param name="Line">The line that shows it, counted from 1; null where it is about the whole file.</param>
    public sealed record Refused(string Sentence, int? Line = null) : ReadResult;
}
