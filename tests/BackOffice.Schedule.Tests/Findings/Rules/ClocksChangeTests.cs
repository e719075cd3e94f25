using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using NodaTime;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Findings.Rules;

public sealed class ClocksChangeTests
{
    private const string Code = "clocks-change";

    private static readonly LocalDate Spring = new(2022, 3, 27), Autumn = new(2022, 10, 30);

    // In Lisbon the clocks go from 01:00 to 02:00 in spring, and from 02:00 to 01:00 in autumn.
    [Theory]
    [InlineData(0, 40, 20, null)]
    [InlineData(0, 41, 20, "skips")]
    [InlineData(1, 30, 20, "skips")]
    [InlineData(2, 0, 20, null)]
    [InlineData(0, 30, 120, "the clocks change meanwhile")]
    public void In_spring_an_hour_is_skipped(int hour, int minute, int minutes, string? trouble) => Finds(Spring, hour, minute, minutes, trouble);

    [Theory]
    [InlineData(0, 40, 20, null)]
    [InlineData(0, 41, 20, "comes twice")]
    [InlineData(1, 59, 20, "comes twice")]
    [InlineData(2, 0, 20, null)]
    [InlineData(0, 30, 120, "the clocks change meanwhile")]
    public void In_autumn_an_hour_comes_twice(int hour, int minute, int minutes, string? trouble) => Finds(Autumn, hour, minute, minutes, trouble);

    [Fact]
    public void In_a_zone_without_summer_time_nothing_changes()
    {
        var program = DustOn(Spring, 1, 30, 20);
        Assert.Single(program.Sentences(Code));
        program.Apply(new TimeZoneChanged(World.Conference, "Europe/Lisbon", "Asia/Tokyo")).FindsNo(Code);
    }

    private static void Finds(LocalDate day, int hour, int minute, int minutes, string? trouble)
    {
        var program = DustOn(day, hour, minute, minutes);
        if (trouble is null) program.FindsNo(Code);
        else Assert.Contains(trouble, program.Only(Code).Sentence, StringComparison.Ordinal);
    }

    private static Program DustOn(LocalDate day, int hour, int minute, int minutes) => World.After(new TalkMoved(Dust, null, OwnSlot(Loft, day, hour, minute, minutes)));
}
