using BackOffice.Engine.Commands;
using BackOffice.Engine.Tests.Testing;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using BackOffice.Schedule.Time;
using BackOffice.Testing;
using CsCheck;
using NodaTime;
using Xunit;

namespace BackOffice.Engine.Tests.Together;

/// <summary>Many members at once who want the same few places, in a conference that refuses to have a room taken twice.</summary>
public sealed class SamePlacesTests(PostgresFixture postgres)
{
    private const int Members = 32;
    private const int Turns = 15;
    private const int Talks = 32;

    private static readonly Gen<TalkId> Talk = Gen.Int[101, 100 + Talks].Select(number => new TalkId(World.Id(number)));
    private static readonly Gen<RoomId> Room = Gen.Bool.Select(it => it ? World.Dome : World.Loft);
    private static readonly Gen<LocalDateTime> Start = Gen.Int[0, 5].Select(place => World.Thursday.At(new(13, 0)).PlusMinutes(20 * place));
    private static readonly Gen<Duration> Long = Gen.Int[1, 3].Select(it => Duration.FromMinutes(20 * it));

    // Each of them moves, lengthens or exchanges what takes a place.
    private static readonly Gen<ScheduleCommand> APlace = Gen.Frequency(
        (6, Gen.Select(Talk, Room, Start).Select((id, room, start) => (ScheduleCommand)new MoveTalk(id, new Destination.OwnSlot(room, start)))),
        (2, Talk.Select(id => (ScheduleCommand)new MoveTalk(id, null))),
        (1, Talk.Select(id => (ScheduleCommand)new MoveTalk(id, World.To(World.Weaving)))),
        (2, Gen.Select(Talk, Talk).Select((id, other) => (ScheduleCommand)new SwapTalks(id, other))),
        (1, Gen.Select(Talk, Long).Select((id, to) => (ScheduleCommand)new ResizeTalk(id, to))),
        (2, Gen.Select(Room, Start).Select((room, start) => (ScheduleCommand)new MoveSession(World.Weaving, new SlotRequest(room, start)))),
        (1, Long.Select(to => (ScheduleCommand)new ResizeSession(World.Weaving, to))));

    [Fact]
    public async Task Thirty_two_members_who_want_the_same_places_never_have_two_things_in_one_or_half_a_change()
    {
        await using var crowd = await Crowd.GatherAsync(postgres);
        await RandomWalk.SendAsync(
            crowd.Here,
            [new SetRuleSeverity("room-taken-twice", Severity.Refuse), .. Enumerable.Range(101, Talks).Select(number => new AddTalk($"Talk {number}", TalkId: new(World.Id(number))))]).Committed();
        var reckoning = await crowd.ActAsync(Members, Turns, APlace);
        Assert.Contains(reckoning.Sendings, it => it.Outcome is Outcome.Refused { Refusal.Sentence: var sentence } && sentence.StartsWith("This conference refuses it: ", StringComparison.Ordinal));
        Assert.Contains(reckoning.Sendings, it => it.Effect is not null && it.Set.Proposals.Count > 1);

        foreach (var program in reckoning.Programs)
        {
            var taken = Taken(program);
            Assert.All(taken, (slot, index) => Assert.True(!taken.Skip(index + 1).Any(slot.Overlaps), $"{crowd.Name}: two things are in {slot} at revision {program.Revision}"));
        }
        reckoning.AssertAllWasAsTold();
        await crowd.AssertAllSeeTheFoldAsync(reckoning);
        await crowd.AssertProjectionsAsync(reckoning);
    }

    // By hand and not by the rule, which is what is in question.
    private static List<Slot> Taken(Program program) =>
        [.. program.Talks.Values.Select(talk => talk.OwnSlot).Concat(program.Sessions.Values.Select(session => session.Slot)).OfType<Slot>()];
}
