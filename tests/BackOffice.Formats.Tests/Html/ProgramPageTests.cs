using System.Xml.Linq;
using BackOffice.Formats.Tests.Artefacts;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Formats.Tests.Html;

public sealed class ProgramPageTests
{
    [Fact]
    public void Days_come_with_what_stands_on_them_and_talks_in_their_sessions()
    {
        var page = PageOf();
        Assert.Equal(["#day-2022-05-18", "#day-2022-05-19", "#day-2022-05-20", "#people"], page.All("nav").Single().Descendants("a").Select(it => it.Attribute("href")!.Value));
        var session = page.ById($"session-{Instruments}");
        Assert.Equal("Instruments", session.Element("h4")!.Value);
        Assert.Equal(["Gyro dropout", "Kites in still air", "Looms that listen"], session.Descendants("h5").Select(it => it.Value));
        Assert.Equal(["2022-05-18T09:00:00+01:00", "2022-05-18T10:20:00+01:00"], session.Elements("p").First().Descendants("time").Select(it => it.Attribute("datetime")!.Value));
        Assert.Equal("Moss as memory", page.ById($"talk-{TalkCodes.For(Moss)}").Element("h4")!.Value);
    }

    [Fact]
    public void What_is_pointed_to_is_there_once()
    {
        var page = Page.Of(Rendered.Of(BusyProgram.Of(120)));
        var ids = page.Document.Descendants().Attributes("id").Select(it => it.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(page.All("a").Attributes("href").Select(it => it.Value).Where(it => it.StartsWith('#')).Select(it => it[1..]).Except(ids));
    }

    [Fact]
    public void It_needs_nothing_else_and_its_policy_allows_nothing_else()
    {
        var page = PageOf();
        var policy = page.All("meta").Single(it => (string?)it.Attribute("http-equiv") == "Content-Security-Policy").Attribute("content")!.Value;
        Assert.Equal($"default-src 'none'; style-src {Page.HashOf(page.Style)}; script-src {Page.HashOf(page.Script)}; base-uri 'none'; form-action 'none'", policy);
        Assert.Empty(page.Document.Descendants().Attributes("style"));
        Assert.DoesNotContain(page.Document.Descendants(), it => it.Attribute("src") is not null || it.Name == "img" || it.Name == "iframe");
        Assert.Equal(["alternate", "alternate", "canonical"], page.All("link").Select(it => it.Attribute("rel")!.Value));
        Assert.DoesNotContain("url(", page.Style, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page.Style, StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_typed_is_text_wherever_it_is_shown()
    {
        var program = After(new TrackAssigned(Gyro, null, Craft)).With(_ => Hostile.Text);
        var page = Page.Of(Rendered.Of(program, Rendered.EditionOf(1) with { Label = Hostile.Text, Notes = Hostile.Text }));
        Assert.Single(page.All("script"));
        Assert.Empty(page.All("img"));
        Assert.All(page.Document.Descendants().Attributes(), it => Assert.False(it.Name.LocalName.StartsWith("on", StringComparison.Ordinal), $"{it}"));
        Assert.All(page.All("a").Attributes("href"), it => Assert.Matches(@"^(#|\.\./latest/|https://example\.org/)", it.Value));
        // The name, the label, the notes, and everything of each talk and person are shown all the same.
        Assert.Contains("<script>alert(1)</script>", page.All("h1").Single().Value, StringComparison.Ordinal);
        Assert.All(page.All("h4").Concat(page.All("h5")), it => Assert.Contains("onerror=alert(1)", it.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Abstracts_keep_their_paragraphs()
    {
        var page = PageOf(new AbstractRevised(Gyro, "", "One.\r\nStill one.\r\n \r\nTwo."));
        Assert.Equal(["One.\nStill one.", "Two."], page.ById($"talk-{TalkCodes.For(Gyro)}").Element("details")!.Descendants("p").Select(it => it.Value));
    }

    [Fact]
    public void A_column_is_a_room_and_what_nothing_else_is_beside_goes_across()
    {
        var page = PageOf(new SessionMoved(Weaving, null, Slot(Loft, Wednesday, 9, 30, 60)));
        Assert.Equal(["Dome", "Loft"], page.All("div").Where(it => ((string?)it.Attribute("class"))?.StartsWith("head", StringComparison.Ordinal) == true).Skip(1).Select(it => it.Value));
        Assert.Contains("grid c2", page.Document.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(" across a4-5", (string?)page.ById($"talk-{TalkCodes.For(Moss)}").Attribute("class"), StringComparison.Ordinal);
        Assert.Contains(".grid > .a4-5{grid-area:4/2/5/-1}", page.Style, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_rooms_make_bands()
    {
        var more = Enumerable.Range(0, 5).SelectMany(n => (ScheduleEvent[])
        [
            new RoomAdded(Schedule.Tests.Testing.World.Conference, new(Id(200 + n)), $"Room {n}", null),
            Added(new(Id(300 + n)), $"Talk {n}", 20, [], OwnSlot(new(Id(200 + n)), Thursday, 9, 0, 20)),
        ]);
        Assert.Contains("timetable bands", PageOf([.. more]).Document.ToString(), StringComparison.Ordinal);
    }

    private static Page PageOf(params ScheduleEvent[] more) => Page.Of(Rendered.Of(After(more)));
}
