using System.Text;
using BackOffice.Formats.Tests.Artefacts;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using NodaTime;
using Xunit;

namespace BackOffice.Formats.Tests.Readers;

/// <summary>What frab files in the wild are like.</summary>
public sealed class FrabReaderTests
{
    private static ReadResult.Read Day(string events, string zone = "Europe/Lisbon") => Files.Reading(
        $"""
        <schedule>
        <conference><title>Crafts</title><time_zone_name>{zone}</time_zone_name></conference>
        <day date='2022-05-18' start='2022-05-18T04:00:00+01:00'><room name='Dome'>
        {events}
        </room></day>
        </schedule>
        """);

    [Fact]
    public void What_is_listed_under_a_day_before_it_begins_takes_place_in_the_night_after() =>
        Assert.Equal(new LocalDateTime(2022, 5, 19, 1, 30), Day("<event id='1'><title>Owls</title><start>01:30</start><duration>00:30</duration></event>").Talk("Owls").Start);

    [Fact]
    public void No_duration_becomes_the_usual_one_and_is_said()
    {
        var read = Day("<event id='1'><title>Owls</title><start>10:00</start><duration>00:00</duration></event>\n<event id='2'><title>Newts</title><start>11:00</start></event>");
        Assert.Equal((Duration.FromMinutes(20), Duration.FromMinutes(20)), (read.Talk("Owls").Duration, read.Talk("Newts").Duration));
        Assert.Equal("It takes no time in the file: it takes 20 minutes here, as things of its kind do.", read.Said(4));
        Assert.Equal("No end is given: it takes 20 minutes here, as things of its kind do.", read.Said(5));
    }

