using System.Text.Json;
using BackOffice.Engine.Audit;
using BackOffice.Engine.Chain;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Formats.Json;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Talks;
using BackOffice.Testing;
using Xunit;

namespace BackOffice.Engine.Tests.Commands;

/// <summary>
/// Of a person whose data was erased nothing is left but what was published. Zelda: registered (2), given a bio (3), renamed (4), made a speaker of Moss (5),
/// said to be there in the afternoon only (6), moved into a clash with that and with herself (7), and put right again (8); then published (9).
/// </summary>
public sealed class ErasingTests(PostgresFixture postgres)
{
    private static readonly string[] Traces = ["Zelda", "Quince", "polishes", "14:37"];

    private static readonly PersonId Zelda = new(Guid.CreateVersion7());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_table_and_no_answer_holds_a_trace_of_whom_was_erased()
    {
        var database = await postgres.NewDatabaseAsync();
        await using var engine = await EngineHost.StartAsync(database);
        await using var other = await EngineHost.StartAsync(database);
        var crafts = await ZeldaAsync(engine);
        var elsewhere = await crafts.LiveAsync(other);
        await engine.Get<Engine.History.Keyframes>().KeepAsync(await crafts.ProgramAsync(), 9, Cancellation);
        var before = await EverythingAsync(engine, crafts);
        foreach (var trace in Traces) Assert.Contains(trace, before, StringComparison.Ordinal);
        Assert.Contains("Zelda Quince-Roe", elsewhere.Now.Findings().Select(it => it.Sentence).Append(elsewhere.Now.Person(Zelda)!.Name), StringComparer.Ordinal);

        await EraseAsync(crafts).Committed();
        var after = await EverythingAsync(engine, crafts);
        foreach (var trace in Traces) Assert.DoesNotContain(trace, after, StringComparison.Ordinal);
        Assert.Equal(0, await engine.CountAsync("select count(*) from backoffice.keyframe"));
        await Waiting.UntilAsync(() => elsewhere.Now.Revision == 10);
        Assert.Equal(await crafts.ProgramAsync(), elsewhere.Now);
        Assert.Equal(ErasedPerson.Name, elsewhere.Now.Person(Zelda)!.Name);
        // What was published is as it was.
        Assert.Contains("Zelda", System.Text.Encoding.UTF8.GetString((await engine.Snapshots.ArtefactAsync(crafts.Id, 1, "program.json", Cancellation))!.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_stays_whole_and_the_projections_can_be_made_from_it()
    {
        await using var engine = await EngineHost.StartAsync(await postgres.NewDatabaseAsync());
        var crafts = await ZeldaAsync(engine);
        var chain = await engine.ContentsAsync("chain");
        await EraseAsync(crafts).Committed();
        var proof = await ProofAsync(engine);
        Assert.True(proof.Holds, $"{proof.Fault?.Sentence}{proof.Audit}");
        Assert.Equal((10, 1, 1), (proof.Revision, proof.Snapshots, proof.Erased));
        Assert.StartsWith(chain["chain"].Split('\n')[0], (await engine.ContentsAsync("chain"))["chain"], StringComparison.Ordinal);

        var program = await crafts.ProgramAsync();
        var projections = await engine.ProjectionsAsync();
        await engine.Rebuild.RunAsync(crafts.Id, crafts.Slug, Cancellation);
        Contents.AssertSame(projections, await engine.ProjectionsAsync(), "");
        Assert.Equal(program, await engine.History.AtRevisionAsync(crafts.Id, 10, Cancellation));
    }

    [Theory]
    [InlineData("update backoffice.mt_events set data = jsonb_set(data, '{to}', '\"Eve\"') where type = 'person-renamed'", 4)]
    [InlineData("update backoffice.mt_events set data = jsonb_set(data, '{more}', '\"Eve\"') where type = 'bio-revised'", 3)]
    [InlineData("update backoffice.mt_events set headers = jsonb_set(headers, '{salt}', '\"00\"') where type = 'bio-revised'", 3)]
    [InlineData("update backoffice.mt_events set user_name = 'Eve' where type = 'bio-revised'", 3)]
    [InlineData("delete from backoffice.mt_events where type = 'person-erased'", 2)]
    public async Task What_is_done_to_what_is_left_is_found(string deed, long revision)
    {
        await using var engine = await EngineHost.StartAsync(await postgres.NewDatabaseAsync());
        await EraseAsync(await ZeldaAsync(engine)).Committed();
        await engine.ScalarAsync(deed);
        Assert.Equal(revision, (await ProofAsync(engine)).Fault!.Revision);
    }

    [Fact]
    public async Task Whoever_was_erased_is_not_revised_but_taken_out_and_nothing_brings_them_back()
    {
        await using var engine = await EngineHost.StartAsync(await postgres.NewDatabaseAsync());
        var crafts = await ZeldaAsync(engine);
        await EraseAsync(crafts).Committed();
        Assert.Equal("The data of this person was erased; nothing can be said about them any more.", (await crafts.SendAsync(new RenamePerson(Zelda, "Zelda")).Refused()).Sentence);
        Assert.Equal("The data of this person was erased; nothing can be said about them any more.", (await crafts.SendAsync(new UndoChange(4)).Refused()).Sentence);
        Assert.Equal("Since then Ana erased the data of a person (revision 10), which can't be undone.", (await crafts.SendAsync(new UndoChange(2)).Refused()).Sentence);
        Assert.Equal("The data of a person that was erased is gone; that can't be undone.", (await crafts.SendAsync(new UndoChange(10)).Refused()).Sentence);
        Assert.Equal(10, (await EraseAsync(crafts).Committed()).Revision);
        await crafts.SendAsync(new RemoveSpeaker(crafts.Moss, Zelda)).Committed();
        await crafts.SendAsync(new UndoChange(11)).Committed();
        await crafts.SendAsync(new Schedule.Differences.RestoreProgram(8)).Committed();
        Assert.Equal(ErasedPerson.Name, (await crafts.ProgramAsync()).Person(Zelda)!.Name);
    }

    [Fact]
    public async Task Erasing_takes_a_chair_a_reason_and_a_change_of_its_own()
    {
        await using var engine = await EngineHost.StartAsync(await postgres.NewDatabaseAsync());
        var crafts = await Crafts.OpenAsync(engine);
        Assert.Equal(RefusalKind.Forbidden, (await crafts.SendAsync(new ErasePerson(crafts.Ada), actor: Crafts.As(Role.Publisher), reason: "Asked for it").Refused()).Kind);
        Assert.Equal("Say why the person's data is to be erased; that stays in the log.", (await crafts.SendAsync(new ErasePerson(crafts.Ada), reason: " ").Refused()).Sentence);
        Assert.Equal(RefusalKind.Invalid, (await crafts.SendAllAsync(new RenamePerson(crafts.Ada, "Ada"), new ErasePerson(crafts.Ada)).Refused()).Kind);
        Assert.Equal(RefusalKind.NotFound, (await crafts.SendAsync(new ErasePerson(new(Guid.NewGuid())), reason: "Asked for it").Refused()).Kind);
    }

    private static async Task<Crafts> ZeldaAsync(EngineHost engine)
    {
        var crafts = await Crafts.OpenAsync(engine);
        await crafts.SendAsync(new RegisterPerson("Zelda Quince", "Quince Observatory", "", Zelda)).Committed();
        await crafts.SendAsync(new ReviseBio(Zelda, "She polishes.")).Committed();
        await crafts.SendAsync(new RenamePerson(Zelda, "Zelda Quince-Roe")).Committed();
        await crafts.SendAllAsync(new AddSpeaker(crafts.Moss, Zelda), new AddSpeaker(crafts.Gyro, Zelda)).Committed();
        await crafts.SendAsync(new SetAvailability(Zelda, [new(Crafts.Wednesday.At(new(8, 0)), Crafts.Wednesday.At(new(14, 37)))])).Committed();
        await crafts.SendAsync(new MoveTalk(crafts.Moss, Crafts.At(crafts.Loft, 9))).Committed();
        await crafts.SendAsync(new MoveTalk(crafts.Moss, Crafts.At(crafts.Loft, 11))).Committed();
        await crafts.SendAsync(new PublishSnapshot("First")).Committed();
        return crafts;
    }

    private static Task<Outcome> EraseAsync(Crafts crafts) => crafts.SendAsync(new ErasePerson(Zelda), reason: "Asked for it");

    private static async Task<ConferenceProof> ProofAsync(EngineHost engine) => (await engine.Get<ChainVerifier>().VerifyAsync(cancellation: Cancellation))[0];

    // All tables but what was published, and all that is told of any revision.
    private static async Task<string> EverythingAsync(EngineHost engine, Crafts crafts)
    {
        var all = (await engine.ContentsAsync()).Where(table => table.Key != "artefact").Select(table => table.Value).ToList();
        var now = await crafts.ProgramAsync();
        for (var revision = 1; revision <= now.Revision; revision++)
        {
            var then = await engine.History.AtRevisionAsync(crafts.Id, revision, Cancellation);
            all.Add(System.Text.Encoding.UTF8.GetString(ProgramJson.Write(then)));
            all.AddRange(then.Findings().Select(it => it.Sentence));
            all.AddRange(then.People.Values.Select(it => it.ToString()));
        }
        var audit = await engine.Audit.ReadAsync(now, new AuditFilter { Size = AuditFilter.LargestSize }, Cancellation);
        all.Add(JsonSerializer.Serialize(audit, ScheduleJson.Options));
        return string.Join('\n', all);
    }
}
