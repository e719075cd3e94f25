using System.Text.Json.Nodes;
using BackOffice.Web.Tests.Testing;

namespace BackOffice.Web.Tests.Api;

/// <summary>The program, as it is and as it was, in the shape of the contract.</summary>
public sealed class ProgramTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task The_program_has_the_shape_of_the_contract()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        var reply = (await api.GetAsync($"{world.Path}/program")).Ok();
        Assert.Equal("application/json", reply.Header("Content-Type"));
        var program = reply.Json;
        Assert.Equal(["conference", "revision", "rooms", "tracks", "sessions", "talks", "people"], Members(program));
        Assert.Superset(Set("id", "slug", "name", "timeZone", "firstDay", "lastDay"), Members(program["conference"]).ToHashSet());
        Assert.Superset(Set("id", "name", "capacity"), Members(program["rooms"]![0]).ToHashSet());
        var session = program["sessions"]!.AsArray().Single()!;
        Assert.Superset(Set("id", "version", "title", "kind", "slot", "chairs", "talks", "status"), Members(session).ToHashSet());
        Assert.Equal(["roomId", "start", "duration"], Members(session["slot"]));
        Assert.Equal(("2022-05-18T09:00", "PT1H", "oral", "active"), ((string?)session["slot"]!["start"], (string?)session["slot"]!["duration"], (string?)session["kind"], (string?)session["status"]));
        Assert.Equal([world.Gyro], session["talks"]!.AsArray().Select(it => (Guid)it!));
        Assert.All(program["talks"]!.AsArray(), talk => Assert.Equal(
            ["id", "version", "code", "title", "abstract", "kind", "duration", "placement", "start", "roomId", "speakers", "trackId", "links", "status"], Members(talk)));
        var gyro = program["talks"]!.AsArray().Single(it => (Guid)it!["id"]! == world.Gyro)!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse($$$"""{"session":{"sessionId":"{{{world.Instruments}}}","position":0}}"""), gyro["placement"]));
        Assert.Equal(("2022-05-18T09:00", world.Dome, "PT20M"), ((string?)gyro["start"], (Guid)gyro["roomId"]!, (string?)gyro["duration"]));
        Assert.Equal(["slot"], Members((await world.TalkAsync(world.Moss))["placement"]));
        Assert.All(program["people"]!.AsArray(), person => Assert.Equal(["id", "version", "name", "affiliation", "bio"], Members(person)));
    }

    [Fact]
    public async Task The_program_reads_as_of_a_revision_a_time_and_a_snapshot()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        (await world.SendAsync("retitle-talk", new { talkId = world.Moss, title = "Moss, again" })).Ok();
        (await world.SendAsync("publish-snapshot", new { label = "First" })).Ok();
        var published = (await api.GetAsync($"{world.Path}/snapshots/1/program.json", role: null)).Ok();
        (await world.SendAsync("retitle-talk", new { talkId = world.Moss, title = "Moss, at last" })).Ok();
        var times = (await world.AuditAsync("?kind=talk-retitled")).Select(it => (string?)it["at"]).ToList();

        async Task<string?> TitleAsync(string query) =>
            (string?)(await world.GetAsync("program" + query))["talks"]!.AsArray().Single(it => (Guid)it!["id"]! == world.Moss)!["title"];
        Assert.Equal("Moss as memory", await TitleAsync("?revision=1"));
        Assert.Equal("Moss, again", await TitleAsync("?revision=2"));
        Assert.Equal("Moss, at last", await TitleAsync("?revision=4"));
        Assert.Equal("Moss, again", await TitleAsync($"?at={times[1]}"));
        Assert.Equal("Moss, at last", await TitleAsync($"?at={times[0]}"));
        Assert.Equal("Moss, at last", await TitleAsync("?at=2999-01-01T00:00:00Z"));
        Assert.Equal(published.Text, (await api.GetAsync($"{world.Path}/program?snapshot=1")).Ok().Text);
    }

    [Fact]
    public async Task An_audit_entry_has_the_shape_of_the_contract()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        (await world.SendAsync("move-talk", new { talkId = world.Moss, to = World.At(world.Dome, "15:00"), reason = "More room" })).Ok();
        var page = await world.GetAsync("audit?revision=2");
        Assert.Equal(["entries", "next"], Members(page));
        var entry = page["entries"]!.AsArray().Single()!;
        Assert.Superset(Set("revision", "at", "member", "surface", "kind", "subject", "from", "to", "reason", "text", "commandId", "correlationId"), Members(entry).ToHashSet());
        Assert.Equal(["type", "id", "title"], Members(entry["subject"]));
        Assert.Null(page["next"]);
    }

    [Fact]
    public async Task The_audit_filters_and_pages_by_the_query()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        (await world.SendAsync("move-talk", new { talkId = world.Moss, to = World.At(world.Dome, "15:00"), reason = "More room" })).Ok();
        (await world.SendAsync("retitle-talk", new { talkId = world.Gyro, title = "Gyro, again" })).Ok();
        var since = (string?)(await world.AuditAsync("?revision=3"))[0]["at"];
        async Task<IEnumerable<int>> RevisionsAsync(string query) => (await world.AuditAsync(query)).Select(it => (int)it["revision"]!).Where(it => it > 1);
        Assert.Equal([2], await RevisionsAsync($"?talk={world.Moss}"));
        Assert.Equal([2], await RevisionsAsync($"?room={world.Dome}"));
        Assert.Equal([2], await RevisionsAsync($"?slot={world.Dome}@2022-05-18T15:10"));
        Assert.Equal([2], await RevisionsAsync($"?slot={world.Loft}@2022-05-18T11:00"));
        Assert.Equal([3, 2], await RevisionsAsync("?member=Chair%20key&surface=api"));
        Assert.Equal([2], await RevisionsAsync($"?until={since}"));
        Assert.Equal([3], await RevisionsAsync($"?since={since}"));
        Assert.Equal([2], await RevisionsAsync("?q=more+room"));

        var (read, cursor) = (new List<string>(), "");
        do
        {
            var page = await world.GetAsync($"audit?size=3{cursor}");
            read.AddRange(page["entries"]!.AsArray().Select(it => (string)it!["text"]!));
            cursor = page["next"] is { } next ? $"&cursor={next}" : "";
        }
        while (cursor.Length > 0);
        Assert.Equal((await world.AuditAsync()).Select(it => (string?)it["text"]), read);
    }

    private static IEnumerable<string> Members(JsonNode? node) => node!.AsObject().Select(it => it.Key);

    private static HashSet<string> Set(params string[] members) => [.. members];
}
