using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Samples;
using BackOffice.Formats.Artefacts;
using BackOffice.Formats.ICalendar;
using BackOffice.Formats.Json;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Testing.Judges;
using NodaTime;
using Xunit;

namespace BackOffice.Engine.Tests.Publishing;

/// <summary>What goes out of the sample is accepted by those who read such files.</summary>
public sealed class SampleArtefactsTests
{
    private static readonly Dictionary<string, byte[]> Files = ProgramArtefacts
        .Render(Sample(), new(1, "Sample", "", Instant.FromUtc(2027, 3, 1, 9, 0), new("https://backoffice.example/")), CalendarMemory.None)
        .Files.ToDictionary(file => file.Name, file => file.Bytes);

    [Fact]
    public async Task Our_own_schema_finds_nothing_wrong() =>
        Assert.Empty(await JsonSchemas.FaultsAsync(Encoding.UTF8.GetString(ProgramSchema.Bytes), Encoding.UTF8.GetString(Files["program.json"])));

    [Fact]
    public async Task The_schemas_of_those_who_read_frab_find_nothing_wrong()
    {
        Assert.Empty(FrabSchemas.FaultsOfXml(Files["schedule.xml"]));
        Assert.Empty(await FrabSchemas.FaultsOfJsonAsync(Files["schedule.json"]));
    }

    [Fact]
    public Task Xmllint_finds_nothing_wrong() => Xmllint.AcceptsAsync(Files["schedule.xml"]);

    [Fact]
    public async Task An_independent_reader_of_calendars_reads_every_one()
    {
        var texts = Files.Where(file => file.Key.EndsWith(".ics", StringComparison.Ordinal)).ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value));
        var read = JsonNode.Parse(await ReferenceJudges.RunAsync("calendars.mjs", JsonSerializer.Serialize(texts)))!.AsObject();
        Assert.Equal(texts.Keys.Order(), read.Select(it => it.Key).Order());
        Assert.NotEmpty(read["program.ics"]!["entries"]!.AsArray());
    }

    private static Program Sample()
    {
        using var stream = typeof(SampleConference).Assembly.GetManifestResourceStream("BackOffice.Engine.Samples.sample-conference.json")!;
        var program = Program.Empty;
        foreach (var (_, _, _, commands) in new SampleScript(JsonNode.Parse(stream)!.AsObject()).Changes())
        {
            foreach (var (name, body) in commands)
            {
                var command = CommandJson.Read(name, body).Command!.Identified(Guid.CreateVersion7);
                if (command.Decide(program) is Decision.Accepted { Events: var events }) program = program.Apply(program.Revision + 1, events);
            }
        }
        return program;
    }
}
