using BackOffice.Formats.Artefacts;
using BackOffice.Formats.Tests.Artefacts;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Tests.Testing;
using BackOffice.Testing;
using CsCheck;
using Xunit;

namespace BackOffice.Formats.Tests.Readers;

/// <summary>What goes out in a format comes back as the same program, as far as the format carries it.</summary>
public sealed class RoundTripProperties
{
    private const int Programs = 60;

    private static readonly Gen<Program> Random = Commands.Some.Select(commands =>
    {
        var log = new Log();
        foreach (var command in commands) log.Do("Ana", command);
        return log.Program;
    });

    [Theory]
    [InlineData("program.json", FileFormat.ProgramJson)]
    [InlineData("schedule.xml", FileFormat.FrabXml)]
    [InlineData("schedule.json", FileFormat.FrabJson)]
    [InlineData("program.csv", FileFormat.Csv)]
    [InlineData("program.ics", FileFormat.ICalendar)]
    public void Random_programs_come_back(string file, FileFormat format) => Random.Sample(program => ComesBack(program, file, format), iter: Programs);

    [Theory]
    [InlineData("program.json", FileFormat.ProgramJson)]
    [InlineData("schedule.xml", FileFormat.FrabXml)]
    [InlineData("schedule.json", FileFormat.FrabJson)]
    [InlineData("program.csv", FileFormat.Csv)]
    [InlineData("program.ics", FileFormat.ICalendar)]
    public void So_does_a_large_one(string file, FileFormat format) => ComesBack(BusyProgram.Of(400), file, format);

    private static void ComesBack(Program program, string file, FileFormat format)
    {
        var result = Files.Read(Rendered.Of(program)[file]);
        var timetable = new PublicTimetable(program);
        if (result is not ReadResult.Read read)
        {
            Assert.Empty(timetable.Entries);
            return;
        }
        Assert.Equal(format, read.Format);
        Assert.Equal(
            ProgramLines.Of(timetable).ConvertAll(line => Carried(line, format)),
            ProgramLines.Of(read.Program).Where(line => line.Start.Length > 0).Select(line => Carried(line, format)));
        if (format == FileFormat.ProgramJson) Assert.Equal(Active(program), read.Program.Things());
        if (format is FileFormat.ProgramJson or FileFormat.FrabXml or FileFormat.FrabJson) Assert.Equal(program.Conference.Name, read.Program.Name);
    }

    private static int Active(Program program) =>
        program.Sessions.Values.Count(session => session.Status == Schedule.Status.Active)
        + program.Talks.Values.Count(talk => talk.Status == Schedule.Status.Active && (talk.InSession is not { } session || program.Session(session)!.Status == Schedule.Status.Active));

    // A table has no labels for links.
    private static ProgramLine Carried(ProgramLine line, FileFormat format) => format switch
    {
        FileFormat.Csv => line with { Links = string.Join(' ', line.Links.Split(' ').Where(word => word.Contains("://", StringComparison.Ordinal))), People = line.People },
        _ => line,
    };
}
