using System.Text.Json.Nodes;
using BackOffice.Schedule.Changes;
using BackOffice.Web.Tests.Testing;

namespace BackOffice.Web.Tests.Api;

/// <summary>The audit over HTTP: filters as people write them, and all of it as a file.</summary>
public sealed class AuditTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("?format=csv", null)]
    [InlineData("", "text/csv")]
    public async Task It_comes_as_a_table_for_spreadsheets(string query, string? accept)
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        (await world.SendAsync("retitle-talk", new { talkId = world.Moss, title = "=cmd|' /C calc'!A0", reason = "commas, \"quotes\"" })).Ok();
        var reply = (await api.GetAsync($"{world.Path}/audit{query}", Role.Viewer, accept is null ? [] : [("Accept", accept)])).Ok();
        Assert.Equal("text/csv; charset=utf-8", reply.Header("Content-Type"));
        Assert.Contains($"filename={world.Slug}-audit.csv", reply.Header("Content-Disposition"), StringComparison.Ordinal);
        var lines = reply.Text.Split("\r\n");
        Assert.StartsWith("\uFEFFrevision,ordinal,at,member,", lines[0], StringComparison.Ordinal);
        Assert.Contains(",'=cmd|' /C calc'!A0,", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"commas, \"\"quotes\"\"\"", lines[1], StringComparison.Ordinal);
        // The newest, the eight of the opening, and what comes after the last line end.
        Assert.Equal(11, lines.Length);
    }

    [Theory]
    [InlineData("?format=ndjson&kind=talk-added", null)]
    [InlineData("?kind=talk-added", "application/x-ndjson")]
    public async Task It_comes_as_a_line_of_json_for_each_entry_however_many_there_are(string query, string? accept)
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        (await world.SendAllAsync(Enumerable.Range(0, 600).Select(n => new { command = "add-talk", title = $"Knot {n}" }).ToArray())).Ok();
        var reply = (await api.GetAsync($"{world.Path}/audit{query}", Role.Viewer, accept is null ? [] : [("Accept", accept)])).Ok();
        Assert.Equal("application/x-ndjson", reply.Header("Content-Type"));
        var lines = reply.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(602, lines.Count);
        Assert.Equal((await world.AuditAsync("?kind=talk-added&size=1"))[0].ToJsonString(), lines[0].ToJsonString());
    }

    [Fact]
    public async Task What_else_a_client_takes_is_answered_as_a_page()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        foreach (var accept in new[] { "*/*", "application/json", "text/html, */*;q=0.8" })
        {
            Assert.Equal(8, (await api.GetAsync($"{world.Path}/audit", Role.Viewer, ("Accept", accept))).Ok().Json["entries"]!.AsArray().Count);
        }
        Assert.Equal(8, (await api.GetAsync($"{world.Path}/audit?format=json", Role.Viewer, ("Accept", "text/csv"))).Ok().Json["entries"]!.AsArray().Count);
        (await api.GetAsync($"{world.Path}/audit?format=xml")).Problem(400, "There is no format “xml”; there are json, csv and ndjson.");
        (await api.GetAsync($"{world.Path}/audit?format=csv&kind=talk-flown")).Problem(400, "There is no kind of change called “talk-flown”.");
    }

    [Fact]
    public async Task Times_are_instants_or_wall_clock_times_or_days_or_publications()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        (await world.SendAsync("publish-snapshot", new { label = "First" })).Ok();
        (await world.SendAsync("retitle-talk", new { talkId = world.Moss, title = "Moss, again" })).Ok();
        Assert.Equal([3], await RevisionsAsync(world, "?since=snapshot:1"));
        Assert.Equal([2, 1], await RevisionsAsync(world, "?until=snapshot:1"));
        Assert.Equal([3, 2, 1], await RevisionsAsync(world, "?since=2001-01-01&until=2999-12-31"));
        Assert.Equal([], await RevisionsAsync(world, "?until=2001-01-01T09:30"));
        Assert.Equal([], await RevisionsAsync(world, "?since=2999-01-01T00:00:00Z"));
        (await world.SendAsync("name-checkpoint", new { name = "Before lunch", revision = 1 })).Ok();
        Assert.Equal([4, 3, 2], await RevisionsAsync(world, "?since=checkpoint:Before%20lunch"));
        (await api.GetAsync($"{world.Path}/audit?since=snapshot:7")).Problem(400, "There is no snapshot 7.");
    }

    [Fact]
    public async Task The_members_file_takes_a_member_who_is_signed_in()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        var reply = await api.GetAsync($"/conferences/{world.Slug}/audit.csv", role: null);
        Assert.Equal((302, true), ((int)reply.Status, reply.Header("Location")!.Contains("/sign-in", StringComparison.Ordinal)));
    }

    private static async Task<IReadOnlyList<int>> RevisionsAsync(World world, string query) =>
        [.. (await world.AuditAsync(query)).Select(it => (int)it["revision"]!).Distinct()];
}
