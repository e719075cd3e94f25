using BackOffice.Engine.Audit;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using BackOffice.Schedule.Time;
using CsCheck;
using NodaTime;
using Xunit;

namespace BackOffice.Engine.Tests.Audit;

/// <summary>What ever stood in a room at a time.</summary>
[Collection(nameof(AuditedWalk))]
public sealed class SlotHistoryTests(AuditedWalk walk)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_stays_are_those_that_the_programs_after_each_change_show()
    {
        var random = new PCG(4, walk.Seed);
        for (var round = 0; round < 60; round++)
        {
            var room = AuditedWalk.Of([World.Dome, World.Loft], random);
            var time = World.Wednesday.At(new(AuditedWalk.Of([8, 9, 9, 10, 11], random), (int)random.Next(60)));
            var expected = Expected(room, time);
            var found = await StaysAsync(room, time, size: 1 + (int)random.Next(30));
            Assert.True(
                expected.SetEquals(found.Select(stay => (stay.Thing, At(stay.Entered), At(stay.Left)))),
                $"Seed {walk.Seed}, {room} {time}:\n{string.Join('\n', expected)}\nbut\n{string.Join('\n', found.Select(stay => (stay.Thing, At(stay.Entered), At(stay.Left))))}");
        }
    }

    [Fact]
    public async Task A_stay_says_who_put_it_there_who_changed_it_who_took_it_away_and_why()
    {
        var crafts = await Crafts.OpenAsync(walk.Engine);
        await crafts.SendAsync(new ResizeTalk(crafts.Moss, Duration.FromMinutes(30))).Committed();
        await crafts.SendAsync(new MoveTalk(crafts.Moss, null), actor: Crafts.As(Role.Editor, "Bruno"), reason: "No projector").Committed();
        await crafts.SendAsync(new MoveTalk(crafts.Dust, Crafts.At(crafts.Loft, 11))).Committed();

        var stays = await StaysAsync(crafts, crafts.Loft, 11, 10);
        Assert.Equal([crafts.Dust.Value, crafts.Moss.Value], stays.Select(stay => stay.Thing));
        Assert.Null(stays[0].Left);
        Assert.Equal(("Bruno", "No projector", 3L), (stays[1].Left!.Member, stays[1].Left!.Reason, stays[1].Left!.Revision));
        Assert.Equal((1L, 2L), (stays[1].Entered!.Revision, stays[1].Meanwhile.Single().Revision));
        Assert.Equal(Crafts.Wednesday.At(new(11, 30)), stays[1].Ends);
    }

    [Fact]
    public async Task A_session_takes_its_talks_along_and_a_talk_those_after_it()
    {
        var crafts = await Crafts.OpenAsync(walk.Engine);
        await crafts.SendAsync(new MoveSession(crafts.Instruments, new SlotRequest(crafts.Loft, Crafts.Wednesday.At(new(14, 0))))).Committed();
        await crafts.SendAsync(new ResizeTalk(crafts.Gyro, Duration.FromMinutes(40))).Committed();

        // At 14:25 Kites stood until Gyro became longer.
        var stays = await StaysAsync(crafts, crafts.Loft, 14, 25);
        Assert.Equal(
            [(crafts.Gyro.Value, 3L, (long?)null), (crafts.Instruments.Value, 2L, null), (crafts.Kites.Value, 2L, 3L)],
            stays.Select(stay => (stay.Thing, stay.Entered!.Revision, stay.Left?.Revision)).OrderBy(it => it.Item3).ThenByDescending(it => it.Item2));
        Assert.All(await StaysAsync(crafts, crafts.Dome, 9, 25), stay => Assert.Equal(2, stay.Left!.Revision));
    }

    private static async Task<IReadOnlyList<Stay>> StaysAsync(Crafts crafts, RoomId room, int hour, int minute) =>
        Stay.Of((await crafts.Engine.Get<SlotHistory>().ReadAsync(await crafts.ProgramAsync(), room, Crafts.Wednesday.At(new(hour, minute)), cancellation: Cancellation)).Passages);

    private async Task<IReadOnlyList<Stay>> StaysAsync(RoomId room, LocalDateTime time, int size)
    {
        var passages = new List<Passage>();
        string? cursor = null;
        do
        {
            var page = await walk.Engine.Get<SlotHistory>().ReadAsync(walk.Program, room, time, cursor, size, Cancellation);
            passages.AddRange(page.Passages);
            cursor = page.Next;
        }
        while (cursor is not null);
        return Stay.Of(passages);
    }

    private static (long, int)? At(Change? change) => change is null ? null : (change.Revision, change.Ordinal);

    private HashSet<(Guid Thing, (long, int)? Entered, (long, int)? Left)> Expected(RoomId room, LocalDateTime time)
    {
        var stays = new HashSet<(Guid, (long, int)?, (long, int)?)>();
        var there = new Dictionary<Guid, Change>();
        foreach (var step in walk.Steps)
        {
            var now = Standing(step.After, room, time);
            foreach (var gone in there.Keys.Except(now).ToList())
            {
                stays.Add((gone, At(there[gone]), At(step.Change)));
                there.Remove(gone);
            }
            foreach (var come in now.Except(there.Keys).ToList()) there[come] = step.Change;
        }
        foreach (var (thing, entered) in there) stays.Add((thing, At(entered), null));
        return stays;
    }

    private static HashSet<Guid> Standing(Program program, RoomId room, LocalDateTime time) =>
    [
        .. program.Sessions.Values.Where(it => it.Slot is { } slot && slot.RoomId == room && slot.Covers(time)).Select(it => it.Id.Value),
        .. program.Talks.Values.Where(it => program.SlotOf(it) is { } slot && slot.RoomId == room && slot.Covers(time)).Select(it => it.Id.Value),
    ];
}
