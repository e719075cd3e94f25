using BackOffice.Formats.Listing;
using BackOffice.Schedule.Sessions;
using NodaTime;
using Xunit;

namespace BackOffice.Formats.Tests.Listing;

public sealed class HeadingTests
{
    [Theory]
    [InlineData("Wed 31 Aug 08:45 a.m.", 8, 45)]
    [InlineData("Wed 31 Aug 12:05 a.m.", 0, 5)]
    [InlineData("Wed 31 Aug 12:00 p.m.", 12, 0)]
    [InlineData("Wednesday, 31 August 2022, 1:00 PM", 13, 0)]
    [InlineData("Aug 31st 2022 at 16:20", 16, 20)]
    [InlineData("WED 31 AUG 11:59 pm", 23, 59)]
    public void The_moment_at_a_headings_end_is_its_start(string moment, int hour, int minute)
    {
        var session = Reading.OneSession($"Break: Coffee {moment}");
        Assert.Equal(("Coffee", Reading.At(hour, minute)), (session.Title, session.Start));
    }

    [Theory]
    [InlineData("Wed 31 Aug 13:00 p.m.")]
    [InlineData("Wed 31 Aug 25:10")]
    [InlineData("Wed 31 Jun 08:00 a.m.")]
    public void What_is_no_moment_is_not_understood_and_nothing_is_scheduled(string moment)
    {
        var read = Reading.Read($"Break: Coffee {moment}");
        Assert.Null(Assert.Single(read.Program.Sessions).Start);
        Assert.Single(read.Said(1, RemarkKind.NotUnderstood));
    }

    [Fact]
    public void An_end_in_the_heading_is_the_duration()
    {
        Assert.Equal(Duration.FromMinutes(45), Reading.OneSession("Social: Dance Wed 31 Aug 11:30 p.m. – 12:15 a.m.").Duration);
        Assert.Equal(Duration.FromMinutes(90), Reading.OneSession("Session: A Wed 31 Aug 09:00 - 10:30\n[ X ]\nOne thing is said here at some length, as it should be.").Duration);
    }

    [Fact]
    public void A_moment_on_the_next_line_belongs_to_the_heading() =>
        Assert.Equal(Reading.At(9, 0), Reading.OneSession("Poster Session: Spoons\nWed 31 Aug 09:00 a.m.\n[ Foyer ]").Start);

    [Theory]
    [InlineData("Lunch Wed 31 Aug 12:00 p.m.", SessionKind.Break, "Lunch")]
    [InlineData("Workshop: Whisks Wed 31 Aug 12:00 p.m.", SessionKind.Workshop, "Whisks")]
    [InlineData("Poster Session: Forks", SessionKind.Poster, "Forks")]
    [InlineData("Choir: All Voices Wed 31 Aug 12:00 p.m.", SessionKind.Other, "All Voices")]
    public void Labels_tell_the_kind(string heading, SessionKind kind, string title)
    {
        var session = Reading.OneSession(heading);
        Assert.Equal((kind, title), (session.Kind, session.Title));
    }

    [Fact]
    public void An_unknown_label_needs_a_moment_to_be_a_heading() =>
        Assert.IsType<ReadResult.Refused>(ListingReader.Read("Dear colleagues: we meet soon.\nNote: bring a spoon.", new(Reading.Today)));

    [Fact]
    public void A_sentence_that_mentions_a_label_is_no_heading() =>
        Assert.Equal("It is what we call a tutorial: long. See the next Oral: short.", Reading.OneTalk("Tutorial: Ada Quill\nSpoons\nIt is what we call a tutorial: long. See the next Oral: short.").Abstract);

    [Fact]
    public void A_heading_after_a_sentence_and_a_blank_is_one_where_a_moment_proves_it() =>
        Assert.Equal("Serving", Reading.OneSession("Tutorial: Ada Quill\nSpoons\nAll about them. Oral: Serving Wed 31 Aug 02:15 p.m.").Title);

    [Fact]
    public void A_talks_heading_that_names_nobody_is_its_title()
    {
        var talk = Reading.OneTalk("Tutorial: How to hold 3 spoons at once Wed 31 Aug 09:00 a.m.\n[ Foyer ]\nIt takes two hands.");
        Assert.Equal(("How to hold 3 spoons at once", false, "It takes two hands.", "Foyer", 0), (talk.Title, talk.TitleIsProvisional, talk.Abstract, talk.Room, talk.Speakers.Count));
    }

    [Fact]
    public void Lines_before_the_first_heading_are_dropped_and_counted() =>
        Assert.Contains("2 lines", Assert.Single(Reading.Read("KitchenConf\nThe schedule\n\nOral: A").Said(1, RemarkKind.Dropped)), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("Once upon a time there was a spoon.")]
    [InlineData("<schedule><day date=\"2022-08-31\"/></schedule>")]
    [InlineData("BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nSUMMARY:Oral talks\nEND:VEVENT\nEND:VCALENDAR")]
    public void Text_that_is_no_listing_is_refused_with_a_sentence(string text) =>
        Assert.StartsWith("This text is no listing", Assert.IsType<ReadResult.Refused>(ListingReader.Read(text, new(Reading.Today))).Sentence, StringComparison.Ordinal);
}
