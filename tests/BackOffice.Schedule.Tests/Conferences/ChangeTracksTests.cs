using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Changes.RefusalKind;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Conferences;

public sealed class ChangeTracksTests
{
    private const string NoColor = "“pink” is no track colour: it is one of indigo, teal, amber, rose, violet, green, sky, slate.";
    private static readonly TrackId Play = new(Fresh);

    [Fact]
    public void A_new_track_takes_the_next_colour_in_line() =>
        World.Given().When(new AddTrack(" Play ", null, Play)).Then(new TrackAdded(World.Conference, Play, "Play", "amber"));

    [Fact]
    public void A_new_track_takes_the_colour_it_is_given() =>
        World.Given().When(new AddTrack("Play", "rose", Play)).Then(new TrackAdded(World.Conference, Play, "Play", "rose"));

    [Fact]
    public void A_track_without_an_id_gets_a_fresh_one() => Assert.Equal(new AddTrack("Play", TrackId: Play), new AddTrack("Play").Identified(() => Fresh));

    [Fact]
    public void A_track_that_can_not_be_is_refused()
    {
        World.Given().When(new AddTrack("Play", null, Craft)).ThenRefused(Rule, $"There is a track with the id {Craft} already.");
        World.Given().When(new AddTrack("CRAFT", null, Play)).ThenRefused(Rule, "There is a track called “CRAFT” already.");
        World.Given().When(new AddTrack("", null, Play)).ThenRefused(Invalid, "The name is empty.");
        World.Given().When(new AddTrack("Play", "pink", Play)).ThenRefused(Invalid, NoColor);
    }

    [Fact]
    public void A_track_can_be_renamed()
    {
        World.Given().When(new RenameTrack(Craft, "Crafts ")).Then(new TrackRenamed(World.Conference, Craft, "Craft", "Crafts"));
        World.Given().When(new RenameTrack(Craft, "Craft")).ThenNothing();
        World.Given().When(new RenameTrack(Craft, "lore")).ThenRefused(Rule, "There is a track called “lore” already.");
        World.Given().When(new RenameTrack(Craft, "")).ThenRefused(Invalid, "The name is empty.");
    }

    [Fact]
    public void A_track_can_have_another_colour()
    {
        World.Given().When(new RecolorTrack(Craft, "sky")).Then(new TrackRecolored(World.Conference, Craft, "indigo", "sky"));
        World.Given().When(new RecolorTrack(Craft, "indigo")).ThenNothing();
        World.Given().When(new RecolorTrack(Craft, "pink")).ThenRefused(Invalid, NoColor);
    }

    [Fact]
    public void A_track_can_be_retired_and_reopened()
    {
        World.Given().When(new RetireTrack(Craft)).Then(new TrackRetired(World.Conference, Craft));
        World.Given(new TrackRetired(World.Conference, Craft)).When(new ReopenTrack(Craft)).Then(new TrackReopened(World.Conference, Craft));
        World.Given().When(new ReopenTrack(Craft)).ThenNothing();
    }

    [Fact]
    public void What_is_to_happen_to_a_track_that_is_not_there_is_refused()
    {
        TrackCommand[] commands =
            [new RenameTrack(new(Unknown), "x"), new RecolorTrack(new(Unknown), "sky"), new RetireTrack(new(Unknown)), new ReopenTrack(new(Unknown))];
        Assert.All(commands, command => World.Given().When(command).ThenRefused(NotFound, $"There is no track with the id {Unknown}."));
    }
}
