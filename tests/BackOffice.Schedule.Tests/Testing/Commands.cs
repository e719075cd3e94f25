using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Publications.Speakers;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using CsCheck;
using NodaTime;

namespace BackOffice.Schedule.Tests.Testing;

/// <summary>
/// Plausible commands to the <see cref="World"/>, a few of them impossible, over few enough things, rooms and hours that they
/// often meet: in one session, in one room, on one person.
/// </summary>
internal static class Commands
{
    private static readonly Gen<RoomId> Room = Gen.Frequency((3, Ids(10, 2)), (1, Ids(10, 5))).Select(id => new RoomId(id));
    private static readonly Gen<TrackId> Track = Ids(20, 4).Select(id => new TrackId(id));
    private static readonly Gen<PersonId> Person = Ids(30, 6).Select(id => new PersonId(id));
    private static readonly Gen<SessionId> Session = Ids(40, 5).Select(id => new SessionId(id));
    private static readonly Gen<TalkId> Talk = Ids(50, 9).Select(id => new TalkId(id));

    private static readonly Gen<string> Text = OneOf("Nets", " Ropes ", "Knots", "Nets and knots", "", "two\nlines", new string('x', 600));
    private static readonly Gen<Duration> Long = OneOf(5, 10, 20, 20, 30, 60, 90, 0, 1441).Select(minutes => Duration.FromMinutes(minutes));
    private static readonly Gen<Duration?> MaybeLong = Maybe(Long);
    private static readonly Gen<LocalDateTime> Start = Gen.Select(OneOf(18, 18, 18, 18, 17, 19, 20, 21), OneOf(0, 3, 9, 9, 9, 10, 10, 11, 23), OneOf(0, 0, 10, 20, 30))
        .Select((day, hour, minute) => new LocalDateTime(2022, 5, day, hour, minute));

    private static readonly Gen<SlotRequest?> Slot = Gen.Frequency(
        (1, Gen.Const((SlotRequest?)null)), (5, Gen.Select(Room, Start, MaybeLong).Select((room, start, it) => (SlotRequest?)new SlotRequest(room, start, it))));

    private static readonly Gen<Destination?> Place = Gen.Frequency(
        (1, Gen.Const((Destination?)null)),
        (3, Gen.Select(Room, Start, MaybeLong).Select((room, start, it) => (Destination?)new Destination.OwnSlot(room, start, it))),
        (3, Gen.Select(Session, Maybe(Gen.Int[-1, 5])).Select((session, position) => (Destination?)new Destination.InSession(session, position))));

    private static readonly Gen<ValueList<PersonId>> Persons = Person.Array[0, 3].Select(people => people.ToValueList());
    private static readonly Gen<LocalDate> Day = Gen.Int[17, 21].Select(day => new LocalDate(2022, 5, day));
    private static readonly Gen<ValueList<LocalSpan>> Spans = Gen.Select(Start, Start).Select((from, to) => new LocalSpan(from, to)).Array[0, 2].Select(it => it.ToValueList());

    /// <summary>One command.</summary>
    public static readonly Gen<ScheduleCommand> Any = Gen.Frequency((4, OnTalks()), (4, OnPlaces()), (3, OnSessions()), (2, OnPeople()), (2, OnTheConference()), (2, OnTheLog()), (2, OnTheRules()));

    /// <summary>Some commands, one after the other.</summary>
    public static readonly Gen<ScheduleCommand[]> Some = Any.Array[1, 40];

    // Where there is no log to fill it from, such a command finds no revision.
    private static Gen<ScheduleCommand> OnTheLog() => Gen.Int[1, 30].Select(revision => (ScheduleCommand)new UndoChange(revision));

    private static Gen<ScheduleCommand> OnPlaces() => Gen.OneOf(
        Gen.Select(Talk, Ids(20, 2)).Select((id, track) => (ScheduleCommand)new AssignTrack(id, new TrackId(track))),
        Gen.Select(Talk, Place).Select((id, to) => (ScheduleCommand)new MoveTalk(id, to)),
        Gen.Select(Talk, Long).Select((id, to) => (ScheduleCommand)new ResizeTalk(id, to)),
        Gen.Select(Talk, Talk).Select((id, other) => (ScheduleCommand)new SwapTalks(id, other)),
        Gen.Select(Session, Slot).Select((id, to) => (ScheduleCommand)new MoveSession(id, to)),
        Gen.Select(Session, Talk.Array[0, 4]).Select((id, to) => (ScheduleCommand)new ReorderTalks(id, [.. to.Distinct()])),
        Gen.Select(Session, Long).Select((id, to) => (ScheduleCommand)new ResizeSession(id, to)));

