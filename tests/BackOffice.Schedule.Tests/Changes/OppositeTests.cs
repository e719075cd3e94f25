using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Tests.Testing;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Changes;

/// <summary>Each event is undone by exactly one other, and that by the first again.</summary>
public sealed class OppositeTests
{
    private static readonly PersonId Eli = new(Fresh);
    private static readonly Guid Else = Id(97);

    private static readonly (ScheduleEvent Happened, ScheduleEvent Opposite)[] Pairs =
    [
        (new TalkRetitled(Moss, "Moss as memory", "Moss"), new TalkRetitled(Moss, "Moss", "Moss as memory")),
        (new AbstractRevised(Moss, "", "Wet."), new AbstractRevised(Moss, "Wet.", "")),
        (new TalkKindChanged(Moss, TalkKind.Oral, TalkKind.Poster), new TalkKindChanged(Moss, TalkKind.Poster, TalkKind.Oral)),
        (new TalkMoved(Moss, OwnSlot(Loft, Wednesday, 11, 0, 20), InSession(Instruments, 1)), new TalkMoved(Moss, InSession(Instruments, 1), OwnSlot(Loft, Wednesday, 11, 0, 20))),
        (new TalkMoved(Kites, InSession(Instruments, 1), null), new TalkMoved(Kites, null, InSession(Instruments, 1))),
        (new TalkResized(Moss, Minutes(20), Minutes(40)), new TalkResized(Moss, Minutes(40), Minutes(20))),
        (new SpeakerAdded(Moss, Ada, 0), new SpeakerRemoved(Moss, Ada, 0)),
        (new SpeakerRemoved(Gyro, Bo, 0), new SpeakerAdded(Gyro, Bo, 0)),
        (new SpeakerSwapped(Gyro, Bo, Dov), new SpeakerSwapped(Gyro, Dov, Bo)),
        (new SpeakersReordered(Gyro, [Bo, Cleo], [Cleo, Bo]), new SpeakersReordered(Gyro, [Cleo, Bo], [Bo, Cleo])),
        (new TrackAssigned(Moss, null, Lore), new TrackAssigned(Moss, Lore, null)),
        (new LinksRevised(Moss, [], [new("Slides", "https://example.org/moss")]), new LinksRevised(Moss, [new("Slides", "https://example.org/moss")], [])),
        (new TalkWithdrawn(Moss), new TalkRestored(Moss)),
        (new TalkRemoved(Kites, InSession(Instruments, 1)), new TalkReinstated(Kites, InSession(Instruments, 1))),
        (new SessionRetitled(Weaving, "Weaving", "Looms"), new SessionRetitled(Weaving, "Looms", "Weaving")),
        (new SessionKindChanged(Weaving, SessionKind.Oral, SessionKind.Poster), new SessionKindChanged(Weaving, SessionKind.Poster, SessionKind.Oral)),
        (new SessionMoved(Weaving, null, Slot(Loft, Friday, 9, 0, 60)), new SessionMoved(Weaving, Slot(Loft, Friday, 9, 0, 60), null)),
        (new SessionResized(Instruments, Minutes(80), Minutes(90)), new SessionResized(Instruments, Minutes(90), Minutes(80))),
        (new ChairAssigned(Instruments, [Ada], [Bo, Cleo]), new ChairAssigned(Instruments, [Bo, Cleo], [Ada])),
        (new SessionCancelled(Instruments), new SessionRestored(Instruments)),
        (new SessionRemoved(Weaving, null), new SessionReinstated(Weaving, null)),
        (new PersonRegistered(Eli, "Eli", "", ""), new PersonRemoved(Eli)),
        (new PersonRenamed(Ada, "Ada Quill", "Ada"), new PersonRenamed(Ada, "Ada", "Ada Quill")),
        (new AffiliationRevised(Ada, "Guild of Lisbon", ""), new AffiliationRevised(Ada, "", "Guild of Lisbon")),
        (new EmailRevised(Ada, "", "ada@crafts.example"), new EmailRevised(Ada, "ada@crafts.example", "")),
        (new BioRevised(Ada, "Ada measures.", ""), new BioRevised(Ada, "", "Ada measures.")),
        (new AvailabilityRevised(Ada, [], [new(Wednesday.At(new(9, 0)), Wednesday.At(new(12, 0)))]), new AvailabilityRevised(Ada, [new(Wednesday.At(new(9, 0)), Wednesday.At(new(12, 0)))], [])),
        (new ConferenceRenamed(World.Conference, "Crafts 2022", "Crafts"), new ConferenceRenamed(World.Conference, "Crafts", "Crafts 2022")),
        (new ConferenceDaysChanged(World.Conference, Wednesday, Friday, Thursday, Friday), new ConferenceDaysChanged(World.Conference, Thursday, Friday, Wednesday, Friday)),
        (new TimeZoneChanged(World.Conference, "Europe/Lisbon", "Asia/Tokyo"), new TimeZoneChanged(World.Conference, "Asia/Tokyo", "Europe/Lisbon")),
        (new DayBoundaryChanged(World.Conference, new(4, 0), new(6, 0)), new DayBoundaryChanged(World.Conference, new(6, 0), new(4, 0))),
        (new RoomAdded(World.Conference, new(Else), "Attic", 20), new RoomRemoved(World.Conference, new(Else), "Attic", 20)),
        (new RoomRenamed(World.Conference, Dome, "Dome", "Hall"), new RoomRenamed(World.Conference, Dome, "Hall", "Dome")),
        (new RoomCapacityChanged(World.Conference, Dome, 300, null), new RoomCapacityChanged(World.Conference, Dome, null, 300)),
        (new RoomRetired(World.Conference, Dome), new RoomReopened(World.Conference, Dome)),
        (new RoomsReordered(World.Conference, [Dome, Loft], [Loft, Dome]), new RoomsReordered(World.Conference, [Loft, Dome], [Dome, Loft])),
        (new TrackAdded(World.Conference, new(Else), "Myth", "sky"), new TrackRemoved(World.Conference, new(Else), "Myth", "sky")),
        (new TrackRenamed(World.Conference, Lore, "Lore", "Myth"), new TrackRenamed(World.Conference, Lore, "Myth", "Lore")),
        (new TrackRecolored(World.Conference, Lore, "teal", "sky"), new TrackRecolored(World.Conference, Lore, "sky", "teal")),
        (new TrackRetired(World.Conference, Lore), new TrackReopened(World.Conference, Lore)),
        (new TalkAudienceExpected(Moss, null, 40), new TalkAudienceExpected(Moss, 40, null)),
        (new SessionAudienceExpected(Weaving, null, 40), new SessionAudienceExpected(Weaving, 40, null)),
        (new PlenaryMarked(Weaving, false, true), new PlenaryMarked(Weaving, true, false)),
        (new RoomAvailabilityRevised(World.Conference, Dome, [], [new(Wednesday.At(new(9, 0)), Wednesday.At(new(12, 0)))]),
            new RoomAvailabilityRevised(World.Conference, Dome, [new(Wednesday.At(new(9, 0)), Wednesday.At(new(12, 0)))], [])),
        (new RuleSeverityChanged(World.Conference, "no-abstract", Severity.Warning, Severity.Off), new RuleSeverityChanged(World.Conference, "no-abstract", Severity.Off, Severity.Warning)),
        (new PausesChanged(World.Conference, new(Minutes(5), Minutes(0)), new(Minutes(10), Minutes(0))), new PausesChanged(World.Conference, new(Minutes(10), Minutes(0)), new(Minutes(5), Minutes(0)))),
        (new CheckpointNamed(World.Conference, "Before lunch", 1), new CheckpointRemoved(World.Conference, "Before lunch", 1)),
        (new FreezeChanged(World.Conference, null, new(FreezeDemand.Reason, OncePublished: true)), new FreezeChanged(World.Conference, new(FreezeDemand.Reason, OncePublished: true), null)),
        (new ApprovalDemanded(World.Conference, false, true), new ApprovalDemanded(World.Conference, true, false)),
        (new ConstraintAdded(World.Conference, ConstraintKind.MustPrecede, Gyro, Moss), new ConstraintRemoved(World.Conference, ConstraintKind.MustPrecede, Gyro, Moss)),
        (new FindingAcknowledged(World.Conference, "no-abstract", [Moss], null, new("facts", "Poster only")), new AcknowledgementWithdrawn(World.Conference, "no-abstract", [Moss], new("facts", "Poster only"))),
    ];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Pairs.Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_event_is_undone_by_its_opposite_and_redone_as_it_was(int row)
    {
        var (happened, opposite) = Pairs[row];
        var log = new Log(happened);
        Assert.Null(log.Undo(2));
        Assert.Equal(opposite, log.Changes[^1].Event);
        Assert.Null(log.Undo(3));
        Assert.Equal(Again(happened), log.Changes[^1].Event);
    }

