using System.Text;
using NodaTime;
using Xunit;

namespace BackOffice.Formats.Tests.Readers;

/// <summary>Reads program files in tests, on a fixed day.</summary>
internal static class Files
{
    internal static readonly ReadOptions Options = new(new LocalDate(2026, 11, 24));

    internal static ReadResult Read(byte[] bytes) => ProgramFile.Read(bytes, Options);

    internal static ReadResult.Read Reading(byte[] bytes) => Assert.IsType<ReadResult.Read>(Read(bytes), exactMatch: false);

    internal static ReadResult.Read Reading(string text) => Reading(Encoding.UTF8.GetBytes(text));

    internal static ReadResult.Refused Refusal(string text) => Assert.IsType<ReadResult.Refused>(Read(Encoding.UTF8.GetBytes(text)));

    /// <summary>Everything on the program: sessions, the talks in them, and talks that stand alone.</summary>
    internal static int Things(this ImportedProgram program) => program.Sessions.Count + program.Sessions.Sum(session => session.Talks.Count) + program.Talks.Count;

    internal static ImportedTalk Talk(this ReadResult.Read read, string title) => read.Program.Talks.Concat(read.Program.Sessions.SelectMany(session => session.Talks)).Single(talk => talk.Title == title);

    internal static string Said(this ReadResult.Read read, int line) => string.Join(" | ", read.Remarks.Where(remark => remark.Line == line).Select(remark => remark.Sentence));

    /// <summary>The names of the speakers of a talk.</summary>
    internal static string Speakers(this ReadResult.Read read, ImportedTalk talk) => string.Join(", ", talk.Speakers.Select(key => read.Program.People.Single(person => person.Key == key).Name));
}
