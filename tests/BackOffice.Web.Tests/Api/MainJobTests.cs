using BackOffice.Schedule.Changes;
using BackOffice.Web.Tests.Testing;

namespace BackOffice.Web.Tests.Api;

/// <summary>The main job, through the API.</summary>
public sealed class MainJobTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_talk_added_moved_and_given_to_another_speaker_reads_back_from_program_and_audit()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        var added = (await world.SendAsync("add-talk", new { title = "Nets", @abstract = "On nets.", kind = "oral", duration = "PT30M", speakers = new[] { world.Ada }, to = World.At(world.Loft, "14:00") }, Role.Editor)).Ok().Json;
        var nets = (Guid)added["id"]!;
        Assert.Equal((2, 1), ((int)added["revision"]!, (int)added["version"]!));
        var moved = (await world.SendAsync("move-talk", new { talkId = nets, to = World.At(world.Dome, "15:00"), seenVersion = 1, reason = "More room" }, Role.Editor)).Ok().Json;
        Assert.Equal((3, 2), ((int)moved["revision"]!, (int)moved["version"]!));
        (await world.SendAsync("swap-speaker", new Dictionary<string, Guid> { ["talkId"] = nets, ["out"] = world.Ada, ["in"] = world.Bo }, Role.Publisher)).Ok();

        var talk = await world.TalkAsync(nets);
        Assert.Equal((world.Dome, "2022-05-18T15:00"), ((Guid)talk["roomId"]!, (string?)talk["start"]));
        Assert.Equal(world.Bo, (Guid)talk["speakers"]!.AsArray().Single()!);

        var audit = await world.AuditAsync($"?talk={nets}");
        Assert.Equal(["speaker-swapped", "talk-moved", "talk-added"], audit.Select(it => (string?)it["kind"]));
        Assert.Equal(["Publisher key", "Editor key", "Editor key"], audit.Select(it => (string?)it["member"]));
        Assert.Equal((world.Ada, world.Bo), ((Guid)audit[0]["from"]!, (Guid)audit[0]["to"]!));
        Assert.Equal((world.Loft, world.Dome), ((Guid)audit[1]["from"]!["slot"]!["roomId"]!, (Guid)audit[1]["to"]!["slot"]!["roomId"]!));
        Assert.Equal("More room", (string?)audit[1]["reason"]);
        Assert.All(audit, it => Assert.Equal("api", (string?)it["surface"]));
        Assert.All(audit, it => Assert.EndsWith("Z", (string?)it["at"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stale_move_merges_with_a_retitle()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        (await world.SendAsync("retitle-talk", new { talkId = world.Moss, title = "Moss, again", seenVersion = 1 })).Ok();
        (await world.SendAsync("move-talk", new { talkId = world.Moss, to = World.At(world.Dome, "15:00"), seenVersion = 1 })).Ok();
        var talk = await world.TalkAsync(world.Moss);
        Assert.Equal(("Moss, again", "2022-05-18T15:00", 3), ((string?)talk["title"], (string?)talk["start"], (int)talk["version"]!));
    }

    [Fact]
    public async Task A_stale_move_against_a_move_is_a_conflict_with_the_other_members_change()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        (await world.SendAsync("move-talk", new { talkId = world.Moss, to = World.At(world.Dome, "15:00") }, Role.Editor)).Ok();
        var problem = (await world.SendAsync("move-talk", new { talkId = world.Moss, to = World.At(world.Loft, "16:00"), seenVersion = 1 })).Problem(409);
        var conflict = problem["conflict"]!.AsObject();
        Assert.Superset(new HashSet<string> { "facet", "member", "at", "from", "to", "version" }, conflict.Select(it => it.Key).ToHashSet());
        Assert.Equal(("placement", "Editor key", 2), ((string?)conflict["facet"], (string?)conflict["member"], (int)conflict["version"]!));
        Assert.EndsWith("Z", (string?)conflict["at"], StringComparison.Ordinal);
        Assert.Equal((world.Loft, world.Dome), ((Guid)conflict["from"]!["slot"]!["roomId"]!, (Guid)conflict["to"]!["slot"]!["roomId"]!));
        Assert.Equal("2022-05-18T15:00", (string?)(await world.TalkAsync(world.Moss))["start"]);
        (await world.SendAsync("move-talk", new { talkId = world.Moss, to = World.At(world.Loft, "16:00"), seenVersion = (int)conflict["version"]! })).Ok();
    }

    [Fact]
    public async Task A_change_is_undone_and_redone_by_its_revision()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        (await world.SendAsync("retitle-talk", new { talkId = world.Moss, title = "Moss, again" }, Role.Editor)).Ok();
        var undone = (await world.SendAsync("undo-change", new { revision = 2 }, Role.Editor)).Ok().Json;
        Assert.Equal((3, world.Moss, 3), ((int)undone["revision"]!, (Guid)undone["id"]!, (int)undone["version"]!));
        Assert.Equal("Moss as memory", (string?)(await world.TalkAsync(world.Moss))["title"]);
        Assert.Equal((2, "api"), ((int)(await world.AuditAsync())[0]["undoes"]!, (string?)(await world.AuditAsync())[0]["surface"]));
        (await world.SendAsync("undo-change", new { revision = 2 }, Role.Editor)).Problem(422, "Editor key undid that already (revision 3).");
        (await world.SendAsync("undo-change", new { revision = 9 }, Role.Editor)).Problem(404, "There is no revision 9.");
        (await world.SendAsync("undo-change", new { revision = 3, history = Array.Empty<int>() }, Role.Editor)).Problem(400);
        (await world.SendAsync("undo-change", new { revision = 3 }, Role.Editor)).Ok();
        Assert.Equal("Moss, again", (string?)(await world.TalkAsync(world.Moss))["title"]);
    }

    [Fact]
    public async Task The_same_command_id_twice_is_one_event_and_an_equal_answer()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        var command = new { title = "Nets", commandId = Guid.NewGuid() };
        var first = (await world.SendAsync("add-talk", command)).Ok();
        Assert.Equal(first.Text, (await world.SendAsync("add-talk", command)).Ok().Text);
        Assert.Single(await world.AuditAsync("?kind=talk-added&q=nets"));
        Assert.Equal(2, await world.RevisionAsync());
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("\"{0}\"")]
    public async Task The_same_idempotency_key_twice_is_one_event_and_an_equal_answer(string form)
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        var key = ("Idempotency-Key", form.Replace("{0}", Guid.NewGuid().ToString(), StringComparison.Ordinal));
        var first = (await world.SendAsync("add-talk", new { title = "Nets" }, Role.Chair, key)).Ok();
        Assert.Equal(first.Text, (await world.SendAsync("add-talk", new { title = "Nets" }, Role.Chair, key)).Ok().Text);
        Assert.Equal(2, await world.RevisionAsync());
        var batch = ("Idempotency-Key", Guid.NewGuid().ToString());
        var all = (await world.SendAllAsync(new[] { new { command = "add-talk", title = "Ropes" }, new { command = "add-talk", title = "Knots" } }, Role.Chair, batch)).Ok();
        Assert.Equal(all.Text, (await world.SendAllAsync(new[] { new { command = "add-talk", title = "Ropes" }, new { command = "add-talk", title = "Knots" } }, Role.Chair, batch)).Ok().Text);
        Assert.Equal(3, await world.RevisionAsync());
    }

    [Fact]
    public async Task An_array_is_one_revision_and_names_each_thing_it_changed()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        var answer = (await world.SendAllAsync(new object[]
        {
            new { command = "retitle-talk", talkId = world.Moss, title = "Moss, again" },
            new { command = "move-talk", talkId = world.Gyro, to = (object?)null },
        })).Ok().Json;
        Assert.Equal(2, (int)answer["revision"]!);
        Assert.Equal([world.Moss, world.Gyro], answer["changed"]!.AsArray().Select(it => (Guid)it!["id"]!));
        Assert.Null((await world.TalkAsync(world.Gyro))["placement"]);
    }

    [Fact]
    public async Task An_array_sent_again_is_known_by_any_of_its_commands_ids()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        var commands = new object[]
        {
            new { command = "retitle-talk", talkId = world.Moss, title = "Moss, again" },
            new { command = "add-talk", title = "Nets", commandId = Guid.NewGuid() },
        };
        var first = (await world.SendAllAsync(commands)).Ok();
        Assert.Equal((int)first.Json["revision"]!, (int)(await world.SendAllAsync(commands)).Ok().Json["revision"]!);
        Assert.Equal(2, await world.RevisionAsync());
    }

    [Fact]
    public async Task An_array_with_one_bad_command_changes_nothing_and_says_which()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        var before = (await api.GetAsync($"{world.Path}/program")).Text;
        foreach (var (bad, status) in new (object, int)[]
        {
            (new { command = "move-talk", talkId = Guid.NewGuid(), to = (object?)null }, 404),
            (new { command = "retitle-talk", talkId = world.Moss, title = "" }, 400),
            (new { command = "retitle-talk", talkId = world.Moss }, 400),
            (new { command = "fly-talk" }, 400),
            (new { title = "no name" }, 400),
            (new { command = "swap-talks", talkId = world.Moss, with = world.Moss }, 400),
        })
        {
            var problem = (await world.SendAllAsync(new[] { new { command = "retitle-talk", talkId = world.Gyro, title = "Gyro, again" }, bad })).Problem(status);
            Assert.Equal(1, (int)problem["index"]!);
        }
        Assert.Equal(before, (await api.GetAsync($"{world.Path}/program")).Text);
        Assert.DoesNotContain(await world.AuditAsync(), it => (int)it["revision"]! > 1);
    }

    [Fact]
    public async Task An_answer_says_which_findings_the_command_caused_and_the_findings_list_them()
    {
        var world = await api.ConferenceWithTwoRoomsAsync();
        var answer = (await world.SendAsync("move-talk", new { talkId = world.Moss, to = World.At(world.Dome, "09:30") })).Ok().Json;
        Assert.Contains("room-taken-twice", answer["findings"]!.AsArray().Select(it => (string?)it!["code"]));
        var findings = await world.GetAsync("findings");
        Assert.Equal(2, (int)findings["revision"]!);
        var taken = findings["findings"]!.AsArray().Single(it => (string?)it!["code"] == "room-taken-twice")!;
        Assert.Equal("error", (string?)taken["severity"]);
        Assert.Equal(new[] { world.Moss, world.Instruments }.Order(), taken["parties"]!.AsArray().Where(it => (string?)it!["type"] is "talk" or "session").Select(it => (Guid)it!["id"]!).Order());
    }
}
