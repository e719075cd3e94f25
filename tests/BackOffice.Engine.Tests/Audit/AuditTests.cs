using BackOffice.Engine.Audit;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime;
using Xunit;

namespace BackOffice.Engine.Tests.Audit;

/// <summary>Who changed what: every question the audit can be asked.</summary>
public sealed class AuditTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_filter_finds_exactly_its_changes()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await crafts.SendAsync(new MoveTalk(crafts.Moss, Crafts.At(crafts.Dome, 14)), actor: Crafts.As(Role.Editor, "Bruno"), reason: "More room").Committed();
        await crafts.SendAsync(new SwapSpeaker(crafts.Moss, crafts.Cleo, crafts.Bo), actor: new("Importer", Role.Editor, Surface.Import)).Committed();
        await crafts.SendAsync(new MoveTalk(crafts.Gyro, null)).Committed();
        await crafts.SendAsync(new MoveSession(crafts.Instruments, new SlotRequest(crafts.Loft, Crafts.Wednesday.At(new(16, 0))))).Committed();
        var at = (await ReadAsync(crafts, new())).DistinctBy(it => it.Revision).ToDictionary(it => it.Revision, it => it.At);

        Assert.Equal([5, 4, 3, 2], await RevisionsAsync(crafts, new()));
        Assert.Equal([3, 2], await RevisionsAsync(crafts, new() { Things = [crafts.Moss.Value] }));
        Assert.Equal([5, 4], await RevisionsAsync(crafts, new() { Things = [crafts.Instruments.Value] }));
        Assert.Equal([3], await RevisionsAsync(crafts, new() { Things = [crafts.Cleo.Value] }));
        Assert.Equal([5, 2], await RevisionsAsync(crafts, new() { Things = [crafts.Loft.Value] }));
        Assert.Equal([5], await RevisionsAsync(crafts, new() { Things = [crafts.Loft.Value, crafts.Instruments.Value] }));
        Assert.Equal([2], await RevisionsAsync(crafts, new() { Member = "Bruno" }));
        Assert.Equal([4, 2], await RevisionsAsync(crafts, new() { Kind = "talk-moved" }));
        Assert.Equal([3], await RevisionsAsync(crafts, new() { Surface = "import" }));
        Assert.Equal([5, 4], await RevisionsAsync(crafts, new() { Since = at[4] }));
        Assert.Equal([3, 2], await RevisionsAsync(crafts, new() { Until = at[4] }));
        Assert.Equal([3], await RevisionsAsync(crafts, new() { Revision = 3 }));
        Assert.Equal([5], await RevisionsAsync(crafts, new() { After = 4 }));
        Assert.Equal([2], await RevisionsAsync(crafts, new() { Query = "more ROOM" }));
        Assert.Equal([3, 2], await RevisionsAsync(crafts, new() { Query = "moss" }));
        Assert.Equal([3], await RevisionsAsync(crafts, new() { Query = "Bo Marten" }));
        Assert.Empty(await RevisionsAsync(crafts, new() { Query = "%" }));
        Assert.Equal([2], await RevisionsAsync(crafts, new() { Kind = "talk-moved", Things = [crafts.Moss.Value], Member = "Bruno" }));
    }

    [Fact]
    public async Task What_has_stood_in_a_room_at_a_time_is_found_with_who_changed_it()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await crafts.SendAsync(new MoveTalk(crafts.Moss, Crafts.At(crafts.Dome, 14)), actor: Crafts.As(Role.Editor, "Bruno")).Committed();
        await crafts.SendAsync(new ResizeTalk(crafts.Moss, Duration.FromMinutes(40))).Committed();
        await crafts.SendAsync(new RetitleTalk(crafts.Moss, "Moss, again")).Committed();
        await crafts.SendAsync(new MoveTalk(crafts.Gyro, Crafts.In(crafts.Instruments, 1))).Committed();

        Assert.Equal([2], await InAsync(crafts, crafts.Loft, 11, 0));
        Assert.Equal([2], await InAsync(crafts, crafts.Loft, 11, 19));
        Assert.Empty(await InAsync(crafts, crafts.Loft, 11, 20));
        Assert.Equal([3, 2], await InAsync(crafts, crafts.Dome, 14, 0));
        Assert.Equal([3], await InAsync(crafts, crafts.Dome, 14, 39));
        Assert.Equal([5], await InAsync(crafts, crafts.Dome, 9, 25));
        Assert.Equal("Bruno", (await ReadAsync(crafts, new() { Slot = (crafts.Loft, Crafts.Wednesday.At(new(11, 0))) })).Single(it => it.Revision == 2).Member);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public async Task Pages_follow_each_other_without_gap_or_repeat_even_while_the_conference_goes_on(int size)
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        for (var n = 0; n < 5; n++) await crafts.SendAllAsync(new RetitleTalk(crafts.Moss, $"Moss {n}"), new RetitleTalk(crafts.Dust, $"Dust {n}")).Committed();
        var expected = (await crafts.Engine.Log.ReadAllAsync(crafts.Id, Cancellation)).Reverse().Select(it => (it.Revision, it.Ordinal)).ToList();
        var (read, cursor) = (new List<(long, int)>(), (string?)null);
        do
        {
            var page = await crafts.Engine.Audit.ReadAsync(await crafts.ProgramAsync(), new() { Size = size, Cursor = cursor }, Cancellation);
            Assert.InRange(page.Entries.Count, 1, size);
            read.AddRange(page.Entries.Select(it => (it.Revision, it.Ordinal)));
            cursor = page.Next;
            await crafts.SendAsync(new RetitleTalk(crafts.Moss, $"Moss after {read.Count}")).Committed();
        }
        while (cursor is not null);
        Assert.Equal(expected, read);
    }

    [Fact]
    public async Task An_entry_says_who_when_what_from_where_to_where_and_why()
    {
        var crafts = await Crafts.OpenAsync(fixture.Engine);
        await crafts.SendAsync(new MoveTalk(crafts.Moss, Crafts.At(crafts.Dome, 14)), actor: Crafts.As(Role.Editor, "Bruno"), reason: "More room").Committed();
        var entry = (await ReadAsync(crafts, new() { Revision = 2 })).Single();
        Assert.Equal(("Bruno", "ui", "talk-moved", "More room"), (entry.Member, entry.Surface, entry.Kind, entry.Reason));
        Assert.Equal(new AuditSubject("talk", crafts.Moss.Value, "Moss as memory"), entry.Subject);
        Assert.Equal(crafts.Loft.ToString(), (string?)entry.From!["slot"]!["roomId"]);
        Assert.Equal(crafts.Dome.ToString(), (string?)entry.To!["slot"]!["roomId"]);
        Assert.Equal("Bruno moved “Moss as memory” from Wed 18 May 11:00, Loft to Wed 18 May 14:00, Dome", entry.Text);
    }

    [Fact]
    public async Task One_conference_is_no_concern_of_anothers_audit()
    {
        var (one, other) = (await Crafts.OpenAsync(fixture.Engine), await Crafts.OpenAsync(fixture.Engine));
        await one.SendAsync(new RetitleTalk(one.Moss, "Moss, again")).Committed();
        Assert.Empty(await RevisionsAsync(other, new()));
    }

    private static Task<IReadOnlyList<long>> InAsync(Crafts crafts, RoomId room, int hour, int minute) =>
        RevisionsAsync(crafts, new() { Slot = (room, Crafts.Wednesday.At(new(hour, minute))) });

    // The opening of the conference, which is revision 1, is left out.
    private static async Task<IReadOnlyList<long>> RevisionsAsync(Crafts crafts, AuditFilter filter) =>
        [.. (await ReadAsync(crafts, filter)).Select(entry => entry.Revision).Where(revision => revision > 1)];

    private static async Task<IReadOnlyList<AuditEntry>> ReadAsync(Crafts crafts, AuditFilter filter) =>
        (await crafts.Engine.Audit.ReadAsync(await crafts.ProgramAsync(), filter, Cancellation)).Entries;
}
