using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using Xunit;
using static BackOffice.Schedule.Tests.Testing.World;

namespace BackOffice.Schedule.Tests.Changes;

/// <summary>What an editor who is limited may do, and why not the rest.</summary>
public sealed class LimitsTests
{
    private static readonly Limits InCraft = new(Tracks: [Craft]), InTheLoft = new(Rooms: [Loft]), OnThursday = new(Days: [Thursday]);
    private static readonly TalkId Nets = new(Fresh);
    private static readonly SessionId Ropes = new(Id(97));

    // Gyro and Kites are Craft, Looms is Lore; Moss is Craft and stands in the Loft on Wednesday; Dust is in no track.
    private static readonly ScheduleEvent[] Tracked =
        [new TrackAssigned(Gyro, null, Craft), new TrackAssigned(Kites, null, Craft), new TrackAssigned(Looms, null, Lore), new TrackAssigned(Moss, null, Craft)];

    [Fact]
    public void A_talk_of_another_track_and_one_of_none_are_not_theirs()
    {
        Allows(InCraft, new RetitleTalk(Moss, "Moss, again"));
        Allows(InCraft, new MoveTalk(Moss, To(Dome, Friday, 15)));
        Refuses(InCraft, "“Looms that listen” is in the track Lore, which is not among your tracks.", new RetitleTalk(Looms, "Looms"));
        Refuses(InCraft, "“Dust” is in no track, and you edit only what is in yours.", new MoveTalk(Dust, To(Loft, Friday, 9)));
        Refuses(InCraft, "“Dust” is in no track, and you edit only what is in yours.", new AssignTrack(Dust, Craft));
        Refuses(InCraft, "“Moss as memory” would be in the track Lore, which is not among your tracks.", new AssignTrack(Moss, Lore));
        Allows(InCraft, new AddTalk("Nets", TrackId: Craft, TalkId: Nets));
        Refuses(InCraft, "“Nets” would be in no track, and you edit only what is in yours.", new AddTalk("Nets", TalkId: Nets));
    }

    [Fact]
    public void Nothing_goes_into_or_out_of_a_room_that_is_not_theirs()
    {
        Allows(InTheLoft, new MoveTalk(Moss, To(Loft, Friday, 9)));
        Refuses(InTheLoft, "“Moss as memory” would stand in Dome, which is not among your rooms.", new MoveTalk(Moss, To(Dome, Friday, 9)));
        Refuses(InTheLoft, "“Gyro dropout” stands in Dome, which is not among your rooms.", new MoveTalk(Gyro, To(Loft, Friday, 9)));
        Refuses(InTheLoft, "“Gyro dropout” stands in Dome, which is not among your rooms.", new MoveTalk(Gyro, null));
        Refuses(InTheLoft, "“Moss as memory” would stand in Dome, which is not among your rooms.", new MoveTalk(Moss, To(Instruments)));
        Refuses(InTheLoft, "“Gyro dropout” stands in Dome, which is not among your rooms.", new SwapTalks(Gyro, Moss));
        Refuses(InTheLoft, "“Instruments” stands in Dome, which is not among your rooms.", new MoveSession(Instruments, At(Loft, Friday, 9)));
    }

    [Fact]
    public void A_day_of_the_conference_holds_its_night()
    {
        Allows(OnThursday, new MoveTalk(Dust, To(Dome, Thursday, 9)));
        Allows(OnThursday, new MoveTalk(Dust, To(Dome, Friday, 1)));
        Refuses(OnThursday, "“Dust” would stand on Fri 20 May, which is not among your days.", new MoveTalk(Dust, To(Dome, Friday, 4)));
        Refuses(OnThursday, "“Moss as memory” stands on Wed 18 May, which is not among your days.", new MoveTalk(Moss, To(Loft, Thursday, 9)));
    }

