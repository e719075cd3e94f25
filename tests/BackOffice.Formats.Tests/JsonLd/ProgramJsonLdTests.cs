using System.Text.Json.Nodes;
using BackOffice.Formats.Tests.Artefacts;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Formats.Tests.JsonLd;

public sealed class ProgramJsonLdTests
{
    [Fact]
    public void A_conference_is_an_event_with_sessions_and_talks_in_it()
    {
        var it = Of(After());
        Assert.Equal(("https://schema.org", "Event", "Crafts 2022", "2022-05-18", "2022-05-20"), ((string?)it["@context"], (string?)it["@type"], (string?)it["name"], (string?)it["startDate"], (string?)it["endDate"]));
        var (session, moss) = (it["subEvent"]![0]!, it["subEvent"]![1]!);
        Assert.Equal(("Instruments", "2022-05-18T09:00:00+01:00", "Dome"), ((string?)session["name"], (string?)session["startDate"], (string?)session["location"]!["name"]));
        var gyro = session["subEvent"]![0]!;
        Assert.Equal(
            ($"urn:uuid:{Gyro}", "2022-05-18T09:20:00+01:00", "Bo Marten", "https://schema.org/EventScheduled"),
            ((string?)gyro["@id"], (string?)gyro["endDate"], (string?)gyro["performer"]![0]!["name"], (string?)gyro["eventStatus"]));
        Assert.Equal($"https://backoffice.example/api/conferences/crafts-2022/snapshots/latest/program.html#talk-{TalkCodes.For(Moss)}", (string?)moss["url"]);
    }

    [Fact]
    public void What_does_not_take_place_says_so()
    {
        var it = Of(After(new TalkWithdrawn(Moss), new SessionCancelled(Instruments)));
        Assert.All([it["subEvent"]![0]!, it["subEvent"]![0]!["subEvent"]![1]!, it["subEvent"]![1]!], thing => Assert.Equal("https://schema.org/EventCancelled", (string?)thing["eventStatus"]));
    }

    [Fact]
    public void It_may_be_put_into_a_page_as_it_is() =>
        Assert.DoesNotContain('<', Rendered.Of(After().With(_ => Hostile.Text)).Text("program.jsonld"));

    private static JsonNode Of(Program program) => JsonNode.Parse(Rendered.Of(program)["program.jsonld"])!;
}