    [Fact]
    public void What_has_no_room_gets_one_to_be_renamed()
    {
        var read = Files.Reading("<schedule><day date='2022-05-18'><room name=''><event id='1'><title>Owls</title><start>10:00</start><duration>1:00</duration><room/></event></room></day></schedule>");
        Assert.Equal("Unknown room", read.Talk("Owls").Room);
        Assert.Contains("The file gives it no room", read.Said(1), StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_that_are_repeated_are_not_relied_on()
    {
        const string Guid = "29aecfd7-2e44-4f49-ab86-29b5e0877325";
        var read = Day(
            $"""
            <event guid='{Guid}' id='1'><title>Owls</title><start>10:00</start><duration>1:00</duration></event>
            <event guid='{Guid}' id='2'><title>Newts</title><start>11:00</start><duration>1:00</duration></event>
            <event guid='nonsense' id='3'><title>Rooks</title><start>12:00</start><duration>1:00</duration></event>
            <event id='4'><title>Hares</title><start>13:00</start><duration>1:00</duration></event>
            <event id='4'><title>Moles</title><start>14:00</start><duration>1:00</duration></event>
            """);
        Assert.Equal(["1", "2", "3", null, null], read.Program.Talks.Select(talk => talk.ExternalId));
        Assert.Contains("is that of another thing too; it is known by its id 1.", read.Said(4), StringComparison.Ordinal);
        Assert.Equal("Its guid is no UUID; it is known by its id.", read.Said(6));
        Assert.StartsWith("2 things share their ids with others", read.Said(7), StringComparison.Ordinal);
    }

    [Fact]
    public void A_moment_wins_over_the_zone_it_disagrees_with()
    {
        var read = Day("<event id='1'><title>Owls</title><date>2022-05-18T10:00:00+02:00</date><start>10:00</start><duration>1:00</duration></event>");
        Assert.Equal(new LocalDateTime(2022, 5, 18, 9, 0), read.Talk("Owls").Start);
        Assert.Contains("an offset that Europe/Lisbon did not have then", read.Said(4), StringComparison.Ordinal);
    }

    [Fact]
    public void Sessions_that_stand_in_one_room_at_one_time_are_told_apart()
    {
        var program = World.After(new SessionMoved(World.Weaving, null, World.Slot(World.Dome, World.Wednesday, 9, 0, 60)), new TalkMoved(World.Dust, null, World.InSession(World.Weaving, 0)));
        foreach (var file in new[] { "schedule.xml", "schedule.json", "program.ics" })
        {
            var read = Files.Reading(Rendered.Of(program)[file]);
            Assert.Equal([("Instruments", 3), ("Weaving", 1)], read.Program.Sessions.Where(it => it.Talks.Count > 0).Select(it => (it.Title, it.Talks.Count)).Order());
        }
    }

    [Fact]
    public void A_zone_that_nobody_knows_is_said_and_times_stay_as_written()
    {
        var read = Day("<event id='1'><title>Owls</title><date>2022-05-18T10:00:00+02:00</date><duration>1:00</duration></event>", "Mars/Olympus");
        Assert.Equal((new LocalDateTime(2022, 5, 18, 10, 0), (string?)null), (read.Talk("Owls").Start, read.Program.TimeZone));
        Assert.Equal("“Mars/Olympus” is no time zone that is known here; times were taken as they are written.", read.Said(2));
    }

    [Fact]
    public void Texts_in_html_and_markdown_become_plain_paragraphs() => Assert.Equal(
        "A subtitle\n\nFirst & foremost.\n\n- one\n- two (https://example.org/)\n\nThen bold and linked (https://example.org/a).",
        Day(
            """
            <event id='1'><title>Owls</title><subtitle>A subtitle</subtitle><start>10:00</start><duration>1:00</duration>
            <abstract>&lt;p&gt;First &amp;amp;
            foremost.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;one&lt;/li&gt;&lt;li&gt;&lt;a href="https://example.org/"&gt;two&lt;/a&gt;&lt;/li&gt;&lt;/ul&gt;</abstract>
            <description>Then **bold** and [linked](https://example.org/a).</description></event>
            """).Talk("Owls").Abstract);

    [Fact]
    public void What_is_obviously_no_talk_is_a_session()
    {
        var read = Day(
            """
            <event id='1'><title>Coffee break</title><type>other</type><start>10:00</start><duration>0:30</duration></event>
            <event id='2'><title>How to break a lock</title><type>lecture</type><start>11:00</start><duration>0:30</duration><persons><person id='7'>Ada Quill</person></persons></event>
            <event id='3'><title>Together</title><type>reception</type><start>19:00</start><duration>2:00</duration></event>
            """);
        Assert.Equal([("Coffee break", SessionKind.Break), ("Together", SessionKind.Social)], read.Program.Sessions.Select(session => (session.Title, session.Kind)));
        Assert.Equal(("How to break a lock", TalkKind.Oral), (read.Program.Talks[0].Title, read.Program.Talks[0].Kind));
    }

    [Fact]
    public void A_word_for_a_kind_that_is_not_known_is_said_once()
    {
        var read = Day("<event id='1'><title>Owls</title><type>podium</type><start>10:00</start><duration>1:00</duration></event>\n<event id='2'><title>Newts</title><type>podium</type><start>11:00</start><duration>1:00</duration></event>");
        Assert.All(read.Program.Talks, talk => Assert.Equal(TalkKind.Other, talk.Kind));
        Assert.Equal("“podium” is no kind of talk that is known here; 2 talks were taken as “other”.", read.Said(4));
    }

    [Fact]
    public void Bytes_that_are_not_what_the_file_says_they_are_are_read_all_the_same()
    {
        var text = "<?xml version='1.0' encoding='utf-8'?><schedule><day date='2022-05-18'><room name='Dome'><event id='1'><title>Süß</title><start>10:00</start><duration>1:00</duration></event></room></day></schedule>";
        var read = Files.Reading(Encoding.Latin1.GetBytes(text));
        Assert.Equal("Süß", Assert.Single(read.Program.Talks).Title);
        Assert.Contains("Windows-1252", read.Said(1), StringComparison.Ordinal);
    }

    [Fact]
    public void An_encoding_that_the_file_names_is_heeded()
    {
        var text = "<?xml version='1.0' encoding='iso-8859-2'?><schedule><day date='2022-05-18'><room name='Dome'><event id='1'><title>Łoś</title><start>10:00</start><duration>1:00</duration></event></room></day></schedule>";
        var read = Files.Reading(CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-2")!.GetBytes(text));
        Assert.Equal("Łoś", Assert.Single(read.Program.Talks).Title);
    }

    [Fact]
    public void Json_says_the_lines_too()
    {
        var read = Files.Reading(
            """
            {"schedule": {"conference": {"title": "Crafts", "time_zone_name": "Europe/Lisbon", "days": [{"index": 1, "date": "2022-05-18", "rooms": {
              "Dome": [
                {"id": 7, "title": "Owls", "date": "2022-05-18T10:00:00+01:00", "duration": "01:00", "persons": [{"code": "ADA", "public_name": "Ada Quill", "biography": "A *keen* `eye`."}, "Bo Marten"],
                 "links": [{"title": "Slides", "url": "https://example.org/s"}, {"url": "ftp://example.org/"}]},
                {"id": 8, "title": "", "start": "never", "duration": "soon", "persons": []}]}}]}}}
            """);
        var owls = read.Talk("Owls");
        Assert.Equal(("7", "Ada Quill, Bo Marten", "https://example.org/s"), (owls.ExternalId, read.Speakers(owls), Assert.Single(owls.Links).Url));
        Assert.Equal("A text is in Markdown; it was made plain. | “ftp://example.org/” is no http or https address; the link was left out.", read.Said(3));
        Assert.Equal(
            "No end is given: it takes 20 minutes here, as things of its kind do. | The talk has no title; it is called “Untitled talk” for now. | “never” is no start; the event is unscheduled. | “soon” is no duration.",
            string.Join(" | ", read.Said(5).Split(" | ").Order(StringComparer.Ordinal)));
    }
}
