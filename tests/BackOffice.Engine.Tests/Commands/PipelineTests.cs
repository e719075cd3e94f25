using System.Text.Json;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using Xunit;

namespace BackOffice.Engine.Tests.Commands;

/// <summary>The way of a command from its sender to the log.</summary>
public sealed class PipelineTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_command_is_stored_as_an_event_with_all_that_is_known_of_it()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        var (id, correlation) = (Crafts.NewId(), Guid.NewGuid());
        var set = new ChangeSet(
            crafts.Slug, id, [new Proposal(new RetitleTalk(crafts.Moss, "Moss, again"), id)], new Actor("Bruno", Role.Editor, Surface.Api), "A better title", correlation);
        await fixture.Engine.Sender.SendAsync(set, Cancellation).Committed();

        await using var command = fixture.Engine.Database.CreateCommand(
            "select type, data, user_name, causation_id, correlation_id, headers, version, timestamp = (select at from backoffice.conference_head where slug = $1) from backoffice.mt_events where causation_id = $2");
        command.Parameters.Add(new() { Value = crafts.Slug });
        command.Parameters.Add(new() { Value = id.ToString() });
        await using var row = await command.ExecuteReaderAsync(Cancellation);
        Assert.True(await row.ReadAsync(Cancellation));
        Assert.Equal("talk-retitled", row.GetString(0));
        var stored = JsonSerializer.SerializeToElement(new { talkId = crafts.Moss.Value, from = "Moss as memory", to = "Moss, again" });
        Assert.True(JsonElement.DeepEquals(stored, JsonDocument.Parse(row.GetString(1)).RootElement), row.GetString(1));
        Assert.Equal(("Bruno", id.ToString(), correlation.ToString()), (row.GetString(2), row.GetString(3), row.GetString(4)));
        var headers = JsonDocument.Parse(row.GetString(5)).RootElement;
        Assert.Equal(crafts.Id.ToString(), headers.GetProperty("conference").GetString());
        Assert.Equal((2, 0), (headers.GetProperty("revision").GetInt64(), headers.GetProperty("ordinal").GetInt32()));
        Assert.Equal(("api", "A better title"), (headers.GetProperty("surface").GetString(), headers.GetProperty("reason").GetString()));
        Assert.Equal((2L, true), (row.GetInt64(6), row.GetBoolean(7)));
        Assert.False(await row.ReadAsync(Cancellation));
    }

    [Fact]
    public async Task The_log_gives_a_change_back_as_it_was_made()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        var outcome = Assert.IsType<Outcome.Committed>(await crafts.SendAsync(new MoveTalk(crafts.Moss, Crafts.At(crafts.Dome, 14)), reason: "More room"));
        Assert.Equal(outcome.Advance!.Changes, await fixture.Engine.Log.ReadAsync(crafts.Id, 1, long.MaxValue, Cancellation));
    }

    [Fact]
    public async Task An_answer_names_what_changed_with_its_new_version_and_the_findings_it_caused()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        var answer = await crafts.SendAsync(new MoveTalk(crafts.Moss, Crafts.At(crafts.Dome, 9, 30))).Committed();
        Assert.Equal(2, answer.Revision);
        Assert.Equal((SubjectType.Talk, crafts.Moss.Value, 2L), (answer.Changed.Single().Type, answer.Changed.Single().Id, answer.Changed.Single().Version));
        Assert.Equal(["room-taken-twice"], answer.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public async Task A_command_that_asks_for_what_is_so_already_makes_no_revision()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        var outcome = Assert.IsType<Outcome.Committed>(await crafts.SendAsync(new RetitleTalk(crafts.Moss, "Moss as memory")));
        Assert.Null(outcome.Advance);
        Assert.Equal((1L, 1L), (outcome.Answer.Revision, outcome.Answer.Changed.Single().Version));
        Assert.Equal(1, (await crafts.ProgramAsync()).Revision);
    }

    [Fact]
    public async Task A_stale_move_merges_with_a_retitle()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await crafts.SendAsync(new RetitleTalk(crafts.Moss, "Moss, again"), actor: Crafts.As(Role.Editor, "Bruno")).Committed();
        await crafts.SendAsync(new MoveTalk(crafts.Moss, Crafts.At(crafts.Dome, 14)), seen: 1).Committed();
        var moss = await crafts.TalkAsync(crafts.Moss);
        Assert.Equal(("Moss, again", crafts.Dome, 3L), (moss.Title, moss.OwnSlot!.RoomId, moss.Version));
    }

    [Fact]
    public async Task A_stale_move_conflicts_with_a_move_and_says_whose()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await crafts.SendAsync(new MoveTalk(crafts.Moss, Crafts.At(crafts.Dome, 14)), actor: Crafts.As(Role.Editor, "Bruno")).Committed();
        await crafts.SendAsync(new RetitleTalk(crafts.Moss, "Moss, again")).Committed();
        var theirs = (await fixture.Engine.Log.ReadAsync(crafts.Id, 1, 2, Cancellation)).Single();

        var conflict = await crafts.SendAsync(new MoveTalk(crafts.Moss, Crafts.At(crafts.Loft, 16)), seen: 1).Conflicted();
        Assert.Equal(new Conflict(crafts.Moss, Facet.Placement, theirs, 3), conflict);
        Assert.Equal("Bruno", conflict.Theirs.Member);
        var moved = Assert.IsType<TalkMoved>(conflict.Theirs.Event);
        Assert.Equal((crafts.Loft, crafts.Dome), (Room(moved.From), Room(moved.To)));

        await crafts.SendAsync(new MoveTalk(crafts.Moss, Crafts.At(crafts.Loft, 16)), seen: conflict.Version).Committed();
        Assert.Equal(crafts.Loft, (await crafts.TalkAsync(crafts.Moss)).OwnSlot!.RoomId);
    }

    [Fact]
    public async Task A_thousand_commands_in_one_change_are_one_revision()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        var answer = await crafts.SendAllAsync(Enumerable.Range(1, 1000).Select(n => new AddTalk($"Talk {n}", Speakers: [crafts.Cleo]))).Committed();
        Assert.Equal((2L, 1000), (answer.Revision, answer.Changed.Count));
        Assert.Equal(1004, (await crafts.ProgramAsync()).Talks.Count);
        Assert.Equal(Enumerable.Range(0, 1000), (await fixture.Engine.Log.ReadAsync(crafts.Id, 1, 2, Cancellation)).Select(change => change.Ordinal));
    }

    private static Schedule.RoomId Room(Placement? placement) => Assert.IsType<Placement.OwnSlot>(placement).Slot.RoomId;
}
