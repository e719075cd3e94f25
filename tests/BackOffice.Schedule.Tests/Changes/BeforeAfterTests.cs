using BackOffice.Schedule.Changes;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Changes;

public sealed class BeforeAfterTests
{
    [Fact]
    public void Texts_are_prose() => Assert.Equal(new("Ada measures.", "Ada weighs.", IsProse: true), Of(new BioRevised(Ada, "Ada measures.", "Ada weighs.")));

    [Fact]
    public void Places_are_told_by_the_names_they_have_now() => Assert.Equal(
        new("the unscheduled tray", "place 2 of “Instruments”"), Of(new TalkMoved(Dust, null, new Placement.InSession(Instruments, 1))));

    [Fact]
    public void People_are_told_by_name() => Assert.Equal(new("Ada Quill", "Bo Marten"), Of(new SpeakerSwapped(Gyro, Ada, Bo)));

    [Fact]
    public void A_title_that_was_only_confirmed_made_nothing_of_nothing() => Assert.Null(Of(new TalkRetitled(Gyro, "Gyro", "Gyro")));

    [Fact]
    public void What_was_added_made_nothing_of_nothing() => Assert.Null(Of(Added(Gyro, "Gyro", 20, [], null)));

    private static BeforeAfter? Of(ScheduleEvent happened) => BeforeAfter.Of(happened, After());
}
