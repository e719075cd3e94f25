using System.Text.Json.Nodes;
using BackOffice.Schedule.Changes;
using BackOffice.Web.Tests.Testing;

namespace BackOffice.Web.Tests.Api;

/// <summary>Findings over HTTP: what they weigh, what is refused, and what was acknowledged.</summary>
public sealed class FindingsTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Rule = "room-taken-twice";

    [Fact]
    public async Task A_finding_is_shown_with_its_weight_and_acknowledged_on_its_facts()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        (await world.SendAsync("move-talk", new { talkId = world.Moss, to = World.At(world.Dome, "09:00") })).Ok();
        var clash = await FindingAsync(world);
        Assert.Equal(("error", "2022-05-18T09:00"), ((string?)clash["severity"], (string?)clash["at"]));
        Assert.Null(clash["acknowledged"]);

        var acknowledge = new { code = Rule, parties = clash["parties"], reason = "They share a stage.", fingerprint = (string?)clash["fingerprint"] };
        (await world.SendAsync("acknowledge-finding", acknowledge, Role.Viewer)).Problem(403, null);
        (await world.SendAsync("acknowledge-finding", acknowledge, Role.Editor)).Ok();
        Assert.Equal("They share a stage.", (string?)(await FindingAsync(world))["acknowledged"]);
        Assert.Equal("They share a stage.", (string?)(await world.AuditAsync("?kind=finding-acknowledged")).Single()["reason"]);

        (await world.SendAsync("move-talk", new { talkId = world.Moss, to = World.At(world.Dome, "09:30") })).Ok();
        Assert.Null((await FindingAsync(world))["acknowledged"]);
        (await world.SendAsync("acknowledge-finding", acknowledge, Role.Editor)).Problem(
            422, "It has changed since you looked: “Instruments” and “Moss as memory” are both in Dome on Wed 18 May, 09:30–09:50.");
    }

    [Fact]
    public async Task A_change_that_would_cause_what_is_refused_is_a_problem_and_nothing_of_it_is_done()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        (await world.SendAsync("set-rule-severity", new { rule = Rule, severity = "refuse" }, Role.Editor)).Problem(403, null);
        (await world.SendAsync("set-rule-severity", new { rule = Rule, severity = "refuse" })).Ok();
        var commands = new object[]
        {
            new { command = "retitle-talk", talkId = world.Gyro, title = "Gyro, again" },
            new { command = "move-talk", talkId = world.Moss, to = World.At(world.Dome, "09:00") },
        };
        (await world.SendAllAsync(commands)).Problem(
            422, "This conference refuses it: “Instruments” and “Moss as memory” are both in Dome on Wed 18 May, 09:00–09:20.");
        Assert.Equal(2, await world.RevisionAsync());
    }

    private static async Task<JsonNode> FindingAsync(World world) =>
        (await world.GetAsync("findings"))["findings"]!.AsArray().Single(it => (string?)it!["code"] == Rule)!;
}
