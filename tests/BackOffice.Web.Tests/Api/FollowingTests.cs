using System.Globalization;
using System.Xml.Linq;
using BackOffice.Schedule.Changes;
using BackOffice.Web.Tests.Testing;

namespace BackOffice.Web.Tests.Api;

/// <summary>What those read who keep a copy of what is published, and those who want to hear of it.</summary>
public sealed class FollowingTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task What_changed_between_snapshots_is_told_whole_and_what_is_gone_by_id()
    {
        var world = await PublishedAsync();
        var all = (await GetAsync(world, "changes")).Ok();
        Assert.Equal((0, 1, 1), ((int)all.Json["from"]!, (int)all.Json["to"]!, (int)all.Json["next"]!));
        Assert.Equal((await GetAsync(world, "snapshots/1/program.json")).Json["talks"]!.ToJsonString(), all.Json["talks"]!.ToJsonString());
        Assert.Equal("*", all.Header("Access-Control-Allow-Origin"));

        (await world.SendAsync("retitle-talk", new { talkId = world.Moss, title = "Moss, again" })).Ok();
        var added = (await world.SendAsync("add-talk", new { title = "Nets", @abstract = "", kind = "oral", duration = "PT20M", speakers = Array.Empty<Guid>() })).Ok();
        (await world.SendAsync("publish-snapshot", new { label = "Second" })).Ok();
        (await world.SendAsync("undo-change", new { revision = (int)added.Json["revision"]! })).Ok();
        (await world.SendAsync("retitle-talk", new { talkId = world.Moss, title = (string)all.Json["talks"]!.AsArray().Single(it => (Guid)it!["id"]! == world.Moss)!["title"]! })).Ok();
        (await world.SendAsync("publish-snapshot", new { label = "Third" })).Ok();

        var second = (await GetAsync(world, "changes?from=1&to=2")).Ok();
        Assert.Equal(new[] { "Moss, again", "Nets" }.Order(), second.Json["talks"]!.AsArray().Select(it => (string)it!["title"]!).Order());
        Assert.Empty(second.Json["removed"]!.AsArray());
        Assert.Null(second.Json["conference"]);
        Assert.Equal("public, max-age=31536000, immutable", second.Header("Cache-Control"));
        Assert.Equal(304, (int)(await GetAsync(world, "changes?from=1&to=2", ("If-None-Match", second.Header("ETag")!))).Status);
        var third = (await GetAsync(world, "changes?from=2")).Ok();
        Assert.Equal(["talk"], third.Json["removed"]!.AsArray().Select(it => (string?)it!["type"]));
        var back = (await GetAsync(world, "changes?from=1&to=3")).Ok();
        Assert.All(["rooms", "tracks", "people", "sessions", "talks", "removed"], list => Assert.Empty(back.Json[list]!.AsArray()));
        (await GetAsync(world, "changes?from=x")).Problem(400, "from=x is no number of a snapshot.");
        (await GetAsync(world, "changes?from=9")).Problem(404, "There is no snapshot 9.");
        (await GetAsync(world, "changes?from=1&to=9")).Problem(404, "There is no snapshot 9.");
    }

    [Fact]
    public async Task A_retracted_snapshot_is_gone_and_the_one_before_it_is_the_latest_again()
    {
        var world = await PublishedAsync();
        (await world.SendAsync("retitle-talk", new { talkId = world.Moss, title = "Moss, again" })).Ok();
        (await world.SendAsync("publish-snapshot", new { label = "Second" })).Ok();
        var first = (await GetAsync(world, "snapshots/1/program.json")).Text;
        (await world.SendAsync("retract-snapshot", new { number = 2 })).Problem(400, "Say why the snapshot is retracted; that stays in the log.");
        (await world.SendAsync("retract-snapshot", new { number = 2, reason = "The wrong file" }, Role.Editor)).Problem(403);
        (await world.SendAsync("retract-snapshot", new { number = 2, reason = "The wrong file" }, Role.Publisher)).Ok();
        (await GetAsync(world, "snapshots/2/program.json")).Problem(410, "Snapshot 2 was retracted.");
        Assert.Equal(first, (await GetAsync(world, "snapshots/latest/program.json")).Text);
        var list = (await GetAsync(world, "snapshots")).Json.AsArray();
        Assert.Equal([true, false], list.Select(it => (bool)it!["retracted"]!));
        (await world.SendAsync("republish-snapshot", new { number = 2 })).Ok();
        Assert.Equal((3, 2), ((int)(await GetAsync(world, "snapshots/latest")).Json["number"]!, (int)(await GetAsync(world, "snapshots/latest")).Json["republishes"]!));
        Assert.Equal(["snapshot.published", "snapshot.published", "snapshot.retracted", "snapshot.made-current"],
            (await GetAsync(world, "publications")).Json["publications"]!.AsArray().Select(it => (string)it!["type"]!));
    }

    [Fact]
    public async Task Publications_are_told_from_a_position_on_and_what_waits_is_not_told()
    {
        var world = await PublishedAsync();
        var all = (await GetAsync(world, "publications")).Ok().Json;
        Assert.Equal(("snapshot.published", 1, world.Slug), ((string)all["publications"]![0]!["type"]!, (int)all["publications"]![0]!["number"]!, (string)all["publications"]![0]!["conference"]!));
        (await world.SendAsync("propose-publication", new { label = "Second", revision = await world.RevisionAsync(), needsApproval = true })).Ok();
        Assert.Empty((await GetAsync(world, $"publications?after={all["next"]}")).Json["publications"]!.AsArray());
        (await world.SendAsync("approve-publication", new { revision = (int)(await world.GetAsync("program"))["revision"]! - 1 }, Role.Publisher)).Ok();
        var more = (await GetAsync(world, $"publications?after={all["next"]}")).Json;
        Assert.Equal([2], more["publications"]!.AsArray().Select(it => (int)it!["number"]!));
        Assert.Equal(("Chair key", "Publisher key"), ((string)(await GetAsync(world, "snapshots/2")).Json["proposer"]!, (string)(await GetAsync(world, "snapshots/2")).Json["approver"]!));
    }

    [Fact]
    public async Task A_stream_tells_the_newest_and_each_that_follows_and_resumes_where_it_was_cut()
    {
        var world = await PublishedAsync();
        string second;
        await using (var stream = await FollowAsync(world, null))
        {
            Assert.Contains("\"number\":1", (await stream.NextAsync()).Data, StringComparison.Ordinal);
            (await world.SendAsync("publish-snapshot", new { label = "Second" })).Ok();
            (second, var type, var data) = await stream.NextAsync();
            Assert.Equal("snapshot.published", type);
            Assert.Contains("\"number\":2", data, StringComparison.Ordinal);
        }
        (await world.SendAsync("publish-snapshot", new { label = "Third" })).Ok();
        (await world.SendAsync("publish-snapshot", new { label = "Fourth" })).Ok();
        await using var again = await FollowAsync(world, second);
        Assert.Contains("\"number\":3", (await again.NextAsync()).Data, StringComparison.Ordinal);
        Assert.Contains("\"number\":4", (await again.NextAsync()).Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_is_atom_and_has_an_entry_for_each_publication_newest_first()
    {
        var world = await PublishedAsync();
        (await world.SendAsync("publish-snapshot", new { label = "<Second> & last", changelog = "- Moved “Moss”" })).Ok();
        var reply = (await GetAsync(world, "publications.atom")).Ok();
        Assert.Equal("application/atom+xml; charset=utf-8", reply.Header("Content-Type"));
        var feed = XDocument.Parse(reply.Text).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(["Snapshot 2, “<Second> & last”", "Snapshot 1, “First”"], entries.Select(it => it.Element(Atom + "title")!.Value));
        Assert.Equal("- Moved “Moss”", entries[0].Element(Atom + "content")!.Value);
        Assert.All(entries, it => Assert.True(DateTimeOffset.TryParse(it.Element(Atom + "updated")!.Value, CultureInfo.InvariantCulture, out _)));
        Assert.Equal(2, entries.Select(it => it.Element(Atom + "id")!.Value).Distinct().Count());
    }

    [Fact]
    public async Task Every_file_is_named_and_served_and_a_date_is_enough_to_ask_again()
    {
        var world = await PublishedAsync();
        var files = (await GetAsync(world, "snapshots/1")).Json["artefacts"]!.AsObject().Select(it => (Name: it.Key, Address: (string)it.Value!)).ToList();
        Assert.Superset(new HashSet<string> { "program.json", "schedule.xml", "schedule.json", "program.ics", "program.csv", "program.html", "program.jsonld" }, files.Select(it => it.Name).ToHashSet());
        foreach (var (_, address) in files)
        {
            var reply = (await api.GetAsync(address, role: null)).Ok();
            Assert.Equal("nosniff", reply.Header("X-Content-Type-Options"));
            Assert.Equal(304, (int)(await api.GetAsync(address, null, ("If-Modified-Since", reply.Header("Last-Modified")!))).Status);
            (await api.GetAsync(address, null, ("If-Modified-Since", "Mon, 01 Jan 2001 00:00:00 GMT"))).Ok();
        }
        (await GetAsync(world, $"snapshots/1/rooms/{world.Dome}.ics")).Ok();
        (await GetAsync(world, $"snapshots/latest/people/{world.Ada}.ics")).Ok();
        Assert.StartsWith("default-src 'none'", (await GetAsync(world, "snapshots/1/program.html")).Header("Content-Security-Policy"), StringComparison.Ordinal);
    }

    private async Task<World> PublishedAsync()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        (await world.SendAsync("publish-snapshot", new { label = "First" }, Role.Publisher)).Ok();
        return world;
    }

    private Task<Reply> GetAsync(World world, string path, params (string Name, string Value)[] headers) => api.GetAsync($"{world.Path}/{path}", null, headers);

    private Task<EventStream> FollowAsync(World world, string? after) => EventStream.OpenAsync(api.Client(), $"{world.Path}/publications", after);
}
