using BackOffice.Schedule.Changes;
using BackOffice.Web.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace BackOffice.Web.Tests.Api;

/// <summary>What chairs can have proven, and have erased.</summary>
public sealed class ProofTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_chair_verifies_the_log_and_a_snapshot_says_where_it_stood()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        var before = await world.GetAsync("audit/verify");
        (await world.SendAsync("publish-snapshot", new { label = "First" })).Ok();
        Assert.Equal((string?)before["link"], (string?)(await world.GetAsync("snapshots/1"))["chainHead"]);
        var proof = await world.GetAsync($"audit/verify?known=1:{(string?)before["link"]}");
        Assert.Equal((true, 2, 1), ((bool)proof["holds"]!, (int)proof["revision"]!, (int)proof["snapshots"]!));
        Assert.Equal("chain-rewritten", (string?)(await world.GetAsync($"audit/verify?known=2:{(string?)before["link"]}"))["fault"]!["what"]);
        (await api.GetAsync($"{world.Path}/audit/verify?known=x")).Problem(400, "“x” is no revision with its link, such as 120:9f….");
        (await api.GetAsync($"{world.Path}/audit/verify", Role.Publisher)).Problem(403, "Publisher key is publisher here; this takes chair.");
        (await api.GetAsync($"{world.Path}/audit/verify", role: null)).Problem(401);
        (await api.GetAsync("/api/conferences/none/audit/verify")).Problem(404);
    }

    [Fact]
    public async Task A_row_that_was_changed_is_named()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        await using var database = api.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            $"update backoffice.mt_events set user_name = 'Eve' where stream_id = '{world.Moss}'");
        await database.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var proof = await world.GetAsync("audit/verify");
        Assert.False((bool)proof["holds"]!);
        Assert.Equal(
            $"Conference “{world.Slug}”, revision 1, ordinal 7 (talk-added): its author was changed from “Chair key” to “Eve”.", (string?)proof["fault"]!["sentence"]);
    }

    [Fact]
    public async Task Nothing_that_is_answered_names_somebody_who_was_erased_whenever_it_is_about()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        (await world.SendAsync("rename-person", new { personId = world.Ada, name = "Ada Quill-Roe" })).Ok();
        (await world.SendAsync("publish-snapshot", new { label = "First" })).Ok();
        (await world.SendAsync("erase-person", new { personId = world.Ada })).Problem(400, "Say why the person's data is to be erased; that stays in the log.");
        (await world.SendAsync("erase-person", new { personId = world.Ada, reason = "Asked for it" }, Role.Publisher)).Problem(403);
        var answer = (await world.SendAsync("erase-person", new { personId = world.Ada, reason = "Asked for it" })).Ok().Json;
        Assert.Equal(4, (int)answer["revision"]!);

        var paths = new List<string> { "program", "findings", "audit", $"audit?person={world.Ada}", "program?snapshot=1", "snapshots" };
        for (var revision = 1; revision <= 4; revision++) paths.Add($"program?revision={revision}");
        foreach (var path in paths) Assert.DoesNotContain("Quill", (await world.GetAsync(path)).ToJsonString(), StringComparison.Ordinal);
        var ada = (await world.GetAsync("program"))["people"]!.AsArray().Single(it => (Guid)it!["id"]! == world.Ada)!;
        Assert.Equal(("Erased person", ""), ((string?)ada["name"], (string?)ada["affiliation"]));
        Assert.Equal("Chair key erased the data of a person", (string?)(await world.AuditAsync())[0]["text"]);
        // What was published is what it was; that the page says so is the committee's part.
        Assert.Contains("Ada Quill-Roe", (await world.GetAsync("snapshots/1/program.json")).ToJsonString(), StringComparison.Ordinal);
        Assert.Equal((true, 1), ((bool)(await world.GetAsync("audit/verify"))["holds"]!, (int)(await world.GetAsync("audit/verify"))["erased"]!));
    }
}