    private static Gen<ScheduleCommand> OnTalks() => Gen.OneOf(
        Gen.Select(Text, MaybeLong, Persons, Place, Gen.Bool, Talk)
            .Select((title, it, speakers, to, made, id) => (ScheduleCommand)new AddTalk(title, "", TalkKind.Oral, it, speakers, null, [], to, made, null, id)),
        Gen.Select(Talk, Text).Select((id, to) => (ScheduleCommand)new RetitleTalk(id, to)),
        Gen.Select(Talk, Text).Select((id, to) => (ScheduleCommand)new ReviseAbstract(id, to)),
        Gen.Select(Talk, Gen.Enum<TalkKind>()).Select((id, to) => (ScheduleCommand)new ChangeTalkKind(id, to)),
        Gen.Select(Talk, Maybe(Track)).Select((id, to) => (ScheduleCommand)new AssignTrack(id, to)),
        Gen.Select(Talk, Text).Select((id, label) => (ScheduleCommand)new ReviseLinks(id, [new(label, "https://example.org/")])),
        Gen.Select(Talk, Person, Maybe(Gen.Int[-1, 3])).Select((id, who, at) => (ScheduleCommand)new AddSpeaker(id, who, at)),
        Gen.Select(Talk, Person).Select((id, who) => (ScheduleCommand)new RemoveSpeaker(id, who)),
        Gen.Select(Talk, Person, Person).Select((id, who, whom) => (ScheduleCommand)new SwapSpeaker(id, who, whom)),
        Gen.Select(Talk, Persons).Select((id, who) => (ScheduleCommand)new ReorderSpeakers(id, who)),
        Gen.Select(Talk, Maybe(Gen.Int[0, 400])).Select((id, to) => (ScheduleCommand)new ExpectTalkAudience(id, to)),
        Talk.Select(id => (ScheduleCommand)new WithdrawTalk(id)),
        Talk.Select(id => (ScheduleCommand)new RestoreTalk(id)));

    private static Gen<ScheduleCommand> OnSessions() => Gen.OneOf(
        Gen.Select(Text, Gen.Enum<SessionKind>(), MaybeLong, Slot, Persons, Session)
            .Select((title, kind, it, to, chairs, id) => (ScheduleCommand)new AddSession(title, kind, it, to, chairs, id)),
        Gen.Select(Session, Text).Select((id, to) => (ScheduleCommand)new RetitleSession(id, to)),
        Gen.Select(Session, Gen.Enum<SessionKind>()).Select((id, to) => (ScheduleCommand)new ChangeSessionKind(id, to)),
        Gen.Select(Session, Persons).Select((id, to) => (ScheduleCommand)new AssignChairs(id, to)),
        Gen.Select(Session, Gen.Bool).Select((id, to) => (ScheduleCommand)new MarkPlenary(id, to)),
        Gen.Select(Session, Maybe(Gen.Int[0, 400])).Select((id, to) => (ScheduleCommand)new ExpectSessionAudience(id, to)),
        Session.Select(id => (ScheduleCommand)new CancelSession(id)),
        Session.Select(id => (ScheduleCommand)new RestoreSession(id)));

    private static Gen<ScheduleCommand> OnPeople() => Gen.OneOf(
        Gen.Select(Text, Person).Select((name, id) => (ScheduleCommand)new RegisterPerson(name, "", "", id)),
        Gen.Select(Person, Text).Select((id, to) => (ScheduleCommand)new RenamePerson(id, to)),
        Gen.Select(Person, Text).Select((id, to) => (ScheduleCommand)new ReviseAffiliation(id, to)),
        Gen.Select(Person, OneOf("", "ada@crafts.example", "ada")).Select((id, to) => (ScheduleCommand)new ReviseEmail(id, to)),
        Gen.Select(Person, Text).Select((id, to) => (ScheduleCommand)new ReviseBio(id, to)),
        Gen.Select(Person, Spans).Select((id, to) => (ScheduleCommand)new SetAvailability(id, to)));

    private static Gen<ScheduleCommand> OnTheConference() => Gen.OneOf(
        Text.Select(to => (ScheduleCommand)new RenameConference(to)),
        Gen.Select(Day, Day).Select((first, last) => (ScheduleCommand)new ChangeConferenceDays(first, last)),
        OneOf("Europe/Lisbon", "Asia/Tokyo", "Nowhere").Select(to => (ScheduleCommand)new ChangeTimeZone(to)),
        Gen.Int[0, 13].Select(hour => (ScheduleCommand)new ChangeDayBoundary(new(hour, 0))),
        Gen.Select(Text, Maybe(Gen.Int[0, 99]), Room).Select((name, seats, id) => (ScheduleCommand)new AddRoom(name, seats, id)),
        Gen.Select(Room, Text).Select((id, to) => (ScheduleCommand)new RenameRoom(id, to)),
        Gen.Select(Room, Maybe(Gen.Int[0, 99])).Select((id, to) => (ScheduleCommand)new SetRoomCapacity(id, to)),
        Gen.Select(Room, Spans).Select((id, to) => (ScheduleCommand)new SetRoomAvailability(id, to)),
        Room.Select(id => (ScheduleCommand)new RetireRoom(id)),
        Room.Select(id => (ScheduleCommand)new ReopenRoom(id)),
        Room.Array[2, 3].Select(rooms => (ScheduleCommand)new ReorderRooms(rooms.ToValueList())),
        Gen.Select(Text, Track).Select((name, id) => (ScheduleCommand)new AddTrack(name, null, id)),
        Gen.Select(Track, Text).Select((id, to) => (ScheduleCommand)new RenameTrack(id, to)),
        Gen.Select(Track, OneOf("sky", "rose", "pink")).Select((id, to) => (ScheduleCommand)new RecolorTrack(id, to)),
        Track.Select(id => (ScheduleCommand)new RetireTrack(id)),
        Track.Select(id => (ScheduleCommand)new ReopenTrack(id)),
        Gen.Select(Text, Maybe(Gen.Int[0, 30])).Select((name, point) => (ScheduleCommand)new NameCheckpoint(name, point)),
        Text.Select(name => (ScheduleCommand)new RemoveCheckpoint(name)),
        Gen.Select(Gen.Enum<FreezeDemand>(), Gen.Bool).Select((demand, published) => (ScheduleCommand)new SetFreeze(new(demand, OncePublished: published))),
        Gen.Bool.Select(demanded => (ScheduleCommand)new DemandApproval(demanded)),
        Text.Select(label => (ScheduleCommand)new PublishSnapshot(label)),
        OnPublications());