    [Fact]
    public void What_is_unscheduled_is_nobodys_to_be_taken_and_let_go_but_not_to_be_edited_as_it_is()
    {
        Allows(InTheLoft, new MoveTalk(Dust, To(Loft, Friday, 9)));
        Allows(InTheLoft, new MoveTalk(Dust, To(Loft, Friday, 9)), new RetitleTalk(Dust, "Dust, again"));
        Allows(InTheLoft, new MoveTalk(Moss, null));
        Allows(InTheLoft, new AddTalk("Nets", TalkId: Nets));
        Allows(InTheLoft, new MoveSession(Weaving, At(Loft, Friday, 9)));
        Refuses(InTheLoft, "“Dust” is unscheduled, so it is in none of your rooms; put it into one first.", new RetitleTalk(Dust, "Dust, again"));
        Refuses(OnThursday, "“Dust” is unscheduled, so it is on none of your days; put it on one first.", new WithdrawTalk(Dust));
        Refuses(InTheLoft, "“Weaving” is unscheduled, so it is in none of your rooms; put it into one first.", new CancelSession(Weaving));
    }

    [Fact]
    public void A_session_is_in_their_tracks_where_all_its_talks_are_and_an_empty_one_is_nobodys()
    {
        const string mixed = "“Instruments” holds “Looms that listen”, which is in Lore and not in your tracks.";
        Refuses(InCraft, mixed, new RetitleSession(Instruments, "Tools"));
        Refuses(InCraft, mixed, new MoveTalk(Moss, To(Instruments)));
        Refuses(InCraft, mixed, new MoveTalk(Kites, null));
        Refuses(InCraft, mixed, new MoveTalk(Kites, To(Instruments, 0)));
        Refuses(InCraft, "“Weaving” holds no talk, so it is in none of your tracks; put one of yours into it first.", new MoveSession(Weaving, At(Dome, Friday, 9)));
        Allows(InCraft, new MoveTalk(Moss, To(Weaving)));
        Allows(InCraft, new MoveTalk(Moss, To(Weaving)), new MoveSession(Weaving, At(Dome, Friday, 9)));
        Allows(InCraft, new AddSession("Ropes", SessionKind.Oral, SessionId: Ropes), new MoveTalk(Moss, To(Ropes)));
        Allows(InCraft, new RetitleTalk(Kites, "Kites, again"));
    }

    [Fact]
    public void What_others_have_in_a_session_does_not_shift()
    {
        const string shifts = "That would shift “Looms that listen”, and that is in the track Lore, which is not among your tracks.";
        Refuses(InCraft, shifts, new ResizeTalk(Kites, Minutes(40)));
        Refuses(InCraft, shifts, new WithdrawTalk(Gyro));
        Allows(new Limits(Tracks: [Lore]), new ResizeTalk(Looms, Minutes(40)));
        Allows(InCraft, new ResizeTalk(Kites, Minutes(10)), new ResizeTalk(Gyro, Minutes(40)));
    }

    [Fact]
    public void A_talk_that_would_follow_its_session_beyond_midnights_end_goes_too_far()
    {
        var late = new SessionMoved(Instruments, Slot(Dome, Wednesday, 9, 0, 80), Slot(Dome, Thursday, 22, 0, 80));
        Allows(OnThursday, [late], new MoveSession(Instruments, At(Loft, Thursday, 21)));
        Refuses(
            OnThursday, [late], "That would shift “Looms that listen”, and that would stand on Fri 20 May, which is not among your days.",
            new MoveSession(Instruments, At(Loft, Friday, 3, 30)));
    }

    [Fact]
    public void People_are_theirs_where_they_have_a_part_in_something_theirs_or_in_nothing()
    {
        Allows(InTheLoft, new ReviseBio(Cleo, "Cleo remembers."));
        Allows(InTheLoft, new RegisterPerson("Eva Lund", PersonId: new(Fresh)));
        Allows(InTheLoft, [new SpeakerRemoved(Looms, Dov, 0), new SpeakerRemoved(Dust, Dov, 0)], new ReviseBio(Dov, "Dov weaves."));
        Refuses(InTheLoft, "Dov Ister speaks and chairs only in what is not yours.", new ReviseBio(Dov, "Dov weaves."));
        Allows(InTheLoft, new AddSpeaker(Moss, Dov), new ReviseBio(Dov, "Dov weaves."));
    }

