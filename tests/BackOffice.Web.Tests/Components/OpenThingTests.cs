using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Web.Components.Live;

namespace BackOffice.Web.Tests.Components;

public sealed class OpenThingTests
{
    [Fact]
    public void What_is_formatted_is_parsed_again()
    {
        foreach (Subject thing in new Subject[] { new TalkId(Guid.NewGuid()), new SessionId(Guid.NewGuid()), new PersonId(Guid.NewGuid()) })
        {
            Assert.Equal(thing, OpenThing.Parse(OpenThing.Format(thing)));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("talk-")]
    [InlineData("room-8f14e45f-ceea-467f-a1d6-3c6d3f6a9a10")]
    public void A_text_that_names_nothing_opens_nothing(string? text) => Assert.Null(OpenThing.Parse(text));
}
