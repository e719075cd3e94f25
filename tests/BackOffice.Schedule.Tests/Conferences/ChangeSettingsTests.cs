using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Tests.Testing;
using NodaTime;
using Xunit;
using static BackOffice.Schedule.Changes.RefusalKind;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Conferences;

public sealed class ChangeSettingsTests
{
    [Fact]
    public void Renaming_a_conference_says_from_and_to() =>
        World.Given().When(new RenameConference(" Crafts! ")).Then(new ConferenceRenamed(World.Conference, "Crafts 2022", "Crafts!"));

    [Fact]
    public void Renaming_a_conference_to_its_name_is_nothing() => World.Given().When(new RenameConference("Crafts 2022 ")).ThenNothing();

    [Theory]
    [InlineData("", "The name is empty.")]
    [InlineData("two\nlines", "The name holds a line break or another control character.")]
    public void A_name_that_is_none_is_refused(string name, string sentence) =>
        World.Given().When(new RenameConference(name)).ThenRefused(Invalid, sentence);

    [Fact]
    public void A_name_that_is_too_long_is_refused() =>
        World.Given().When(new RenameConference(new string('x', 201))).ThenRefused(Invalid, "The name may have at most 200 characters, not 201.");

    [Fact]
    public void Changing_the_days_leaves_the_timetable_alone()
    {
        var after = World.Given().When(new ChangeConferenceDays(Thursday, Friday))
            .Then(new ConferenceDaysChanged(World.Conference, Wednesday, Friday, Thursday, Friday));
        Assert.Equal(World.After().Sessions[Instruments], after.Sessions[Instruments]);
    }

    [Fact]
    public void Changing_the_days_to_what_they_are_is_nothing() => World.Given().When(new ChangeConferenceDays(Wednesday, Friday)).ThenNothing();

    [Fact]
    public void Days_the_wrong_way_round_are_refused() =>
        World.Given().When(new ChangeConferenceDays(Friday, Wednesday)).ThenRefused(Invalid, "The last day, 2022-05-18, is before the first, 2022-05-20.");

    [Fact]
    public void Changing_the_zone_keeps_the_wall_clock()
    {
        var after = World.Given().When(new ChangeTimeZone("Asia/Tokyo")).Then(new TimeZoneChanged(World.Conference, "Europe/Lisbon", "Asia/Tokyo"));
        Assert.Equal(Slot(Dome, Wednesday, 9, 0, 80), after.Sessions[Instruments].Slot);
    }

    [Fact]
    public void Changing_the_zone_to_itself_is_nothing() => World.Given().When(new ChangeTimeZone("Europe/Lisbon")).ThenNothing();

    [Fact]
    public void A_zone_that_nobody_knows_is_refused() =>
        World.Given().When(new ChangeTimeZone("Mars/Base")).ThenRefused(Invalid, "“Mars/Base” is no time zone: it takes an IANA id such as Europe/Lisbon.");

    [Fact]
    public void A_day_may_end_later_in_the_night()
    {
        var after = World.Given().When(new ChangeDayBoundary(new(6, 0))).Then(new DayBoundaryChanged(World.Conference, new(4, 0), new(6, 0)));
        Assert.Equal(Wednesday, after.Conference.DayOf(Thursday.At(new(5, 59))));
        Assert.Equal(Thursday, after.Conference.DayOf(Thursday.At(new(6, 0))));
    }

    [Fact]
    public void The_boundary_of_days_that_is_set_already_is_nothing() => World.Given().When(new ChangeDayBoundary(new LocalTime(4, 0))).ThenNothing();

    [Fact]
    public void A_day_that_ends_in_the_afternoon_is_refused() =>
        World.Given().When(new ChangeDayBoundary(new(12, 1))).ThenRefused(Invalid, "A day of the conference must give way to the next by noon.");

    [Fact]
    public void Settings_are_the_chairs_to_change() => Assert.Equal(Role.Chair, new RenameConference("Crafts").Needs);
}
