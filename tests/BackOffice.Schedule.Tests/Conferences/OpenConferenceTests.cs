using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Tests.Testing;
using NodaTime;
using Xunit;
using static BackOffice.Schedule.Changes.RefusalKind;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Conferences;

public sealed class OpenConferenceTests
{
    private static readonly OpenConference Command = new("crafts-2022", " Crafts 2022 ", "Europe/Lisbon", Wednesday, Friday, World.Conference);

    [Fact]
    public void Opening_a_conference_trims_its_name_and_starts_days_at_four()
    {
        var after = Scenario.Given().When(Command)
            .Then(new ConferenceOpened(World.Conference, "crafts-2022", "Crafts 2022", "Europe/Lisbon", Wednesday, Friday));
        Assert.Equal(new LocalTime(4, 0), after.Conference.DayBoundary);
        Assert.Equal([Wednesday, Thursday, Friday], after.Conference.Days);
    }

    [Fact]
    public void A_conference_without_an_id_gets_a_fresh_one() =>
        Assert.Equal(new ConferenceId(Fresh), ((OpenConference)(Command with { ConferenceId = default }).Identified(() => Fresh)).ConferenceId);

    [Fact]
    public void A_slug_that_is_taken_is_refused() =>
        World.Given().When(Command with { ConferenceId = new(Fresh) }).ThenRefused(Rule, "There is a conference with the slug “crafts-2022” already.");

    [Theory]
    [InlineData("")]
    [InlineData("Crafts")]
    [InlineData("-crafts")]
    [InlineData("crafts 2022")]
    [InlineData("crafts\n")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890")]
    public void A_slug_of_another_form_is_refused(string slug) =>
        Scenario.Given().When(Command with { Slug = slug }).ThenRefused(
            Invalid, $"“{slug}” can't be a slug: it takes 1 to 60 small letters, digits and hyphens, and starts with a letter or digit.");

    [Fact]
    public void A_name_that_is_empty_is_refused() =>
        Scenario.Given().When(Command with { Name = " " }).ThenRefused(Invalid, "The name is empty.");

    [Fact]
    public void A_zone_that_nobody_knows_is_refused() =>
        Scenario.Given().When(Command with { TimeZone = "Lisbon" })
            .ThenRefused(Invalid, "“Lisbon” is no time zone: it takes an IANA id such as Europe/Lisbon.");

    [Fact]
    public void Days_that_end_before_they_start_are_refused() =>
        Scenario.Given().When(Command with { LastDay = new(2022, 5, 17) })
            .ThenRefused(Invalid, "The last day, 2022-05-17, is before the first, 2022-05-18.");

    [Fact]
    public void More_than_sixty_days_are_refused() =>
        Scenario.Given().When(Command with { LastDay = Wednesday.PlusDays(60) })
            .ThenRefused(Invalid, "From 2022-05-18 to 2022-07-17 is more than 60 days.");

    [Theory]
    [InlineData(1899)]
    [InlineData(9999)]
    public void Days_beyond_any_calendar_of_ours_are_refused(int year) =>
        Scenario.Given().When(Command with { FirstDay = new(year, 12, 31), LastDay = new(year, 12, 31) })
            .ThenRefused(Invalid, "A day must be in the years 1900 to 2999.");
}
