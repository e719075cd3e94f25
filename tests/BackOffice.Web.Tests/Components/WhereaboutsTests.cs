using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Web.Components.Live;
using NodaTime;

namespace BackOffice.Web.Tests.Components;

public sealed class WhereaboutsTests
{
    private static readonly Subject Moss = new TalkId(Guid.NewGuid());
    private static readonly Subject Gyro = new TalkId(Guid.NewGuid());
    private static readonly LocalDate Day = new(2027, 5, 20);

    [Fact]
    public void The_page_the_day_and_the_open_panel_are_read_from_the_address() =>
        Assert.Equal(new Whereabouts("timetable", Day, Moss), Whereabouts.Parse($"conferences/crafts/timetable?day=2027-05-20&open={OpenThing.Format(Moss)}#tray", "crafts"));

    [Theory]
    [InlineData("conferences/crafts/audit", "audit")]
    [InlineData("conferences/crafts/people?day=soon&open=nothing", "people")]
    public void What_the_address_does_not_say_is_not_known(string address, string page) =>
        Assert.Equal(new Whereabouts(page, null, null), Whereabouts.Parse(address, "crafts"));

    [Theory]
    [InlineData("")]
    [InlineData("conferences/crafts")]
    [InlineData("conferences/other/audit")]
    [InlineData("sign-in?returnUrl=conferences/crafts/audit")]
    public void Elsewhere_is_nowhere(string address) => Assert.Null(Whereabouts.Parse(address, "crafts"));

    [Fact]
    public void Going_to_somebody_goes_to_their_page_and_day_and_opens_what_they_hold() =>
        Assert.Equal(
            $"/conferences/crafts/timetable?day=2027-05-20&open={OpenThing.Format(Gyro)}",
            Whereabouts.AddressOf(new() { Page = "timetable", Day = Day, Open = Moss, Lifted = [Gyro] }, "crafts"));

    [Fact]
    public void The_address_of_somebody_leads_where_their_own_address_does()
    {
        var address = Whereabouts.AddressOf(new() { Page = "people", Open = new PersonId(Guid.Empty) }, "crafts");
        Assert.Equal(new Whereabouts("people", null, new PersonId(Guid.Empty)), Whereabouts.Parse(address.TrimStart('/'), "crafts"));
    }

    [Fact]
    public void A_page_named_oddly_stays_below_the_conference() =>
        Assert.Equal("/conferences/crafts/..%2F..%2Fsign-out", Whereabouts.AddressOf(new() { Page = "../../sign-out" }, "crafts"));
}
