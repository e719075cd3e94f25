using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackOffice.Engine.Audit;
using BackOffice.Engine.Events;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Formats.Json;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Tests.Testing;
using Xunit;

namespace BackOffice.Engine.Tests.Events;

/// <summary>
/// Whatever was once written can be read for ever: <c>Stored</c> holds one example of every event as it stands on disk. An example is
/// added with its event and never changed. Where an event comes to say more, and what it does not say is nothing, a second example
/// (<c>.2.json</c>) is added; where a shape must change, the event gets a new name.
/// </summary>
public sealed partial class StoredEventsTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private static readonly Guid Stream = Guid.NewGuid();

    private static readonly string[] Examples = [.. typeof(StoredEventsTests).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".json", StringComparison.Ordinal))];

    public static TheoryData<string> Stored => [.. Examples];

    [Fact]
    public void Every_event_has_one_name_in_kebab_case()
    {
        var types = typeof(ScheduleEvent).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(ScheduleEvent)));
        Assert.Equal(types.ToHashSet(), EventNames.All.Select(it => it.Type).ToHashSet());
        Assert.Equal(EventNames.All.Count, EventNames.All.Select(it => it.Name).Distinct().Count());
        Assert.All(EventNames.All, it => Assert.Matches(Kebab(), it.Name));
    }

    [Fact]
    public void Every_example_is_of_an_event_that_there_is() => Assert.Equal(
        EventNames.All.Select(it => it.Name).Order(), Examples.Select(NameOf).Distinct().Order());

    [Theory]
    [MemberData(nameof(Stored))]
    public async Task An_event_reads_as_it_was_written(string example)
    {
        var (name, stored) = (NameOf(example), await ReadAsync(example));
        var happened = await ThroughTheLogAsync(name, stored);
        Assert.Equal(EventNames.TypeOf(name), happened.GetType());
        var (written, was) = (JsonSerializer.SerializeToNode(happened, happened.GetType(), ScheduleJson.Options)!.AsObject(), JsonNode.Parse(stored)!.AsObject());
        foreach (var more in written.Where(it => it.Value is null && !was.ContainsKey(it.Key)).ToList()) written.Remove(more.Key);
        Assert.True(JsonNode.DeepEquals(was, written), $"{example} is written as {written}");
    }

    [Theory]
    [MemberData(nameof(Stored))]
    public async Task An_event_reads_as_a_sentence_that_begins_with_the_member(string example)
    {
        var name = NameOf(example);
        var happened = (ScheduleEvent)JsonSerializer.Deserialize(await ReadAsync(example), EventNames.TypeOf(name), ScheduleJson.Options)!;
        var change = new Change(1, 0, 1, NodaTime.Instant.MinValue, "Ana", Surface.Ui, null, default, default, happened);
        var entry = AuditEntry.Of(change, World.After());
        Assert.Matches(Sentence(), entry.Text);
        Assert.DoesNotContain("something unknown", entry.Text, StringComparison.Ordinal);
        Assert.Equal((name, "Ana"), (entry.Kind, entry.Member));
    }

    // A row as an older version left it, read the way the log is read.
    private async Task<ScheduleEvent> ThroughTheLogAsync(string name, string data)
    {
        var headers = $$"""{"conference":"{{World.Conference}}","revision":1,"ordinal":0,"surface":"ui"}""";
        await using var command = fixture.Engine.Database.CreateCommand("""
            select $1::varchar, $2::jsonb, 1::bigint, now(), 'Ana'::varchar, $3::varchar, $3::varchar, $4::jsonb
            """);
        foreach (var value in new[] { name, data, Stream.ToString(), headers }) command.Parameters.Add(new() { Value = value });
        await using var row = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        Assert.True(await row.ReadAsync(TestContext.Current.CancellationToken));
        return Engine.History.EventLog.Read(row, 0).Event;
    }

    private static string NameOf(string example) => example.Split('.')[0];

    private static async Task<string> ReadAsync(string example)
    {
        using var reader = new StreamReader(typeof(StoredEventsTests).Assembly.GetManifestResourceStream(example)!);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Kebab();

    [GeneratedRegex("^Ana [a-z]+ .+$")]
    private static partial Regex Sentence();
}
