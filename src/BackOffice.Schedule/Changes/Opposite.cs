using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;

namespace BackOffice.Schedule.Changes;

/// <summary>
/// What has the opposite effect of each event. Most have a command that does it, whose rules then hold for the undo as well;
/// that something is in the program at all is taken back by <see cref="Existence"/>.
/// </summary>
internal static class Opposite
{
    /// <summary>What undoing an event comes to in a program in which nobody has built on it.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="titleWasProvisional">Whether the talk it is about had a provisional title before.</param>
    /// <param name="program">The program.</param>
    internal static Decision Of(ScheduleEvent happened, bool titleWasProvisional, Program program) =>
        Needed.Refuse(happened, program) is { } refusal ? refusal : happened switch
        {
            TalkAdded e => Existence.Remove(e.TalkId, program),
            TalkRemoved e => Existence.Reinstate(e, program),
            TalkReinstated e => Existence.Remove(e.TalkId, program),
            SessionAdded e => Existence.Remove(e.SessionId, program),
            SessionRemoved e => Existence.Reinstate(e, program),
            SessionReinstated e => Existence.Remove(e.SessionId, program),
            PersonRegistered e => Existence.Remove(e.PersonId, program),
            PersonRemoved e => Existence.Reinstate(e, program),
            PersonReinstated e => Existence.Remove(e.PersonId, program),
            RoomAdded e => Existence.Remove(e.RoomId, program),
            RoomRemoved e => Existence.Reinstate(e, program),
            TrackAdded e => Existence.Remove(e.TrackId, program),
            TrackRemoved e => Existence.Reinstate(e, program),
            TalkRetitled e when titleWasProvisional && program.Talk(e.TalkId) is { } talk =>
                Decision.Unless(talk.TitleIsProvisional, new TitleMadeProvisional(e.TalkId, talk.Title, e.From)),
            FindingAcknowledged { From: { } before } e => Decision.Of(new FindingAcknowledged(e.ConferenceId, e.Code, e.Parties, e.To, before)),
            FindingAcknowledged e => Decision.Of(new AcknowledgementWithdrawn(e.ConferenceId, e.Code, e.Parties, e.To)),
            AcknowledgementWithdrawn e => Decision.Of(new FindingAcknowledged(e.ConferenceId, e.Code, e.Parties, null, e.From)),
            RoomsReordered e => new ReorderRooms(InOrder(program.Conference, e.From)).Decide(program),
            _ => (Command(happened) ?? throw new InvalidOperationException($"{happened.GetType().Name} has no opposite.")).Decide(program),
        };

    /// <summary>The least role that may undo an event: that of whoever may do the opposite.</summary>
    internal static Role Needs(ScheduleEvent happened) => Command(happened)?.Needs ?? happened switch
    {
        FindingAcknowledged or AcknowledgementWithdrawn => Role.Editor,
        ConferenceEvent => Role.Chair,
        _ => Role.Editor,
    };

