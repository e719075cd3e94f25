using BackOffice.Engine.Importing;

namespace BackOffice.Web.CommandLine;

/// <summary>How far an import is, in one line of a terminal that is written over again and again.</summary>
internal sealed class ProgressLine(TextWriter terminal) : IProgress<ImportProgress>
{
    private const string ToTheEnd = "\u001b[K";

    /// <inheritdoc/>
    public void Report(ImportProgress value) =>
        terminal.Write(value.Done == value.All ? $"\r{ToTheEnd}" : $"\r{value.Stage}: {value.Done:N0} of {value.All:N0}{ToTheEnd}");
}
