using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Changes.RefusalKind;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Talks;

public sealed class ChangeSpeakersTests
{
    private static readonly string Nobody = $"There is no person with the id {Unknown}.";

    [Fact]
    public void A_speaker_is_added_last_or_where_asked()
    {
        World.Given().When(new AddSpeaker(Gyro, Ada)).Then(new SpeakerAdded(Gyro, Ada, 2));
        World.Given().When(new AddSpeaker(Gyro, Ada, 99)).Then(new SpeakerAdded(Gyro, Ada, 2));
        var after = World.Given().When(new AddSpeaker(Gyro, Ada, 1)).Then(new SpeakerAdded(Gyro, Ada, 1));
        Assert.Equal([Bo, Ada, Cleo], after.Talks[Gyro].Speakers);
        Assert.Contains(Gyro, after.Index.PartsOf(Ada));
    }

    [Fact]
    public void Adding_who_speaks_already_is_nothing() => World.Given().When(new AddSpeaker(Gyro, Cleo, 0)).ThenNothing();

    [Fact]
    public void Adding_nobody_or_nowhere_is_refused()
    {
        World.Given().When(new AddSpeaker(Gyro, new(Unknown))).ThenRefused(NotFound, Nobody);
        World.Given().When(new AddSpeaker(Gyro, Ada, -1)).ThenRefused(Invalid, "A place among the speakers is 0 or more.");
    }

    [Fact]
    public void Removing_a_speaker_says_which_place_was_left()
    {
        var after = World.Given().When(new RemoveSpeaker(Gyro, Cleo)).Then(new SpeakerRemoved(Gyro, Cleo, 1));
        Assert.Equal([Bo], after.Talks[Gyro].Speakers);
        Assert.DoesNotContain(Gyro, after.Index.PartsOf(Cleo));
    }

    [Fact]
    public void Removing_who_does_not_speak_is_nothing() => World.Given().When(new RemoveSpeaker(Gyro, Ada)).ThenNothing();

    [Fact]
    public void Removing_nobody_is_refused() => World.Given().When(new RemoveSpeaker(Gyro, new(Unknown))).ThenRefused(NotFound, Nobody);

    [Fact]
    public void Swapping_a_speaker_keeps_the_place_in_the_order()
    {
        var after = World.Given().When(new SwapSpeaker(Gyro, Bo, Ada)).Then(new SpeakerSwapped(Gyro, Bo, Ada));
        Assert.Equal([Ada, Cleo], after.Talks[Gyro].Speakers);
    }

    [Fact]
    public void Swapping_a_speaker_with_no_effect_to_have_is_refused()
    {
        World.Given().When(new SwapSpeaker(Gyro, Bo, Bo)).ThenRefused(Invalid, "A speaker can't be swapped with the same person.");
        World.Given().When(new SwapSpeaker(Gyro, Ada, Dov)).ThenRefused(Rule, "Ada Quill is not a speaker of “Gyro dropout”.");
        World.Given().When(new SwapSpeaker(Gyro, Bo, Cleo)).ThenRefused(Rule, "Cleo Vant is a speaker of “Gyro dropout” already.");
        World.Given().When(new SwapSpeaker(Gyro, new(Unknown), Ada)).ThenRefused(NotFound, Nobody);
        World.Given().When(new SwapSpeaker(Gyro, Bo, new(Unknown))).ThenRefused(NotFound, Nobody);
    }

    [Fact]
    public void Speakers_can_be_put_in_another_order()
    {
        World.Given().When(new ReorderSpeakers(Gyro, [Cleo, Bo])).Then(new SpeakersReordered(Gyro, [Bo, Cleo], [Cleo, Bo]));
        World.Given().When(new ReorderSpeakers(Gyro, [Bo, Cleo])).ThenNothing();
    }

    [Fact]
    public void An_order_that_does_not_name_each_speaker_once_is_refused()
    {
        const string sentence = "The new order must name each speaker of “Gyro dropout” once, and nobody else.";
        World.Given().When(new ReorderSpeakers(Gyro, [Bo])).ThenRefused(Rule, sentence);
        World.Given().When(new ReorderSpeakers(Gyro, [Bo, Bo])).ThenRefused(Rule, sentence);
        World.Given().When(new ReorderSpeakers(Gyro, [Bo, Ada])).ThenRefused(Rule, sentence);
    }
}
