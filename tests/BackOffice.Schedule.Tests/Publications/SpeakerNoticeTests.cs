using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Publications.Speakers;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Changes.RefusalKind;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Publications;

/// <summary>What speakers and chairs are told of a snapshot: what is other for them than what they were told last.</summary>
public sealed class SpeakerNoticeTests
{
    [Fact]
    public void Who_was_never_told_is_told_all_that_they_do() => Assert.Equal(
        ["You speak in “Gyro dropout”: Wed 18 May 09:00, Dome."], Notice(Cleo, null, World.After(new SpeakerRemoved(Moss, Cleo, 0)))!.Changes);

    [Fact]
    public void Who_has_no_part_in_it_is_told_nothing() => Assert.Null(Notice(Dov, null, World.After(new SpeakerRemoved(Looms, Dov, 0), new SpeakerRemoved(Dust, Dov, 0))));

    [Fact]
    public void What_went_back_and_forth_says_nothing() => Assert.Null(Notice(Cleo, World.After(), World.After(
        new TalkMoved(Moss, OwnSlot(Loft, Wednesday, 11, 0, 20), OwnSlot(Dome, Wednesday, 12, 0, 20)),
        new TalkMoved(Moss, OwnSlot(Dome, Wednesday, 12, 0, 20), OwnSlot(Loft, Wednesday, 11, 0, 20)))));

    [Fact]
    public void A_move_is_told_with_where_it_was_also_where_only_the_room_has_another_name()
    {
        Assert.Equal(["“Moss as memory” is now Wed 18 May 12:00, Dome. It was Wed 18 May 11:00, Loft."], After(Cleo, new TalkMoved(Moss, OwnSlot(Loft, Wednesday, 11, 0, 20), OwnSlot(Dome, Wednesday, 12, 0, 20))));
        Assert.Equal(["“Moss as memory” is now Wed 18 May 11:00, Attic. It was Wed 18 May 11:00, Loft."], After(Cleo, new RoomRenamed(World.Conference, Loft, "Loft", "Attic")));
        Assert.Equal(["“Moss as memory” is now not on the timetable yet. It was Wed 18 May 11:00, Loft."], After(Cleo, new TalkMoved(Moss, OwnSlot(Loft, Wednesday, 11, 0, 20), null)));
    }

    [Fact]
    public void A_session_that_moves_takes_its_speakers_along() => Assert.Equal(
        ["“Looms that listen” is now Thu 19 May 09:50, Dome. It was Wed 18 May 09:50, Dome."],
        After(Dov, new SessionMoved(Instruments, Slot(Dome, Wednesday, 9, 0, 80), Slot(Dome, Thursday, 9, 0, 80))));

    [Fact]
    public void Who_was_swapped_out_is_told_and_who_came_in_and_who_stays()
    {
        var swap = new SpeakerSwapped(Gyro, Cleo, Dov);
        Assert.Equal(["You no longer speak in “Gyro dropout”."], After(Cleo, swap));
        Assert.Equal(["You speak in “Gyro dropout”: Wed 18 May 09:00, Dome."], After(Dov, swap));
        Assert.Equal(["You speak in “Gyro dropout” together with Dov Ister now."], After(Bo, swap));
    }

    [Fact]
    public void What_is_withdrawn_or_cancelled_does_not_take_place()
    {
        Assert.Equal(["“Moss as memory”, in which you were to speak, does not take place."], After(Cleo, new TalkWithdrawn(Moss)));
        Assert.Equal(["“Looms that listen”, in which you were to speak, does not take place."], After(Dov, new SessionCancelled(Instruments)));
        Assert.Equal(["“Instruments”, which you were to chair, does not take place."], After(Ada, new SessionCancelled(Instruments)));
        Assert.Equal(["You no longer chair “Instruments”."], After(Ada, new ChairAssigned(Instruments, [Ada], [])));
    }

    [Fact]
    public void The_mail_says_what_is_new_and_all_that_the_person_does()
    {
        var shown = World.After(new TalkRetitled(Dust, "Dust", "Dust, settled"));
        Assert.Equal(
            """
            Dear Dov Ister,

            the program of Crafts 2022 was published (“Final”). For you this is new:

            - “Dust” is now called “Dust, settled”.

            All that you do at the conference:

            - Wed 18 May 09:50, Dome: you speak in “Looms that listen”.
            - not on the timetable yet: you speak in “Dust, settled”.

            Times are those of Europe/Lisbon.
            The whole program: https://crafts.example/

            """.ReplaceLineEndings("\n"),
            Notice(Dov, World.After(), shown)!.Text(shown, new Snapshot(1, "Final", "", 1, ""), "https://crafts.example/"));
    }

    [Fact]
    public void Whoever_was_told_is_told_from_there_on()
    {
        var given = World.Given().And(new SnapshotPublished(World.Conference, 1, "First", "", 1, ""));
        var after = given.When(new MarkSpeakersTold(1, [Ada, Bo, Ada])).Then(new SpeakersTold(World.Conference, 1, [Ada, Bo]));
        Assert.Equal((1, (int?)null), (after.Publications.LastTold(Ada), after.Publications.LastTold(Cleo)));
        given.When(new MarkSpeakersTold(2, [Ada])).ThenRefused(NotFound, "There is no snapshot 2.");
        given.When(new MarkSpeakersTold(1, [])).ThenRefused(Invalid, "Say who was told.");
    }

    private static ValueList<string> After(PersonId person, ScheduleEvent happened) => Notice(person, World.After(), World.After(happened))?.Changes ?? [];

    private static SpeakerNotice? Notice(PersonId person, Program? told, Program shown) => SpeakerNotice.Of(shown.Person(person)!, told, shown);
}
