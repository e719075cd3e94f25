using System.Text.Json.Nodes;
using BackOffice.Web.Tests.Testing;

namespace BackOffice.Web.Tests.Api;

/// <summary>Any two points of a conference's log told apart, and what was put back.</summary>
public sealed class DifferenceTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Two_points_are_told_apart_whatever_they_are_called()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        (await world.SendAsync("name-checkpoint", new { name = "Before lunch" })).Ok();
        (await world.SendAsync("move-talk", new { talkId = world.Moss, to = World.At(world.Dome, "15:00") })).Ok();
        (await world.SendAsync("retitle-talk", new { talkId = world.Moss, title = "Moss, again" })).Ok();
        (await world.SendAsync("publish-snapshot", new { label = "First" })).Ok();
        (await world.SendAsync("retitle-talk", new { talkId = world.Moss, title = "Moss as memory" })).Ok();

        var moved = await world.GetAsync("diff?from=checkpoint:before%20lunch&to=now");
        Assert.Equal((1, 6), ((int)moved["from"]!, (int)moved["to"]!));
        var step = moved["changes"]!.AsArray().Single()!;
        Assert.Equal("talk-moved", (string?)step["kind"]);
        Assert.Equal((world.Moss, "Moss as memory"), ((Guid)step["subject"]!["id"]!, (string?)step["subject"]!["title"]));
        Assert.Equal(world.Dome, (Guid)step["to"]!["slot"]!["roomId"]!);
        Assert.StartsWith("Moved “Moss as memory” from Wed 18 May", (string?)step["text"], StringComparison.Ordinal);

        Assert.Equal(["talk-retitled"], Kinds(await world.GetAsync("diff?from=snapshot:1")));
        Assert.Equal(["talk-moved", "talk-retitled"], Kinds(await world.GetAsync("diff?from=1&to=4")));
        Assert.Empty(Kinds(await world.GetAsync("diff?from=2999-01-01T00:00:00Z")));
        var mail = (await api.GetAsync($"{world.Path}/diff?from=1&format=text")).Ok();
        Assert.Equal("text/plain; charset=utf-8", mail.Header("Content-Type"));
        Assert.Contains("Moved and resized\n- Moved “Moss as memory”", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_point_that_there_is_none_of_gets_one_sentence()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        (await api.GetAsync($"{world.Path}/diff")).Problem(400, "Say from which point: from=, and to= where it is not now.");
        (await api.GetAsync($"{world.Path}/diff?from=9")).Problem(404, "There is no revision 9; the newest is 1.");
        (await api.GetAsync($"{world.Path}/diff?from=snapshot:2")).Problem(404, "There is no snapshot 2.");
        (await api.GetAsync($"{world.Path}/diff?from=1&to=checkpoint:None")).Problem(404, "There is no checkpoint called “None”.");
        (await api.GetAsync($"{world.Path}/diff?from=soon")).Problem(404, "“soon” is no point: it takes now, a revision, snapshot:3, checkpoint:Name, or a time such as 2027-05-18T08:45.");
        (await api.GetAsync($"{world.Path}/diff?from=1", role: null)).Problem(401);
    }

    [Fact]
    public async Task A_talk_is_put_back_by_a_command_and_the_audit_says_to_where()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        (await world.SendAsync("retitle-talk", new { talkId = world.Moss, title = "Moss, again" })).Ok();
        (await world.SendAsync("restore-program", new { revision = 1, talkId = world.Moss, seenRevision = 2, reason = "Wrong talk" })).Ok();
        Assert.Equal("Moss as memory", (string?)(await world.TalkAsync(world.Moss))["title"]);
        var entry = (await world.AuditAsync("?revision=3")).Single();
        Assert.Equal((1, "Wrong talk"), ((int)entry["restores"]!, (string?)entry["reason"]));
        (await world.SendAsync("restore-program", new { revision = 9 })).Problem(404, "There is no revision 9.");
    }

    [Fact]
    public async Task A_frozen_schedule_takes_a_reason_over_the_api_too()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        (await world.SendAsync("set-freeze", new { freeze = new { demand = "reason", from = "2020-01-01T00:00" } })).Ok();
        (await world.SendAsync("retitle-talk", new { talkId = world.Moss, title = "Moss, again" })).Problem(422, "The schedule is frozen; say why you change it.");
        (await world.SendAsync("retitle-talk", new { talkId = world.Moss, title = "Moss, again", reason = "The speaker asked" })).Ok();
        (await world.SendAsync("set-freeze", new { freeze = (object?)null })).Ok();
        (await world.SendAsync("retitle-talk", new { talkId = world.Moss, title = "Moss, at last" })).Ok();
    }

    private static IEnumerable<string?> Kinds(JsonNode difference) => difference["changes"]!.AsArray().Select(it => (string?)it!["kind"]).Order();
}
