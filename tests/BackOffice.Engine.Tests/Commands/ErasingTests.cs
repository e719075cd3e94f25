using System.Text.Json;
using BackOffice.Engine.Audit;
using BackOffice.Engine.Chain;
using BackOffice.Engine.Commands;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Formats.Json;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Talks;
using Xunit;

namespace BackOffice.Engine.Tests.Commands;

/// <summary>
/// Of a person whose data was erased nothing is left but what was published. Zelda: registered (2), given a bio (3), renamed (4), made a speaker of Moss (5),
/// said to be there in the afternoon only (6), moved into a clash with that and with herself (7), and put right again (8); then published (9).
/// </summary>
public sealed class ErasingTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private static readonly string[] Traces = ["Zelda", "Quince", "polishes", "14:37"];

    // Each test has a conference, and a Zelda, of its own.
    private readonly PersonId zelda = new(Guid.CreateVersion7());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_table_and_no_answer_holds_a_trace_of_whom_was_erased()
    {
        await using var other = await EngineHost.StartAsync(fixture.ConnectionString);
        var crafts = await ZeldaAsync();
        var elsewhere = await crafts.LiveAsync(other);
        await fixture.Engine.Get<Engine.History.Keyframes>().KeepAsync(await crafts.ProgramAsync(), 9, Cancellation);
        var before = await EverythingAsync(crafts);
        foreach (var trace in Traces) Assert.Contains(trace, before, StringComparison.Ordinal);
        Assert.Contains("Zelda", (await fixture.Engine.ContentsAsync("receipt"))["receipt"], StringComparison.Ordinal);
        Assert.Equal("Zelda Quince-Roe", elsewhere.Now.Person(zelda)!.Name);

        await EraseAsync(crafts).Committed();
        var after = await EverythingAsync(crafts);
        foreach (var trace in Traces) Assert.DoesNotContain(trace, after, StringComparison.Ordinal);
        Assert.Equal(0, await fixture.Engine.CountAsync($"select count(*) from backoffice.keyframe where conference_id = '{crafts.Id}'"));
        await elsewhere.ReachedAsync(10);
        Assert.Equal(await crafts.ProgramAsync(), elsewhere.Now);
        Assert.Equal(ErasedPerson.Name, elsewhere.Now.Person(zelda)!.Name);
        // What was published is as it was.
        Assert.Contains("Zelda", System.Text.Encoding.UTF8.GetString((await fixture.Engine.Snapshots.ArtefactAsync(crafts.Id, 1, "program.json", Cancellation))!.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_stays_whole_and_the_projections_can_be_made_from_it()
    {
        var crafts = await ZeldaAsync();
        await EraseAsync(crafts).Committed();
        var proof = await ProofAsync(crafts);
        Assert.True(proof.Holds, $"{proof.Fault?.Sentence}{proof.Audit}");
        Assert.Equal((10, 1, 1), (proof.Revision, proof.Snapshots, proof.Erased));

        var program = await crafts.ProgramAsync();
        var projections = await fixture.Engine.ProjectionsAsync();
        await fixture.Engine.Rebuild.RunAsync(crafts.Id, crafts.Slug, Cancellation);
        Contents.AssertSame(projections, await fixture.Engine.ProjectionsAsync(), "");
        Assert.Equal(program, await fixture.Engine.History.AtRevisionAsync(crafts.Id, 10, Cancellation));
    }

    [Theory]
    [InlineData("update backoffice.mt_events set data = jsonb_set(data, '{to}', '\"Eve\"') where stream_id = '{zelda}' and version = 3", 4)]
    [InlineData("update backoffice.mt_events set data = jsonb_set(data, '{more}', '\"Eve\"') where stream_id = '{zelda}' and version = 2", 3)]
    [InlineData("update backoffice.mt_events set headers = jsonb_set(headers, '{salt}', '\"00\"') where stream_id = '{zelda}' and version = 2", 3)]
    [InlineData("update backoffice.mt_events set user_name = 'Eve' where stream_id = '{zelda}' and version = 2", 3)]
    [InlineData("delete from backoffice.mt_events where stream_id = '{zelda}' and type = 'person-erased'", 2)]
    public async Task What_is_done_to_what_is_left_is_found(string deed, long revision)
    {
        var crafts = await ZeldaAsync();
        await EraseAsync(crafts).Committed();
        await fixture.Engine.ScalarAsync(deed.Replace("{zelda}", $"{zelda}"));
        Assert.Equal(revision, (await ProofAsync(crafts)).Fault!.Revision);
    }

    [Fact]
    public async Task Whoever_was_erased_is_not_revised_but_taken_out_and_nothing_brings_them_back()
    {
        var crafts = await ZeldaAsync();
        await EraseAsync(crafts).Committed();
        Assert.Equal("The data of this person was erased; nothing can be said about them any more.", (await crafts.SendAsync(new RenamePerson(zelda, "Zelda")).Refused()).Sentence);
        Assert.Equal("The data of this person was erased; nothing can be said about them any more.", (await crafts.SendAsync(new UndoChange(4)).Refused()).Sentence);
        Assert.Equal("Since then Ana erased the data of a person (revision 10), which can't be undone.", (await crafts.SendAsync(new UndoChange(2)).Refused()).Sentence);
        Assert.Equal("The data of a person that was erased is gone; that can't be undone.", (await crafts.SendAsync(new UndoChange(10)).Refused()).Sentence);
        Assert.Equal(10, (await EraseAsync(crafts).Committed()).Revision);
        await crafts.SendAsync(new RemoveSpeaker(crafts.Moss, zelda)).Committed();
        await crafts.SendAsync(new UndoChange(11)).Committed();
        await crafts.SendAsync(new Schedule.Differences.RestoreProgram(8)).Committed();
        Assert.Equal(ErasedPerson.Name, (await crafts.ProgramAsync()).Person(zelda)!.Name);
    }

    [Fact]
    public async Task Erasing_takes_a_chair_a_reason_and_a_change_of_its_own()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        Assert.Equal(RefusalKind.Forbidden, (await crafts.SendAsync(new ErasePerson(crafts.Ada), actor: Crafts.As(Role.Publisher), reason: "Asked for it").Refused()).Kind);
        Assert.Equal("Say why the person's data is to be erased; that stays in the log.", (await crafts.SendAsync(new ErasePerson(crafts.Ada), reason: " ").Refused()).Sentence);
        Assert.Equal(RefusalKind.Invalid, (await crafts.SendAllAsync(new RenamePerson(crafts.Ada, "Ada"), new ErasePerson(crafts.Ada)).Refused()).Kind);
        Assert.Equal(RefusalKind.NotFound, (await crafts.SendAsync(new ErasePerson(new(Guid.NewGuid())), reason: "Asked for it").Refused()).Kind);
    }

    private async Task<Crafts> ZeldaAsync()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await crafts.SendAsync(new RegisterPerson("Zelda Quince", "Quince Observatory", "", zelda)).Committed();
        await crafts.SendAsync(new ReviseBio(zelda, "She polishes.")).Committed();
        await crafts.SendAsync(new RenamePerson(zelda, "Zelda Quince-Roe")).Committed();
        await crafts.SendAllAsync(new AddSpeaker(crafts.Moss, zelda), new AddSpeaker(crafts.Gyro, zelda)).Committed();
        await crafts.SendAsync(new SetAvailability(zelda, [new(Crafts.Wednesday.At(new(8, 0)), Crafts.Wednesday.At(new(14, 37)))])).Committed();
        await crafts.SendAsync(new MoveTalk(crafts.Moss, Crafts.At(crafts.Loft, 9))).Committed();
        await crafts.SendAsync(new MoveTalk(crafts.Moss, Crafts.At(crafts.Loft, 11))).Committed();
        await crafts.SendAsync(new PublishSnapshot("First")).Committed();
        return crafts;
    }

    private Task<Outcome> EraseAsync(Crafts crafts) => crafts.SendAsync(new ErasePerson(zelda), reason: "Asked for it");

    private async Task<ConferenceProof> ProofAsync(Crafts crafts) => Assert.Single(await fixture.Engine.Get<ChainVerifier>().VerifyAsync(crafts.Id, cancellation: Cancellation));

    // All tables but what was published, and all that is told of any revision.
    private async Task<string> EverythingAsync(Crafts crafts)
    {
        var all = (await fixture.Engine.ContentsAsync()).Where(table => table.Key != "artefact").Select(table => table.Value).ToList();
        var now = await crafts.ProgramAsync();
        for (var revision = 1; revision <= now.Revision; revision++)
        {
            var then = await fixture.Engine.History.AtRevisionAsync(crafts.Id, revision, Cancellation);
            all.Add(System.Text.Encoding.UTF8.GetString(ProgramJson.Write(then)));
            all.AddRange(then.Findings().Select(it => it.Sentence));
            all.AddRange(then.People.Values.Select(it => it.ToString()));
        }
        var audit = await fixture.Engine.Audit.ReadAsync(now, new AuditFilter { Size = AuditFilter.LargestSize }, Cancellation);
        all.Add(JsonSerializer.Serialize(audit, ScheduleJson.Options));
        return string.Join('\n', all);
    }
}
