using BackOffice.Formats.Listing;
using NodaTime;
using Xunit;

namespace BackOffice.Formats.Tests.Listing;

public sealed class YearTests
{
    [Theory]
    [InlineData("Wed 31 Aug", 2022)]
    [InlineData("Tue 31 Aug", 2027)]
    [InlineData("Mon 31 Aug", 2026)]
    [InlineData("Thu 29 Feb", 2024)]
    public void The_year_is_the_latest_up_to_the_next_in_which_the_weekday_is_right(string day, int year) =>
        Assert.Equal(year, Reading.Program($"Break: Coffee {day} 10:00 a.m.").Year);

    [Fact]
    public void A_weekday_that_contradicts_the_others_is_said_and_its_date_taken()
    {
        var read = Reading.Read("Break: A Wed 31 Aug 10:00 a.m.\nBreak: B Thu 1 Sep 10:00 a.m.\nBreak: C Sun 2 Sep 10:00 a.m.");
        Assert.Equal((2022, new LocalDate(2022, 9, 2)), (read.Program.Year, read.Program.LastDay));
        Assert.Contains("Friday", Assert.Single(read.Said(3, RemarkKind.NotUnderstood)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_given_year_wins_over_the_weekday_and_the_contradiction_is_said()
    {
        var read = Reading.Read("Break: A Wed 31 Aug 10:00 a.m.", year: 2024);
        Assert.Equal(new LocalDate(2024, 8, 31), read.Program.FirstDay);
        Assert.Contains("Saturday in 2024", Assert.Single(read.Said(1, RemarkKind.NotUnderstood)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_given_year_that_the_weekday_bears_out_needs_no_remark() =>
        Assert.DoesNotContain(Reading.Read("Break: A Wed 31 Aug 10:00 a.m.", year: 2022).Remarks, remark => remark.Sentence.Contains("year", StringComparison.Ordinal));

    [Fact]
    public void A_year_in_the_text_is_the_year() => Assert.Equal(2016, Reading.Program("Break: A Wed 31 Aug 2016 10:00 a.m.\nBreak: B Thu 1 Sep 10:00 a.m.").Year);

    [Fact]
    public void Without_weekday_or_year_it_is_this_year_and_said()
    {
        var read = Reading.Read("Break: A 31 Aug 10:00 a.m.");
        Assert.Equal(2026, read.Program.Year);
        Assert.Contains(read.Said(1, RemarkKind.Assumed), sentence => sentence.Contains("2026", StringComparison.Ordinal));
    }

    [Fact]
    public void A_given_year_out_of_this_world_is_refused() =>
        Assert.IsType<ReadResult.Refused>(ListingReader.Read("Oral: A", new ListingOptions(Reading.Today, 12)));
}
