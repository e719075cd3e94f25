using BackOffice.Engine.Commands;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using Xunit;

namespace BackOffice.Engine.Tests.Commands;

/// <summary>What does not come to pass leaves nothing behind: no row of any table is another afterwards.</summary>
public sealed class RefusalTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    [Fact]
    public async Task A_batch_with_one_bad_command_changes_nothing() => await WithoutTraceAsync(async crafts =>
    {
        var outcome = await crafts.SendAllAsync(
            new RetitleTalk(crafts.Moss, "Moss, again"), new AddTalk("Nets"), new MoveTalk(new TalkId(Guid.NewGuid()), null), new RetitleTalk(crafts.Dust, "Dust, again"));
        var refused = Assert.IsType<Outcome.Refused>(outcome);
        Assert.Equal((RefusalKind.NotFound, 2), (refused.Refusal.Kind, refused.Index));
    });

    [Fact]
    public async Task A_conflict_changes_nothing() => await WithoutTraceAsync(
        async crafts => await crafts.SendAsync(new MoveTalk(crafts.Moss, null), seen: 1).Conflicted(),
        async crafts => await crafts.SendAsync(new MoveTalk(crafts.Moss, Crafts.At(crafts.Dome, 15))).Committed());

    [Theory]
    [InlineData(Role.Viewer, false, false, false)]
    [InlineData(Role.Editor, true, false, false)]
    [InlineData(Role.Publisher, true, true, false)]
    [InlineData(Role.Chair, true, true, true)]
    public async Task A_role_may_do_what_it_and_the_roles_below_it_may(Role role, bool edit, bool publish, bool settings)
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        var actor = Crafts.As(role, "Vera");
        async Task<bool> Allowed(ScheduleCommand command)
        {
            var outcome = await crafts.SendAsync(command, actor: actor);
            if (outcome is Outcome.Committed) return true;
            Assert.Equal(RefusalKind.Forbidden, Assert.IsType<Outcome.Refused>(outcome).Refusal.Kind);
            return false;
        }
        Assert.Equal(
            (edit, publish, settings),
            (await Allowed(new RetitleTalk(crafts.Moss, "Moss, again")), await Allowed(new PublishSnapshot("First")), await Allowed(new RenameConference("Crafts"))));
    }

    [Fact]
    public async Task A_command_above_the_senders_role_is_refused_with_both_roles_and_changes_nothing() => await WithoutTraceAsync(async crafts =>
    {
        var refusal = await crafts.SendAsync(new PublishSnapshot("First"), actor: Crafts.As(Role.Editor, "Vera")).Refused();
        Assert.Equal(new Refusal(RefusalKind.Forbidden, "Vera is editor here; this takes publisher."), refusal);
    });

    [Fact]
    public async Task What_makes_no_sense_is_invalid_and_changes_nothing() => await WithoutTraceAsync(async crafts =>
    {
        Assert.Equal(RefusalKind.Invalid, (await crafts.SendAsync(new RetitleTalk(crafts.Moss, " ")).Refused()).Kind);
        Assert.Equal(RefusalKind.Invalid, (await crafts.SendAllAsync([]).Refused()).Kind);
        Assert.Equal(RefusalKind.Invalid, (await crafts.SendAsync(new RetitleTalk(crafts.Moss, "Moss, again"), reason: new string('x', ChangeSet.LongestReason + 1)).Refused()).Kind);
        Assert.Equal(RefusalKind.Invalid, (await crafts.SendAsync(new RetitleTalk(crafts.Moss, "Moss, again"), reason: "nul \0 character").Refused()).Kind);
        Assert.Equal(RefusalKind.Invalid, (await crafts.SendAsync(new ReviseAbstract(crafts.Moss, "nul \0 character")).Refused()).Kind);
        Assert.Equal(RefusalKind.Invalid, (await crafts.SendAsync(new ReviseBio(crafts.Ada, "half a \ud83d character")).Refused()).Kind);
    });

    [Fact]
    public async Task A_conference_that_is_not_there_is_not_found() => await WithoutTraceAsync(async crafts =>
    {
        var set = crafts.SetOf(new RetitleTalk(crafts.Moss, "Moss, again")) with { Slug = "nowhere" };
        var refusal = await fixture.Engine.Sender.SendAsync(set, TestContext.Current.CancellationToken).Refused();
        Assert.Equal(Refusal.NotFound("There is no conference “nowhere”."), refusal);
    });

    [Fact]
    public async Task An_id_that_another_thing_has_is_refused_and_changes_nothing() => await WithoutTraceAsync(async crafts =>
    {
        var other = await Crafts.OpenAsync(fixture.Engine);
        var before = await fixture.Engine.ContentsAsync();
        foreach (var taken in new[] { other.Moss.Value, other.Ada.Value, crafts.Instruments.Value, crafts.Id.Value })
        {
            var refusal = await crafts.SendAsync(new AddTalk("Nets", TalkId: new TalkId(taken))).Refused();
            Assert.Equal(Refusal.Rule($"The id {taken} belongs to something else."), refusal);
        }
        var twice = Guid.NewGuid();
        var refused = Assert.IsType<Outcome.Refused>(
            await crafts.SendAllAsync(new AddTalk("Ropes"), new AddTalk("Nets", TalkId: new(twice)), new AddSession("Nets", SessionKind.Oral, SessionId: new(twice))));
        Assert.Equal((Refusal.Rule($"The id {twice} belongs to something else."), 2), (refused.Refusal, refused.Index));

        var open = new OpenConference("another", "Another", "Europe/Lisbon", Crafts.Wednesday, Crafts.Wednesday, crafts.Id);
        await fixture.Engine.Sender.SendAsync(crafts.SetOf(open) with { Slug = "another" }, TestContext.Current.CancellationToken).Refused();
        Assert.Equal(before, await fixture.Engine.ContentsAsync());
    }, other: true);

    private Task WithoutTraceAsync(Func<Crafts, Task> act, bool other = false) => WithoutTraceAsync(act, _ => Task.CompletedTask, other);

    private async Task WithoutTraceAsync(Func<Crafts, Task> act, Func<Crafts, Task> arrange, bool other = false)
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await arrange(crafts);
        var (before, program) = (await fixture.Engine.ContentsAsync(), await crafts.ProgramAsync());
        await act(crafts);
        if (!other) Assert.Equal(before, await fixture.Engine.ContentsAsync());
        Assert.Equal(program, await crafts.ProgramAsync());
        await crafts.SendAsync(new RetitleTalk(crafts.Dust, "Dust, again")).Committed();
        Assert.Equal(program.Revision + 1, (await crafts.ProgramAsync()).Revision);
    }
}