    [Fact]
    public void What_is_the_whole_conferences_is_not_theirs()
    {
        const string whole = "That is a matter of the whole conference, and you edit a part of it.";
        Refuses(InTheLoft, whole, new RenameRoom(Loft, "Attic"));
        Refuses(InTheLoft, whole, new NameCheckpoint("Before lunch"));
        Refuses(InTheLoft, whole, new AddConstraint(ConstraintKind.MustNotClash, Moss, Dust));
    }

    [Fact]
    public void A_finding_is_theirs_to_acknowledge_where_all_of_it_is_about_what_is_theirs()
    {
        var clash = new TalkMoved(Dust, null, OwnSlot(Dome, Wednesday, 9, 30, 20));
        Allows(InTheLoft, new AcknowledgeFinding("no-abstract", [Moss], "It comes by post."));
        Refuses(
            InTheLoft, "The finding is about “Gyro dropout”, and that stands in Dome, which is not among your rooms.", new AcknowledgeFinding("no-abstract", [Gyro], "It comes by post."));
        Allows(new Limits(Rooms: [Dome]), [clash], new AcknowledgeFinding("room-taken-twice", [Instruments, Dust, Dome], "They share it."));
        Refuses(
            new Limits(Tracks: [Craft]), [clash, new TrackAssigned(Dust, null, Craft), new TrackAssigned(Gyro, null, Lore)],
            "The finding is about “Instruments”, and that holds “Gyro dropout”, which is in Lore and not in your tracks.",
            new AcknowledgeFinding("room-taken-twice", [Instruments, Dust, Dome], "They share it."));
    }

    [Fact]
    public void All_limits_hold_at_once_and_none_hold_nothing()
    {
        var both = new Limits([Craft], [Loft], [Wednesday]);
        Allows(both, new ResizeTalk(Moss, Minutes(30)));
        Refuses(both, "“Gyro dropout” stands in Dome, which is not among your rooms.", new RetitleTalk(Gyro, "Gyro"));
        Refuses(both, "“Moss as memory” would stand on Thu 19 May, which is not among your days.", new MoveTalk(Moss, To(Loft, Thursday, 9)));
        Allows(new Limits(), new RenameConference("Crafts"), new MoveSession(Instruments, null));
    }

    [Fact]
    public void What_goes_too_far_is_told_by_its_place()
    {
        var overstep = Judged(InTheLoft, Tracked, [new RetitleTalk(Moss, "Moss, again"), new MoveTalk(Moss, To(Loft, Friday, 9)), new RetitleTalk(Gyro, "Gyro")]);
        Assert.Equal((2, RefusalKind.Forbidden), (overstep!.Index, overstep.Refusal.Kind));
        overstep = Judged(InTheLoft, Tracked, [new RetitleTalk(Moss, "Moss, again"), new MoveTalk(Moss, To(Dome, Friday, 9)), new ResizeTalk(Moss, Minutes(30))]);
        Assert.Equal(1, overstep!.Index);
    }

    private static void Allows(Limits limits, params ScheduleCommand[] commands) => Allows(limits, Tracked, commands);

    private static void Allows(Limits limits, ScheduleEvent[] more, params ScheduleCommand[] commands) => Assert.Null(Judged(limits, more, commands)?.Refusal.Sentence);

    private static void Refuses(Limits limits, string sentence, params ScheduleCommand[] commands) => Refuses(limits, Tracked, sentence, commands);

    private static void Refuses(Limits limits, ScheduleEvent[] more, string sentence, params ScheduleCommand[] commands) =>
        Assert.Equal(sentence, Judged(limits, more, commands)?.Refusal.Sentence);

    private static Overstep? Judged(Limits limits, ScheduleEvent[] more, ScheduleCommand[] commands)
    {
        var before = After(more);
        var rehearsal = Rehearsal.Of(before, commands);
        Assert.Null(rehearsal.Refusal);
        Assert.NotEmpty(rehearsal.Events);
        return Overstep.Of(limits, before, rehearsal.Events, rehearsal.Program);
    }
}
