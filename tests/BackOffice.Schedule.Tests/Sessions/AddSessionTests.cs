using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Tests.Testing;
using NodaTime;
using Xunit;
using static BackOffice.Schedule.Changes.RefusalKind;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Sessions;

public sealed class AddSessionTests
{
    private static readonly SessionId Lunch = new(Fresh);
    private static readonly AddSession Command = new("Lunch", SessionKind.Break, SessionId: Lunch);

    [Fact]
    public void A_session_takes_its_kinds_duration_and_is_unscheduled() =>
        World.Given().When(Command with { Title = " Lunch " }).Then(new SessionAdded(Lunch, "Lunch", SessionKind.Break, Minutes(30), null, []));

    [Fact]
    public void A_session_can_be_added_onto_the_timetable_with_its_chairs() =>
        World.Given().When(Command with { Duration = Minutes(45), To = At(Loft, Wednesday, 12), Chairs = [Bo, Ada] })
            .Then(new SessionAdded(Lunch, "Lunch", SessionKind.Break, Minutes(45), Slot(Loft, Wednesday, 12, 0, 45), [Bo, Ada]));

    [Fact]
    public void The_slots_duration_goes_before_the_sessions() =>
        World.Given().When(Command with { Duration = Minutes(45), To = At(Loft, Wednesday, 12, 0, 50) })
            .Then(new SessionAdded(Lunch, "Lunch", SessionKind.Break, Minutes(50), Slot(Loft, Wednesday, 12, 0, 50), []));

    [Fact]
    public void A_session_in_a_room_that_is_taken_is_added_all_the_same() =>
        World.Given().When(Command with { To = At(Dome, Wednesday, 9) })
            .Then(new SessionAdded(Lunch, "Lunch", SessionKind.Break, Minutes(30), Slot(Dome, Wednesday, 9, 0, 30), []));

    [Fact]
    public void A_session_without_an_id_gets_a_fresh_one() => Assert.Equal(Command, (Command with { SessionId = default }).Identified(() => Fresh));

    [Fact]
    public void A_session_with_the_id_of_another_is_refused() =>
        World.Given().When(Command with { SessionId = Weaving }).ThenRefused(Rule, $"There is a session with the id {Weaving} already.");

    [Fact]
    public void A_session_whose_texts_or_times_can_not_be_is_refused()
    {
        World.Given().When(Command with { Title = "" }).ThenRefused(Invalid, "The title is empty.");
        World.Given().When(Command with { Duration = Duration.Zero }).ThenRefused(Invalid, "The duration must be at least a minute.");
        World.Given().When(Command with { Duration = Minutes(24 * 60 + 1) }).ThenRefused(Invalid, "The duration must be at most 24 hours.");
        World.Given().When(Command with { Duration = Duration.FromSeconds(90) }).ThenRefused(Invalid, "The duration must be whole minutes.");
        World.Given().When(Command with { Duration = Minutes(30) + Duration.FromNanoseconds(1) }).ThenRefused(Invalid, "The duration must be whole minutes.");
        World.Given().When(Command with { To = new(Dome, Wednesday.At(new(9, 0, 1))) }).ThenRefused(Invalid, "A start must be a whole minute.");
        World.Given().When(Command with { To = new(Dome, new(9999, 12, 31, 23, 59)) }).ThenRefused(Invalid, "A day must be in the years 1900 to 2999.");
    }

    [Fact]
    public void A_session_with_a_room_or_people_who_are_not_there_is_refused()
    {
        World.Given().When(Command with { To = At(new(Unknown), Wednesday, 9) }).ThenRefused(NotFound, $"There is no room with the id {Unknown}.");
        World.Given().When(Command with { Chairs = [new(Unknown)] }).ThenRefused(NotFound, $"There is no person with the id {Unknown}.");
        World.Given().When(Command with { Chairs = [Ada, Bo, Ada] }).ThenRefused(Invalid, "Ada Quill is named twice.");
    }
}