    [Fact]
    public void A_title_that_was_provisional_is_provisional_again()
    {
        var log = new Log(new TalkAdded(new(Fresh), "NETS", "Nets", true, "", TalkKind.Oral, Minutes(20), [], null, [], null));
        log.Do("Ana", new RetitleTalk(new(Fresh), "Nets and knots"));
        Assert.Null(log.Undo(3));
        Assert.Equal(new TitleMadeProvisional(new(Fresh), "Nets and knots", "Nets"), log.Changes[^1].Event);
        Assert.Null(log.Undo(4));
        Assert.Equal(new TalkRetitled(new(Fresh), "Nets", "Nets and knots"), log.Changes[^1].Event);
        Assert.False(log.Program.Talks[new(Fresh)].TitleIsProvisional);
    }

    [Fact]
    public void Every_event_that_can_be_undone_is_in_one_of_the_pairs_or_in_a_test_of_its_own()
    {
        var paired = Pairs.SelectMany(pair => new[] { pair.Happened.GetType(), pair.Opposite.GetType() }).ToHashSet();
        var others = new[] { typeof(TalkAdded), typeof(SessionAdded), typeof(PersonReinstated), typeof(TitleMadeProvisional) };
        var all = typeof(ScheduleEvent).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(ScheduleEvent)));
        Assert.Equal([typeof(ConferenceOpened), typeof(PersonErased)], all.Where(type => !type.IsSubclassOf(typeof(PublicationEvent)) && !paired.Contains(type) && !others.Contains(type)).OrderBy(type => type.Name));
    }

    [Fact]
    public void What_was_added_is_removed_and_brought_back_to_where_it_stood()
    {
        var log = new Log();
        log.Do("Ana", new AddSession("Knots", SessionKind.Oral, To: At(Loft, Friday, 9), SessionId: new(Fresh)), new AddTalk("Nets", To: To(new SessionId(Fresh)), TalkId: new(Else)));
        Assert.Null(log.Undo(2));
        Assert.Equal([new TalkRemoved(new(Else), InSession(new(Fresh), 0)), new SessionRemoved(new(Fresh), Slot(Loft, Friday, 9, 0, 80))], log.Changes.TakeLast(2).Select(it => it.Event));
        Assert.Null(log.Program.Talk(new(Else)));
        Assert.Null(log.Program.Session(new(Fresh)));
        Assert.Null(log.Undo(3));
        Assert.Equal([new SessionReinstated(new(Fresh), Slot(Loft, Friday, 9, 0, 80)), new TalkReinstated(new(Else), InSession(new(Fresh), 0))], log.Changes.TakeLast(2).Select(it => it.Event));
        Assert.Equal([new TalkId(Else)], log.Program.Sessions[new(Fresh)].Talks);
    }

    // Rooms and tracks are added again; talks, sessions and people, whose history is a stream of its own, are reinstated.
    private static ScheduleEvent Again(ScheduleEvent happened) => happened is PersonRegistered registered ? new PersonReinstated(registered.PersonId) : happened;
}
