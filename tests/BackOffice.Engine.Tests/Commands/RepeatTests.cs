using BackOffice.Engine.Commands;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Talks;
using Xunit;

namespace BackOffice.Engine.Tests.Commands;

/// <summary>The same command sent twice has its effect once, and the second answer equals the first.</summary>
public sealed class RepeatTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_second_answer_equals_the_first_even_after_the_world_went_on()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        var set = crafts.SetOf(new MoveTalk(crafts.Moss, Crafts.At(crafts.Dome, 9, 30)), new AddTalk("Nets"));
        var first = await fixture.Engine.Sender.SendAsync(set, Cancellation).Committed();
        Assert.NotEmpty(first.Findings);
        await crafts.SendAsync(new MoveTalk(crafts.Moss, null)).Committed();
        var again = Assert.IsType<Outcome.Committed>(await fixture.Engine.Sender.SendAsync(set, Cancellation));
        Assert.Equivalent(first, again.Answer, strict: true);
        Assert.Null(again.Advance);
        Assert.Equal(3, (await crafts.ProgramAsync()).Revision);
    }

    [Fact]
    public async Task Of_eight_who_send_the_same_command_at_once_one_has_the_effect_and_all_the_answer()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        var set = crafts.SetOf(new AddTalk("Nets"));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => fixture.Engine.Sender.SendAsync(set, Cancellation), Cancellation)));
        Assert.Single(outcomes.OfType<Outcome.Committed>(), it => it.Advance is not null);
        Assert.All(outcomes, outcome => Assert.Equivalent(outcomes[0].Committed(), outcome.Committed(), strict: true));
        Assert.Equal(2, (await crafts.ProgramAsync()).Revision);
    }

    [Fact]
    public async Task A_command_that_changed_nothing_is_remembered_too()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        var set = crafts.SetOf(new RetitleTalk(crafts.Moss, "Moss as memory"));
        var first = await fixture.Engine.Sender.SendAsync(set, Cancellation).Committed();
        await crafts.SendAsync(new RetitleTalk(crafts.Moss, "Moss, again")).Committed();
        Assert.Equivalent(first, await fixture.Engine.Sender.SendAsync(set, Cancellation).Committed(), strict: true);
        Assert.Equal("Moss, again", (await crafts.TalkAsync(crafts.Moss)).Title);
    }

    [Fact]
    public async Task A_refused_command_may_be_sent_again_under_its_id()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        var set = crafts.SetOf(new AddTalk("Nets", TrackId: new(Guid.NewGuid())));
        await fixture.Engine.Sender.SendAsync(set, Cancellation).Refused();
        await fixture.Engine.Sender.SendAsync(set with { Proposals = [set.Proposals[0] with { Command = new AddTalk("Nets") }] }, Cancellation).Committed();
    }

    [Fact]
    public async Task A_command_that_went_through_in_a_batch_is_refused_in_another()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        var set = crafts.SetOf(new RetitleTalk(crafts.Moss, "Moss, again"), new RetitleTalk(crafts.Dust, "Dust, again"));
        await fixture.Engine.Sender.SendAsync(set, Cancellation).Committed();
        var refusal = await fixture.Engine.Sender.SendAsync(set with { Id = Crafts.NewId() }, Cancellation).Refused();
        Assert.Equal(RefusalKind.Rule, refusal.Kind);
        Assert.Equal(2, (await crafts.ProgramAsync()).Revision);
    }

    [Fact]
    public async Task Of_eight_who_open_the_same_conference_at_once_one_does()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        var slug = $"other-{crafts.Id}";
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () => fixture.Engine.Sender.SendAsync(slug, Crafts.As(Role.Chair), new OpenConference(slug, "Other", "Europe/Lisbon", Crafts.Wednesday, Crafts.Wednesday), cancellation: Cancellation),
            Cancellation)));
        Assert.Single(outcomes.OfType<Outcome.Committed>());
        Assert.All(outcomes.OfType<Outcome.Refused>(), it => Assert.Equal($"There is a conference with the slug “{slug}” already.", it.Refusal.Sentence));
    }
}
