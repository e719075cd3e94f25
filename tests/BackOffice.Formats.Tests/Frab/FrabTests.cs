using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using BackOffice.Formats.Tests.Artefacts;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Testing;
using BackOffice.Testing.Judges;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Formats.Tests.Frab;

public sealed class FrabTests
{
    [Fact]
    public void A_session_comes_out_as_its_talks_each_at_its_own_start()
    {
        Assert.Equal(
            [
                ("Dome", "2022-05-18T09:00:00+01:00", "09:00", "00:20", "Gyro dropout", "Instruments", "oral"),
                ("Dome", "2022-05-18T09:20:00+01:00", "09:20", "00:30", "Kites in still air", "Instruments", "oral"),
                ("Dome", "2022-05-18T09:50:00+01:00", "09:50", "00:20", "Looms that listen", "Instruments", "oral"),
                ("Loft", "2022-05-18T11:00:00+01:00", "11:00", "00:20", "Moss as memory", "", "oral"),
            ],
            Events(After()));
    }

    [Fact]
    public void Sessions_without_talks_are_events_too_with_their_chairs()
    {
        var program = After(new SessionMoved(Weaving, null, Slot(Loft, Thursday, 14, 0, 60)), new ChairAssigned(Weaving, [], [Ada]));
        var it = Assert.Single(Xml(program).Descendants("event"), it => (string?)it.Attribute("guid") == Weaving.ToString());
        Assert.Equal(("Weaving", "01:00", "Ada Quill"), ((string?)it.Element("title"), (string?)it.Element("duration"), (string?)it.Descendants("person").Single()));
    }

    [Fact]
    public void What_does_not_take_place_is_left_out_and_what_follows_moves_up()
    {
        var program = After(new TalkWithdrawn(Gyro), new SessionMoved(Weaving, null, Slot(Loft, Thursday, 14, 0, 60)), new SessionCancelled(Weaving));
        Assert.Equal(
            [("09:00", "Kites in still air"), ("09:30", "Looms that listen"), ("11:00", "Moss as memory")],
            Events(program).Select(it => (it.Start, it.Title)));
    }

    [Fact]
    public void A_night_belongs_to_the_day_before()
    {
        var program = After(new TalkMoved(Dust, null, OwnSlot(Loft, Thursday, 1, 30, 20)));
        var day = Xml(program).Root!.Elements("day").First();
        Assert.Equal(("1", "2022-05-18", "2022-05-18T04:00:00+01:00", "2022-05-19T04:00:00+01:00"), ((string?)day.Attribute("index"), (string?)day.Attribute("date"), (string?)day.Attribute("start"), (string?)day.Attribute("end")));
        Assert.Contains("2022-05-19T01:30:00+01:00", day.Descendants("date").Select(date => date.Value));
        Assert.Equal(3, Xml(program).Root!.Elements("day").Count());
    }

    [Fact]
    public void The_two_files_say_the_same()
    {
        var rendered = Rendered.Of(BusyProgram.Of(120));
        var events = JsonNode.Parse(rendered["schedule.json"])!["schedule"]!["conference"]!["days"]!.AsArray()
            .SelectMany(day => day!["rooms"]!.AsObject().SelectMany(room => room.Value!.AsArray())).Select(it => it!);
        Assert.Equal(
            XDocument.Parse(rendered.Text("schedule.xml")).Descendants("event").Select(it => (
                (string?)it.Attribute("guid"), (string?)it.Attribute("id"), (string?)it.Element("date"), (string?)it.Element("slug"), (string?)it.Element("title"), (string?)it.Element("abstract"))),
            events.Select(it => (
                (string?)it["guid"], (string?)$"{it["id"]}", (string?)it["date"], (string?)it["slug"], (string?)it["title"], (string?)it["abstract"])));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("crafts-2022")]
    public async Task Both_meet_the_schemas_of_those_who_read_them(string slug)
    {
        var hostile = new TalkRetitled(Gyro, "Gyro dropout", "<&>\"' \u0001 —\ud83d\ude00");
        var small = After(hostile, new LinksRevised(Gyro, [], [new("Slides", "https://example.org/a b"), new("Paper", "https://example.org/?a=1&b=2")]));
        await MeetsTheSchemasAsync(small with { Conference = small.Conference with { Slug = slug } }, Rendered.Site, null);
    }

    [Fact]
    public Task So_does_a_program_of_a_thousand_talks() => MeetsTheSchemasAsync(BusyProgram.Of(1_000), Rendered.Site);

    [Fact]
    public Task Xmllint_accepts_a_program_of_a_thousand_talks() => Xmllint.AcceptsAsync(Rendered.Of(BusyProgram.Of(1_000))["schedule.xml"]);

    [Fact]
    public async Task The_schemas_are_held_against_what_is_written()
    {
        Assert.NotEmpty(FrabSchemas.FaultsOfXml(Encoding.UTF8.GetBytes("<schedule><version>1</version></schedule>")));
        Assert.NotEmpty(await FrabSchemas.FaultsOfJsonAsync("""{"schedule":{"version":"1","rooms":[],"conference":{}}}"""u8.ToArray()));
    }

    private static async Task MeetsTheSchemasAsync(Program program, params Uri?[] sites)
    {
        foreach (var site in sites)
        {
            var rendered = Rendered.Of(program, Rendered.EditionOf(1) with { Site = site });
            Assert.Empty(FrabSchemas.FaultsOfXml(rendered["schedule.xml"]));
            Assert.Empty(await FrabSchemas.FaultsOfJsonAsync(rendered["schedule.json"]));
        }
    }

    private static XDocument Xml(Program program) => XDocument.Parse(Rendered.Of(program).Text("schedule.xml"));

    private static IEnumerable<(string Room, string Date, string Start, string Duration, string Title, string Subtitle, string Type)> Events(Program program) =>
        Xml(program).Descendants("event").Select(it => (
            it.Element("room")!.Value, it.Element("date")!.Value, it.Element("start")!.Value, it.Element("duration")!.Value, it.Element("title")!.Value, it.Element("subtitle")!.Value, it.Element("type")!.Value));
}
