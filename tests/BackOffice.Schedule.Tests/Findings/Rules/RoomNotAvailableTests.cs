using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using BackOffice.Schedule.Time;
using NodaTime;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings.Rules;

public sealed class RoomNotAvailableTests
{
    private const string Code = "room-not-available";

    [Fact]
    public void Something_in_a_room_that_is_not_to_be_had_is_found_for_both() => LoftHad(12, 20).FindsOnly(
        Code, "“Moss as memory” is in Loft on Wed 18 May, 11:00–11:20, and that room is not to be had then.", Moss, Loft);

    [Fact]
    public void To_the_minute_is_enough()
    {
        LoftHad(11, 12).FindsNo(Code);
        Assert.Single(LoftHad(11, 12).Apply(new TalkResized(Moss, Minutes(20), Minutes(61))).Sentences(Code));
    }

    [Fact]
    public void Without_a_word_the_room_is_always_to_be_had() =>
        LoftHad(12, 20).Apply(new RoomAvailabilityRevised(World.Conference, Loft, [], [])).FindsNo(Code);

    private static Program LoftHad(int from, int to) => World.After(
        new RoomAvailabilityRevised(World.Conference, Loft, [], [new LocalSpan(Wednesday.At(new LocalTime(from, 0)), Wednesday.At(new LocalTime(to, 0)))]));
}
