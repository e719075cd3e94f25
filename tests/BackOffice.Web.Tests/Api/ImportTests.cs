using BackOffice.Schedule.Changes;
using BackOffice.Web.Tests.Testing;

namespace BackOffice.Web.Tests.Api;

/// <summary>Files that come in over HTTP: looked at first, then taken, step by step.</summary>
public sealed class ImportTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private readonly string path = $"/api/conferences/imported-{Guid.NewGuid():N}";

    [Fact]
    public async Task What_we_export_comes_back_into_another_conference_and_a_second_time_changes_nothing()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        var program = (await api.GetAsync($"{world.Path}/program")).Ok();
        var looked = (await PostAsync(program.Text, "?dryRun=true&fileName=program.json")).Ok().Json;
        Assert.Equal((true, "json", true, null), ((bool)looked["dryRun"]!, (string)looked["format"]!, (bool)looked["opensConference"]!, looked["revision"]));
        (await api.GetAsync($"{path}/program")).Problem(404);

        var done = (await PostAsync(program.Text, "?fileName=program.json")).Ok().Json;
        Assert.Equal(1, (int)done["revision"]!);
        var copy = (await api.GetAsync($"{path}/program")).Ok().Json;
        Assert.Equal(Titles(program.Json), Titles(copy));
        var again = (await PostAsync(program.Text, "?fileName=program.json")).Ok().Json;
        Assert.Null(again["revision"]);
        Assert.Empty(again["steps"]!.AsArray());
    }

    [Fact]
    public async Task A_newer_export_takes_what_it_changed_and_leaves_what_the_committee_did()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        var first = (await api.GetAsync($"{world.Path}/program")).Ok();
        (await PostAsync(first.Text, "?fileName=program.json")).Ok();
        var talks = (await api.GetAsync($"{path}/program")).Json["talks"]!.AsArray();
        var (gyro, moss) = (Id(talks, "Gyro dropout"), Id(talks, "Moss as memory"));
        (await CommandAsync("retitle-talk", new { talkId = moss, title = "Moss, ours" })).Ok();

        (await world.SendAsync("retitle-talk", new { talkId = world.Gyro, title = "Gyro, theirs" })).Ok();
        (await world.SendAsync("retitle-talk", new { talkId = world.Moss, title = "Moss, theirs" })).Ok();
        var newer = (await api.GetAsync($"{world.Path}/program")).Ok();
        var looked = (await PostAsync(newer.Text, "?dryRun=true&fileName=newer.json")).Ok().Json;
        Assert.Equal("program.json", (string)looked["source"]!);
        Assert.Equal(
            [("changed", "Gyro dropout", "Gyro, theirs", true), ("collision", "Moss, ours", "Moss, theirs", false)],
            looked["steps"]!.AsArray().Select(it => ((string)it!["kind"]!, (string)it["ours"]!, (string)it["theirs"]!, (bool)it["taken"]!)).Order());
        var theirs = (string)looked["steps"]!.AsArray().Single(it => (string)it!["kind"]! == "collision")!["key"]!;
        (await PostAsync(newer.Text, $"?fileName=newer.json&take={Uri.EscapeDataString(theirs)}")).Ok();
        var after = (await api.GetAsync($"{path}/program")).Json["talks"]!.AsArray();
        Assert.Equal(("Gyro, theirs", "Moss, theirs"), (Title(after, gyro), Title(after, moss)));
        (await CommandAsync("undo-change", new { revision = 3 })).Ok();
        Assert.Equal(("Gyro dropout", "Moss, ours"), (Title((await api.GetAsync($"{path}/program")).Json["talks"]!.AsArray(), gyro), Title((await api.GetAsync($"{path}/program")).Json["talks"]!.AsArray(), moss)));
    }

    [Fact]
    public async Task What_can_t_be_read_or_may_not_be_done_is_said_in_a_sentence_and_changes_nothing()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        var program = (await api.GetAsync($"{world.Path}/program")).Ok();
        (await PostAsync("\0\u0001", "")).Problem(400);
        (await PostAsync(program.Text, "?format=pdf")).Problem(400);
        (await api.SendAsync(HttpMethod.Post, $"{path}/import", role: null, program.Text)).Problem(401);
        (await api.SendAsync(HttpMethod.Post, $"{path}/import", Role.Viewer, program.Text)).Problem(403);
        (await api.GetAsync($"{path}/program")).Problem(404);
    }

    private Task<Reply> PostAsync(string text, string query) => api.SendAsync(HttpMethod.Post, $"{path}/import{query}", Role.Chair, text);

    private Task<Reply> CommandAsync(string name, object body) => api.SendAsync(HttpMethod.Post, $"{path}/commands/{name}", Role.Chair, System.Text.Json.JsonSerializer.Serialize(body));

    private static IEnumerable<string> Titles(System.Text.Json.Nodes.JsonNode program) => program["talks"]!.AsArray().Select(it => (string)it!["title"]!).Order();

    private static Guid Id(System.Text.Json.Nodes.JsonArray talks, string title) => (Guid)talks.Single(it => (string)it!["title"]! == title)!["id"]!;

    private static string Title(System.Text.Json.Nodes.JsonArray talks, Guid id) => (string)talks.Single(it => (Guid)it!["id"]! == id)!["title"]!;
}
