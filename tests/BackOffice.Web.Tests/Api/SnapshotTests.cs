using System.IO.Compression;
using BackOffice.Schedule.Changes;
using BackOffice.Web.Tests.Testing;

namespace BackOffice.Web.Tests.Api;

/// <summary>What the public reads: snapshots, served as they were rendered.</summary>
public sealed class SnapshotTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Bytes_and_tag_never_change_whatever_is_edited()
    {
        var world = await PublishedAsync();
        var before = (await GetAsync(world, "1")).Ok();
        (await world.SendAsync("retitle-talk", new { talkId = world.Moss, title = "Moss, again" })).Ok();
        (await world.SendAsync("publish-snapshot", new { label = "Second" }, Role.Publisher)).Ok();
        var after = (await GetAsync(world, "1")).Ok();
        Assert.Equal((before.Text, before.Header("ETag")), (after.Text, after.Header("ETag")));
        var latest = (await GetAsync(world, "latest")).Ok();
        Assert.NotEqual(before.Header("ETag"), latest.Header("ETag"));
        Assert.Equal((await GetAsync(world, "2")).Text, latest.Text);
        Assert.Equal("public, max-age=31536000, immutable", before.Header("Cache-Control"));
        Assert.Equal("public, no-cache", latest.Header("Cache-Control"));
        Assert.Equal(("*", "application/json"), (before.Header("Access-Control-Allow-Origin"), before.Header("Content-Type")));
        Assert.Matches("^\"[0-9a-f]{32}\"$", before.Header("ETag"));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("W/{0}")]
    [InlineData("\"another\", {0}")]
    [InlineData("*")]
    public async Task Whoever_has_it_is_told_so(string form)
    {
        var world = await PublishedAsync();
        var tag = (await GetAsync(world, "1")).Header("ETag")!;
        var reply = await GetAsync(world, "1", ("If-None-Match", form.Replace("{0}", tag, StringComparison.Ordinal)));
        Assert.Equal((304, 0, tag), ((int)reply.Status, reply.Bytes.Length, reply.Header("ETag")));
        Assert.Equal("*", reply.Header("Access-Control-Allow-Origin"));
        (await GetAsync(world, "1", ("If-None-Match", "\"another\""))).Ok();
    }

    [Fact]
    public async Task It_comes_in_brotli_or_gzip_to_whoever_takes_them()
    {
        var world = await PublishedAsync();
        var plain = await GetAsync(world, "1");
        var brotli = (await GetAsync(world, "1", ("Accept-Encoding", "gzip, br"))).Ok();
        var gzip = (await GetAsync(world, "1", ("Accept-Encoding", "gzip;q=0.5, br;q=0"))).Ok();
        var identity = (await GetAsync(world, "1", ("Accept-Encoding", "zstd"))).Ok();
        Assert.Equal(("br", "gzip", null, null), (brotli.Header("Content-Encoding"), gzip.Header("Content-Encoding"), identity.Header("Content-Encoding"), plain.Header("Content-Encoding")));
        Assert.Equal(plain.Bytes, Unpacked(new BrotliStream(new MemoryStream(brotli.Bytes), CompressionMode.Decompress)));
        Assert.Equal(plain.Bytes, Unpacked(new GZipStream(new MemoryStream(gzip.Bytes), CompressionMode.Decompress)));
        Assert.Equal(3, new[] { plain, brotli, gzip }.Select(it => it.Header("ETag")).Distinct().Count());
        Assert.All([plain, brotli, gzip], it => Assert.Equal("Accept-Encoding", it.Header("Vary")));
        Assert.Equal(304, (int)(await GetAsync(world, "1", ("Accept-Encoding", "br"), ("If-None-Match", brotli.Header("ETag")!))).Status);
    }

    [Fact]
    public async Task Head_tells_all_but_the_bytes()
    {
        var world = await PublishedAsync();
        var whole = await GetAsync(world, "1");
        var head = (await api.SendAsync(HttpMethod.Head, $"{world.Path}/snapshots/1/program.json", role: null)).Ok();
        Assert.Empty(head.Bytes);
        Assert.Equal((whole.Header("ETag"), $"{whole.Bytes.Length}"), (head.Header("ETag"), head.Header("Content-Length")));
        foreach (var path in new[] { "/api/conferences", $"{world.Path}/snapshots", $"{world.Path}/snapshots/1" })
        {
            (await api.SendAsync(HttpMethod.Head, path, role: null)).Ok();
        }
    }

    [Fact]
    public async Task The_list_names_each_snapshot_newest_first_to_anybody()
    {
        var world = await PublishedAsync();
        (await world.SendAsync("publish-snapshot", new { label = "Second", notes = "Again." })).Ok();
        var list = (await api.GetAsync($"{world.Path}/snapshots", role: null)).Ok();
        Assert.Equal("*", list.Header("Access-Control-Allow-Origin"));
        Assert.Equal([2, 1], list.Json.AsArray().Select(it => (int)it!["number"]!));
        var second = list.Json[0]!;
        Assert.Equal(("Second", "Again.", "Chair key", 2), ((string?)second["label"], (string?)second["notes"], (string?)second["author"], (int)second["revision"]!));
        Assert.Equal($"{world.Path}/snapshots/2/program.json", (string?)second["artefacts"]!["program.json"]);
        Assert.Equal(second.ToJsonString(), (await api.GetAsync($"{world.Path}/snapshots/2", role: null)).Ok().Json.ToJsonString());
        Assert.Equal(second.ToJsonString(), (await api.GetAsync($"{world.Path}/snapshots/latest", role: null)).Ok().Json.ToJsonString());
        Assert.Contains((await api.GetAsync("/api/conferences", role: null)).Ok().Json.AsArray(), it => (string?)it!["slug"] == world.Slug && (int)it["latestSnapshot"]! == 2);
    }

    [Theory]
    [InlineData("2/program.json")]
    [InlineData("0/program.json")]
    [InlineData("one/program.json")]
    [InlineData("1/program.pdf")]
    [InlineData("2")]
    public async Task What_was_not_published_is_not_found(string path)
    {
        var world = await PublishedAsync();
        (await api.GetAsync($"{world.Path}/snapshots/{path}", role: null)).Problem(404);
    }

    private async Task<World> PublishedAsync()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        (await world.SendAsync("publish-snapshot", new { label = "First" }, Role.Publisher)).Ok();
        return world;
    }

    private Task<Reply> GetAsync(World world, string number, params (string Name, string Value)[] headers) =>
        api.GetAsync($"{world.Path}/snapshots/{number}/program.json", null, headers);

    private static byte[] Unpacked(Stream stream)
    {
        using var all = new MemoryStream();
        using (stream) stream.CopyTo(all);
        return all.ToArray();
    }
}
