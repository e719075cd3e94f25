using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Changes.RefusalKind;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Talks;

public sealed class ReviseTalkTests
{
    private static readonly Link Slides = new("Slides", "https://example.org/dust");

    [Fact]
    public void A_talk_can_be_retitled()
    {
        World.Given().When(new RetitleTalk(Dust, " Dust, again ")).Then(new TalkRetitled(Dust, "Dust", "Dust, again"));
        World.Given().When(new RetitleTalk(Dust, "Dust ")).ThenNothing();
        World.Given().When(new RetitleTalk(Dust, "")).ThenRefused(Invalid, "The title is empty.");
    }

    [Fact]
    public void Retitling_to_a_provisional_title_confirms_it()
    {
        TalkId nets = new(Fresh);
        var after = World.Given(Added(nets, "Nets", 20, [], null) with { TitleIsProvisional = true }).When(new RetitleTalk(nets, "Nets"))
            .Then(new TalkRetitled(nets, "Nets", "Nets"));
        Assert.False(after.Talks[nets].TitleIsProvisional);
    }

    [Fact]
    public void An_abstract_can_be_revised()
    {
        World.Given().When(new ReviseAbstract(Dust, "On\ndust.\n")).Then(new AbstractRevised(Dust, "", "On\ndust."));
        World.Given().When(new ReviseAbstract(Dust, " ")).ThenNothing();
        World.Given().When(new ReviseAbstract(Dust, new string('x', 50_001))).ThenRefused(Invalid, "The abstract may have at most 50000 characters, not 50001.");
    }

    [Fact]
    public void A_talk_can_become_another_kind()
    {
        World.Given().When(new ChangeTalkKind(Dust, TalkKind.Poster)).Then(new TalkKindChanged(Dust, TalkKind.Oral, TalkKind.Poster));
        World.Given().When(new ChangeTalkKind(Dust, TalkKind.Oral)).ThenNothing();
    }

    [Fact]
    public void A_talk_can_be_put_into_a_track_and_out_of_it()
    {
        World.Given().When(new AssignTrack(Dust, Craft)).Then(new TrackAssigned(Dust, null, Craft));
        World.Given(new TrackAssigned(Dust, null, Craft)).When(new AssignTrack(Dust, null)).Then(new TrackAssigned(Dust, Craft, null));
        World.Given().When(new AssignTrack(Dust, null)).ThenNothing();
        World.Given().When(new AssignTrack(Dust, new(Unknown))).ThenRefused(NotFound, $"There is no track with the id {Unknown}.");
    }

    [Fact]
    public void Links_can_be_revised()
    {
        World.Given().When(new ReviseLinks(Dust, [Slides])).Then(new LinksRevised(Dust, [], [Slides]));
        World.Given(new LinksRevised(Dust, [], [Slides])).When(new ReviseLinks(Dust, [new("Slides", "https://example.org/dust")])).ThenNothing();
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("/dust")]
    [InlineData("file:///etc/passwd")]
    public void A_link_that_is_no_web_address_is_refused(string url) =>
        World.Given().When(new ReviseLinks(Dust, [Slides, Slides with { Url = url }])).ThenRefused(Invalid, $"“{url}” is no http or https address.");

    [Fact]
    public void Links_without_a_label_or_too_many_are_refused()
    {
        World.Given().When(new ReviseLinks(Dust, [Slides with { Label = "" }])).ThenRefused(Invalid, "The label of a link is empty.");
        World.Given().When(new ReviseLinks(Dust, Enumerable.Repeat(Slides, 51).ToValueList())).ThenRefused(Invalid, "A talk takes at most 50 links.");
    }
}
