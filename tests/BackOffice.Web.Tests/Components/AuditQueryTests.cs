using BackOffice.Web.Components.Audit;
using BackOffice.Web.Components.Kit;
using NodaTime;

namespace BackOffice.Web.Tests.Components;

public sealed class AuditQueryTests
{
    [Fact]
    public void The_filters_are_read_back_from_the_address_they_make()
    {
        var query = new AuditQuery { Words = "knots & boats", Member = "Ana Sá", Kind = "talk-moved", Surface = "ui", Room = $"{Guid.NewGuid()}", At = "2027-05-18T10:00", Since = "2027-05-01" };
        Assert.Equal(query, AuditQuery.Parse(query.ToString()));
    }

    [Fact]
    public void No_filter_is_no_query() => Assert.Equal("", AuditQuery.Everything.ToString());

    [Fact]
    public void What_is_not_understood_restricts_nothing() => Assert.Equal(AuditQuery.Everything, AuditQuery.Parse("?kind=nonsense&colour=red"));

    [Theory]
    [InlineData("09:30")]
    [InlineData("09:30:00")]
    public void A_time_is_read_as_typed_and_as_handed_over(string text) => Assert.Equal(new LocalTime(9, 30), TypedTimes.Time(text));

    [Theory]
    [InlineData("2027-05-18T09:30")]
    [InlineData("2027-05-18T09:30:00")]
    public void A_day_and_time_is_read_as_typed_and_as_handed_over(string text) => Assert.Equal(new LocalDateTime(2027, 5, 18, 9, 30), TypedTimes.DayAndTime(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("half past nine")]
    public void What_is_no_time_is_none(string? text) => Assert.Null(TypedTimes.Time(text));
}
