using BackOffice.Schedule.Programs;
using BackOffice.Web.Components.Audit;
using BackOffice.Web.Components.Kit;
using NodaTime;

namespace BackOffice.Web.Tests.Components.Audit;

public sealed class AuditQueryTests
{
    [Fact]
    public void The_filters_are_read_back_from_the_address_they_make()
    {
        var query = AuditQuery.Everything.With("member", "Ana Sá").With("q", "knots & boats").With("kind", "talk-moved").With("slot", $"{Guid.NewGuid()}@2027-05-18T10:00")
            .With("talk", $"{Guid.NewGuid()}").With("talk", $"{Guid.NewGuid()}");
        Assert.Equal(query, AuditQuery.Parse(query.ToString()));
        Assert.Equal(["q", "talk", "talk", "slot", "member", "kind"], query.Parts.Select(part => part.Name));
    }

    [Fact]
    public void No_filter_is_no_query() => Assert.Equal("", AuditQuery.Everything.ToString());

    [Fact]
    public void What_the_audit_has_no_filter_for_is_left() => Assert.Equal(AuditQuery.Everything, AuditQuery.Parse("?colour=red&cursor=1.0&size=3"));

    [Fact]
    public void A_filter_takes_the_place_of_another_of_its_name_and_an_empty_one_takes_it_off()
    {
        var query = AuditQuery.Everything.With("member", "Ana").With("member", "Bo");
        Assert.Equal("?member=Bo", query.ToString());
        Assert.Equal(AuditQuery.Everything, query.With("member", null));
        Assert.Equal(AuditQuery.Everything, query.Without(new("member", "Bo")));
    }

    [Fact]
    public void A_filter_that_makes_no_sense_is_told_and_the_others_still_hold()
    {
        var fault = AuditQuery.Parse("?member=Bo&kind=talk-flown").Read(Program.Empty, out var filter);
        Assert.Equal("There is no kind of change called “talk-flown”.", fault);
        Assert.Equal(("Bo", null), (filter.Member, filter.Kind));
    }

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
