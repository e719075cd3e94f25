using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Changes.RefusalKind;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Talks;

public sealed class AddTalkTests
{
    private static readonly TalkId Nets = new(Fresh);
    private static readonly AddTalk Command = new("Nets", TalkId: Nets);

    [Fact]
    public void A_talk_takes_its_kinds_duration_a_code_of_its_own_and_is_unscheduled() =>
        World.Given().When(Command with { Title = " Nets ", Abstract = " On nets. " }).Then(
            new TalkAdded(Nets, TalkCodes.For(Nets), "Nets", false, "On nets.", TalkKind.Oral, Minutes(20), [], null, [], null));

    [Fact]
    public void A_talk_can_be_added_with_everything_there_is()
    {
        var link = new Link("Slides", "https://example.org/nets");
        World.Given().When(Command with
        {
            Kind = TalkKind.Tutorial,
            Duration = Minutes(25),
            Speakers = [Bo, Ada],
            TrackId = Lore,
            Links = [link],
            To = To(Loft, Thursday, 9),
            TitleIsProvisional = true,
            Code = "NETS-1",
        }).Then(new TalkAdded(
            Nets, "NETS-1", "Nets", true, "", TalkKind.Tutorial, Minutes(25), [Bo, Ada], Lore, [link], OwnSlot(Loft, Thursday, 9, 0, 25)));
    }

    [Fact]
    public void A_talk_added_into_a_session_takes_the_place_it_asks_for_and_the_others_move_up()
    {
        var after = World.Given().When(Command with { To = To(Instruments, 1) }).Then(Added(Nets, "Nets", 20, [], InSession(Instruments, 1)));
        Assert.Equal([Gyro, Nets, Kites, Looms], after.Sessions[Instruments].Talks);
        Assert.Equal(Slot(Dome, Wednesday, 9, 40, 30), after.SlotOf(after.Talks[Kites]));
        Assert.Equal(4, after.Talks.Values.Count(talk => talk.InSession == Instruments));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(3)]
    [InlineData(77)]
    public void A_talk_without_a_place_or_with_one_past_the_end_comes_last(int? position) =>
        World.Given().When(Command with { To = To(Instruments, position) }).Then(Added(Nets, "Nets", 20, [], InSession(Instruments, 3)));

    [Fact]
    public void A_talk_without_an_id_gets_a_fresh_one() => Assert.Equal(Command, (Command with { TalkId = default }).Identified(() => Fresh));

    [Fact]
    public void A_talk_with_the_id_or_the_code_of_another_is_refused()
    {
        World.Given().When(Command with { TalkId = Dust }).ThenRefused(Rule, $"There is a talk with the id {Dust} already.");
        World.Given().When(Command with { Code = TalkCodes.For(Dust) }).ThenRefused(Rule, $"There is a talk with the code {TalkCodes.For(Dust)} already.");
    }

    [Fact]
    public void A_talk_whose_texts_or_times_can_not_be_is_refused()
    {
        World.Given().When(Command with { Title = "" }).ThenRefused(Invalid, "The title is empty.");
        World.Given().When(Command with { Abstract = new string('x', 50_001) }).ThenRefused(Invalid, "The abstract may have at most 50000 characters, not 50001.");
        World.Given().When(Command with { Code = "" }).ThenRefused(Invalid, "The code is empty.");
        World.Given().When(Command with { Code = new string('x', 41) }).ThenRefused(Invalid, "The code may have at most 40 characters, not 41.");
        World.Given().When(Command with { Duration = Minutes(0) }).ThenRefused(Invalid, "The duration must be at least a minute.");
        World.Given().When(Command with { To = To(Instruments, -1) }).ThenRefused(Invalid, "A position in a session is 0 or more.");
    }

    [Fact]
    public void A_talk_with_people_or_places_that_are_not_there_is_refused()
    {
        World.Given().When(Command with { Speakers = [new(Unknown)] }).ThenRefused(NotFound, $"There is no person with the id {Unknown}.");
        World.Given().When(Command with { Speakers = [Bo, Bo] }).ThenRefused(Invalid, "Bo Marten is named twice.");
        World.Given().When(Command with { TrackId = new(Unknown) }).ThenRefused(NotFound, $"There is no track with the id {Unknown}.");
        World.Given().When(Command with { To = To(new SessionId(Unknown)) }).ThenRefused(NotFound, $"There is no session with the id {Unknown}.");
        World.Given().When(Command with { To = To(new RoomId(Unknown), Wednesday, 9) }).ThenRefused(NotFound, $"There is no room with the id {Unknown}.");
    }
}
