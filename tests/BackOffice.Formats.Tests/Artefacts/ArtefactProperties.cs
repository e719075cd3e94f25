using BackOffice.Formats.Json;
using BackOffice.Formats.Tests.Html;
using BackOffice.Formats.Tests.ICalendar;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Tests.Testing;
using BackOffice.Testing.Judges;
using CsCheck;
using NJsonSchema;
using Xunit;

namespace BackOffice.Formats.Tests.Artefacts;

/// <summary>Whatever becomes of a program, what goes out of it is whole.</summary>
public sealed class ArtefactProperties
{
    private const int Programs = 120;

    private static readonly Gen<Program> Random = Gen.Select(Commands.Some, Gen.Bool).Select((commands, hostile) =>
        hostile ? Became(commands).With(_ => Hostile.Text) : Became(commands));

    [Fact]
    public void The_same_program_gives_the_same_bytes() => Random.Sample(
        program =>
        {
            var (one, other) = (Rendered.Of(program), Rendered.Of(program));
            Assert.Equal(one.Calendar, other.Calendar);
            foreach (var file in one.Files) Assert.Equal(file.Bytes, other[file.Name]);
        },
        iter: Programs);

    [Fact]
    public void Every_page_is_well_formed() => Random.Sample(program => Page.Of(Rendered.Of(program)), iter: Programs);

    [Fact]
    public async Task Every_schedule_meets_its_schemas()
    {
        FrabSchemas.SkipWhereTheyAreNot();
        var own = await JsonSchema.FromJsonAsync(System.Text.Encoding.UTF8.GetString(ProgramSchema.Bytes), TestContext.Current.CancellationToken);
        await Random.SampleAsync(
            async program =>
            {
                var rendered = Rendered.Of(program);
                Assert.Empty(FrabSchemas.FaultsOfXml(rendered["schedule.xml"]));
                Assert.Empty(await FrabSchemas.FaultsOfJsonAsync(rendered["schedule.json"]));
                Assert.Empty(own.Validate(rendered.Text("program.json")));
            },
            iter: Programs);
    }

    [Fact]
    public async Task Every_calendar_is_read_by_somebody_else()
    {
        var programs = new List<Rendered>();
        Random.Sample(program => { lock (programs) programs.Add(Rendered.Of(program)); }, iter: 30);
        var calendars = await Calendars.ReadAsync(programs.SelectMany((rendered, n) =>
            rendered.Files.Where(file => file.Name.EndsWith(".ics", StringComparison.Ordinal)).Select(file => ($"{n} {file.Name}", rendered.Text(file.Name)))));
        Assert.All(calendars.Values, calendar => Assert.All(calendar.Entries, entry => Assert.True(entry.Start < entry.End)));
    }

    [Fact]
    public void Calendars_forget_no_entry_and_count_each_change_once() => Gen.Select(Random, Random).Sample(
        (before, after) =>
        {
            var first = Rendered.Of(before);
            var second = first.ThenOf(after).Calendar.Entries.ToDictionary(entry => entry.Name);
            foreach (var entry in first.Calendar.Entries)
            {
                var later = second[entry.Name];
                var changed = later.Fingerprint != entry.Fingerprint;
                Assert.Equal(entry.Sequence + (changed ? 1 : 0), later.Sequence);
                Assert.Equal(changed ? Rendered.EditionOf(2).PublishedAt : entry.ChangedAt, later.ChangedAt);
            }
        },
        iter: Programs);

    [Fact]
    public void Numbers_stay_whatever_is_published_next() => Gen.Select(Random, Random).Sample(
        (before, after) =>
        {
            var first = Rendered.Of(before);
            var (numbers, later) = (first.Numbers(), first.ThenOf(after).Numbers());
            foreach (var (guid, number) in numbers) Assert.Equal(number, later.GetValueOrDefault(guid, number));
        },
        iter: Programs);

    private static Program Became(BackOffice.Schedule.Changes.ScheduleCommand[] commands)
    {
        var log = new Log();
        foreach (var command in commands) log.Do("Ana", command);
        return log.Program;
    }
}
