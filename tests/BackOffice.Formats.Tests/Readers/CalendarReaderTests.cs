using NodaTime;
using Xunit;

namespace BackOffice.Formats.Tests.Readers;

/// <summary>What calendars in the wild are like.</summary>
public sealed class CalendarReaderTests
{
    private static ReadResult.Read Calendar(string entry, string about = "X-WR-TIMEZONE:Europe/Lisbon") =>
        Files.Reading($"BEGIN:VCALENDAR\nVERSION:2.0\n{about}\nBEGIN:VEVENT\nUID:owls@example.org\nSUMMARY:Owls\n{entry}\nEND:VEVENT\nEND:VCALENDAR\n");

    [Theory]
    [InlineData("DTSTART:20220518T090000Z", 10)]
    [InlineData("DTSTART;TZID=Europe/Paris:20220518T110000", 10)]
    [InlineData("DTSTART;TZID=\"W. Europe Standard Time\":20220518T110000", 10)]
    [InlineData("DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Paris:20220518T110000", 10)]
    [InlineData("DTSTART:20220518T100000", 10)]
    [InlineData("DTSTART;TZID=Nowhere:20220518T100000", 10)]
    public void Times_are_put_on_the_clock_of_the_calendar(string start, int hour) =>
        Assert.Equal((new LocalDateTime(2022, 5, 18, hour, 0), Duration.FromMinutes(45)), (Calendar($"{start}\nDURATION:PT45M").Talk("Owls").Start!.Value, Calendar($"{start}\nDURATION:PT45M").Talk("Owls").Duration));

    [Fact]
    public void A_time_that_the_clocks_skip_is_said_and_kept_and_one_that_comes_twice_is_the_same_on_the_clock()
    {
        var skipped = Calendar("DTSTART:20220327T013000\nDURATION:PT1H");
        Assert.Equal((new LocalDateTime(2022, 3, 27, 1, 30), "The clocks in Europe/Lisbon skip this time."), (skipped.Talk("Owls").Start!.Value, skipped.Said(7).Split(" | ")[0]));
        Assert.All(["20221030T003000Z", "20221030T013000Z"], moment => Assert.Equal(new LocalDateTime(2022, 10, 30, 1, 30), Calendar($"DTSTART:{moment}\nDURATION:PT1H").Talk("Owls").Start));
    }

    [Fact]
    public void Everything_about_an_entry_comes_in()
    {
        var talk = Calendar("DTSTART:20220518T100000\nDTEND:20220518T110000\nLOCATION:Dome\\, upstairs\nCATEGORIES:Craft,Workshop\nDESCRIPTION:Why\\nthey\n  fly\nURL:https://example.org/owls\nX-SPEAKERS:Ada Quill,Bo Marten").Talk("Owls");
        Assert.Equal(
            ("owls@example.org", "Dome, upstairs", "Craft", Schedule.Talks.TalkKind.Workshop, "Why\nthey fly", "https://example.org/owls", 2),
            (talk.ExternalId, talk.Room, talk.Track, talk.Kind, talk.Abstract, talk.Links[0].Url, talk.Speakers.Count));
    }

    [Fact]
    public void What_is_cancelled_or_repeats_is_said()
    {
        var cancelled = Files.Reading("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Owls\nSTATUS:CANCELLED\nDTSTART:20220518T100000\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\nSUMMARY:Newts\nLOCATION:Dome\nDTSTART:20220518T100000\nDURATION:PT1H\nRRULE:FREQ=DAILY\nEND:VEVENT\nEND:VCALENDAR");
        Assert.Equal("Newts", Assert.Single(cancelled.Program.Talks).Title);
        Assert.Equal("“Owls” is cancelled, and was left out.", cancelled.Said(2));
        Assert.Equal("“Newts” repeats; only its first time was taken.", cancelled.Said(14));
    }

    [Fact]
    public void A_day_without_a_time_is_no_slot() =>
        Assert.Contains("for the whole of 2022-05-18", Calendar("DTSTART;VALUE=DATE:20220518").Said(7), StringComparison.Ordinal);

    [Fact]
    public void A_calendar_that_breaks_off_says_where()
    {
        var read = Files.Reading("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Owls\nDTSTART:20220518T100000");
        Assert.Equal("Owls", Assert.Single(read.Program.Talks).Title);
        Assert.Contains("The calendar breaks off here.", read.Said(5), StringComparison.Ordinal);
    }

    [Fact]
    public void Alarms_are_not_taken_for_what_they_are_about() =>
        Assert.Equal("", Calendar("DTSTART:20220518T100000\nDURATION:PT1H\nBEGIN:VALARM\nDESCRIPTION:Wake up\nEND:VALARM").Talk("Owls").Abstract);
}
