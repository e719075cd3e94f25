using BackOffice.Formats.Listing;
using NodaTime;
using Xunit;

namespace BackOffice.Formats.Tests.Listing;

/// <summary>Reads listings in tests, on a fixed day.</summary>
internal static class Reading
{
    internal static readonly LocalDate Today = new(2026, 11, 23);

    internal static ReadResult.Read Read(string text, int? year = null) =>
        Assert.IsType<ReadResult.Read>(ListingReader.Read(text, new ListingOptions(Today, year)));

    internal static ImportedProgram Program(string text, int? year = null) => Read(text, year).Program;

    internal static ImportedTalk OneTalk(string text) => Assert.Single(Program(text).Talks);

    internal static ImportedSession OneSession(string text) => Assert.Single(Program(text).Sessions);

    /// <summary>The remarks of a kind about a line.</summary>
    internal static IReadOnlyList<string> Said(this ReadResult.Read read, int line, RemarkKind kind) =>
        [.. read.Remarks.Where(remark => remark.Line == line && remark.Kind == kind).Select(remark => remark.Sentence)];

    internal static LocalDateTime At(int hour, int minute) => new(2022, 8, 31, hour, minute);
}
