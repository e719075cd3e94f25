using BackOffice.Web.Components.Timetable;
using NodaTime;

namespace BackOffice.Web.Tests.Components.Timetable;

public sealed class TimetableViewTests
{
    public static TheoryData<TimetableView> Views =>
    [
        TimetableView.Usual,
        new TimetableView { Day = new LocalDate(2027, 5, 18), Step = 15, Zoom = 5, ByKind = true },
        new TimetableView { AllDays = true, Query = "nets & ropes", Dock = DockTab.Findings },
        new TimetableView { Rooms = [new(Guid.NewGuid()), new(Guid.NewGuid())], Tracks = [new(Guid.NewGuid())], Dock = DockTab.Closed },
    ];

    [Theory]
    [MemberData(nameof(Views))]
    public void A_view_is_read_back_from_the_address_it_writes(TimetableView view) =>
        Assert.Equal(view, TimetableView.Parse(name => view.Parameters[name]?.ToString()));

    [Fact]
    public void What_makes_no_sense_in_an_address_is_left_out()
    {
        var view = TimetableView.Parse(name => name switch { "step" => "7", "zoom" => "99", "day" => "someday", "rooms" => "dome,,", "dock" => "cellar", _ => null });
        Assert.Equal(TimetableView.Usual with { Zoom = TimetableView.MostZoom }, view);
    }
}