    // Rare, so that the others are no rarer for it.
    private static Gen<ScheduleCommand> OnPublications() => Gen.OneOf(
        Gen.Select(Text, Gen.Int[0, 4]).Select((label, revision) => (ScheduleCommand)new PublishSnapshot(label, Revision: revision)),
        Gen.Int[0, 3].Select(number => (ScheduleCommand)new RepublishSnapshot(number)),
        Gen.Int[0, 3].Select(number => (ScheduleCommand)new RetractSnapshot(number)),
        Gen.Select(Text, Gen.Int[0, 4], Gen.Bool).Select((label, revision, asked) => (ScheduleCommand)new ProposePublication(label, revision, At: new(2022, 5, 17, 12, 0), NeedsApproval: asked)),
        Gen.Select(Gen.Int[0, 2], Person).Select((number, person) => (ScheduleCommand)new MarkSpeakersTold(number, [person])),
        Gen.Int[0, 4].Select(revision => (ScheduleCommand)new ApprovePublication(revision)),
        Gen.Int[0, 4].Select(revision => (ScheduleCommand)new PublishProposal(revision)),
        Gen.Const((ScheduleCommand)new WithdrawProposal()));

    private static Gen<Subject> Thing => Gen.Frequency((3, Talk.Select(id => (Subject)id)), (2, Session.Select(id => (Subject)id)));
    private static Gen<string> Rule => Gen.Frequency((9, OneOf([.. FindingRules.All.Select(rule => rule.Code)])), (1, Gen.Const("no-rule")));

    private static Gen<ScheduleCommand> OnTheRules() => Gen.OneOf(
        Gen.Select(Rule, Gen.Enum<Severity>()).Select((rule, to) => (ScheduleCommand)new SetRuleSeverity(rule, to)),
        Gen.Select(Maybe(Pause), Maybe(Pause)).Select((people, rooms) => (ScheduleCommand)new SetPauses(people, rooms)),
        Gen.Select(Gen.Enum<ConstraintKind>(), Thing, Thing).Select((kind, one, other) => (ScheduleCommand)new AddConstraint(kind, one, other)),
        Gen.Select(Gen.Enum<ConstraintKind>(), Thing, Thing).Select((kind, one, other) => (ScheduleCommand)new RemoveConstraint(kind, one, other)),
        Gen.Select(Acknowledgeable, Text).Select((it, reason) => (ScheduleCommand)new AcknowledgeFinding(it.Code, it.Parties, reason)),
        Acknowledgeable.Select(it => (ScheduleCommand)new WithdrawAcknowledgement(it.Code, it.Parties)));

    private static Gen<Duration> Pause => OneOf(0, 10, 30, 60, 60, 120, 500).Select(minutes => Duration.FromMinutes(minutes));

    // What the rules find often, so that the members of the world find it, too.
    private static Gen<(string Code, ValueList<Subject> Parties)> Acknowledgeable => Gen.OneOf(
        Gen.Select(OneOf("no-abstract", "unscheduled", "outside-the-conference"), Talk).Select((code, id) => (code, (ValueList<Subject>)[id])),
        Gen.Select(OneOf("no-chair", "session-longer-than-its-talks"), Session).Select((code, id) => (code, (ValueList<Subject>)[id])),
        Gen.Select(Talk, Session, Room).Select((talk, session, room) => ("room-taken-twice", (ValueList<Subject>)[session, talk, room])),
        Gen.Select(Session, Thing).Select((plenary, thing) => ("parallel-to-plenary", (ValueList<Subject>)[plenary, thing])),
        Person.Select(id => ("no-bio", (ValueList<Subject>)[id])));

    /// <summary>The ids that follow a number: those of the world, some that nothing has yet, and now and then the empty one.</summary>
    private static Gen<Guid> Ids(int above, int count) => Gen.Frequency((40, Gen.Int[above + 1, above + count].Select(World.Id)), (1, Gen.Const(World.Unknown)));

    private static Gen<T?> Maybe<T>(Gen<T> gen) where T : struct => Gen.Frequency((1, Gen.Const((T?)null)), (2, gen.Select(value => (T?)value)));

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