    private static ScheduleCommand? Command(ScheduleEvent happened) => happened switch
    {
        TalkRetitled e => new RetitleTalk(e.TalkId, e.From),
        TitleMadeProvisional e => new RetitleTalk(e.TalkId, e.From),
        AbstractRevised e => new ReviseAbstract(e.TalkId, e.From),
        TalkKindChanged e => new ChangeTalkKind(e.TalkId, e.From),
        TalkMoved e => new MoveTalk(e.TalkId, Back(e.From)),
        TalkResized e => new ResizeTalk(e.TalkId, e.From),
        SpeakerAdded e => new RemoveSpeaker(e.TalkId, e.PersonId),
        SpeakerRemoved e => new AddSpeaker(e.TalkId, e.PersonId, e.Position),
        SpeakerSwapped e => new SwapSpeaker(e.TalkId, e.In, e.Out),
        SpeakersReordered e => new ReorderSpeakers(e.TalkId, e.From),
        TrackAssigned e => new AssignTrack(e.TalkId, e.From),
        LinksRevised e => new ReviseLinks(e.TalkId, e.From),
        TalkAudienceExpected e => new ExpectTalkAudience(e.TalkId, e.From),
        TalkWithdrawn e => new RestoreTalk(e.TalkId),
        TalkRestored e => new WithdrawTalk(e.TalkId),
        SessionRetitled e => new RetitleSession(e.SessionId, e.From),
        SessionKindChanged e => new ChangeSessionKind(e.SessionId, e.From),
        SessionMoved e => new MoveSession(e.SessionId, e.From is { } slot ? new(slot.RoomId, slot.Start) : null),
        SessionResized e => new ResizeSession(e.SessionId, e.From),
        ChairAssigned e => new AssignChairs(e.SessionId, e.From),
        PlenaryMarked e => new MarkPlenary(e.SessionId, e.From),
        SessionAudienceExpected e => new ExpectSessionAudience(e.SessionId, e.From),
        SessionCancelled e => new RestoreSession(e.SessionId),
        SessionRestored e => new CancelSession(e.SessionId),
        PersonRenamed e => new RenamePerson(e.PersonId, e.From),
        AffiliationRevised e => new ReviseAffiliation(e.PersonId, e.From),
        BioRevised e => new ReviseBio(e.PersonId, e.From),
        EmailRevised e => new ReviseEmail(e.PersonId, e.From),
        AvailabilityRevised e => new SetAvailability(e.PersonId, e.From),
        ConferenceRenamed e => new RenameConference(e.From),
        ConferenceDaysChanged e => new ChangeConferenceDays(e.FromFirstDay, e.FromLastDay),
        TimeZoneChanged e => new ChangeTimeZone(e.From),
        DayBoundaryChanged e => new ChangeDayBoundary(e.From),
        RoomRenamed e => new RenameRoom(e.RoomId, e.From),
        RoomCapacityChanged e => new SetRoomCapacity(e.RoomId, e.From),
        RoomAvailabilityRevised e => new SetRoomAvailability(e.RoomId, e.From),
        RoomRetired e => new ReopenRoom(e.RoomId),
        RoomReopened e => new RetireRoom(e.RoomId),
        TrackRenamed e => new RenameTrack(e.TrackId, e.From),
        TrackRecolored e => new RecolorTrack(e.TrackId, e.From),
        TrackRetired e => new ReopenTrack(e.TrackId),
        TrackReopened e => new RetireTrack(e.TrackId),
        RuleSeverityChanged e => new SetRuleSeverity(e.Rule, e.From),
        PausesChanged e => new SetPauses(e.From.OfPeople, e.From.OfRooms),
        CheckpointNamed e => new RemoveCheckpoint(e.Name),
        CheckpointRemoved e => new NameCheckpoint(e.Name, e.Revision),
        FreezeChanged e => new SetFreeze(e.From),
        ApprovalDemanded e => new DemandApproval(e.From),
        ConstraintAdded e => new RemoveConstraint(e.Kind, e.First, e.Second),
        ConstraintRemoved e => new AddConstraint(e.Kind, e.First, e.Second),
        _ => null,
    };

    // The duration that the thing has by now is its own; undoing a move does not undo how it was resized since.
    private static Destination? Back(Placement? from) => from switch
    {
        Placement.OwnSlot { Slot: var slot } => new Destination.OwnSlot(slot.RoomId, slot.Start),
        Placement.InSession place => new Destination.InSession(place.SessionId, place.Position),
        _ => null,
    };

    // Rooms that came since stay last, and those that went stay away.
    private static ValueList<RoomId> InOrder(Conference conference, ValueList<RoomId> before)
    {
        var now = conference.Rooms.Select(room => room.Id).ToList();
        return before.Where(now.Contains).Concat(now.Where(id => !before.Contains(id))).ToValueList();
    }
}
