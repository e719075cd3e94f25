using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;

namespace BackOffice.Schedule.Tests.Testing;

/// <summary>What an event says it changed from and to, and what its side of the thing is in a program.</summary>
internal sealed record Sides(object? From, object? To, Func<Program, object?> In)
{
    /// <summary>The sides of an event that has them; null for those that say that something came about, which have nothing before.</summary>
    public static Sides? Of(ScheduleEvent happened) => happened switch
    {
        TalkEvent e => OfTalk(e),
        SessionEvent e => OfSession(e),
        PersonRenamed e => new(e.From, e.To, program => program.Person(e.PersonId)!.Name),
        AffiliationRevised e => new(e.From, e.To, program => program.Person(e.PersonId)!.Affiliation),
        BioRevised e => new(e.From, e.To, program => program.Person(e.PersonId)!.Bio),
        EmailRevised e => new(e.From, e.To, program => program.Person(e.PersonId)!.Email),
        AvailabilityRevised e => new(e.From, e.To, program => program.Person(e.PersonId)!.Availability),
        ConferenceEvent e => OfConference(e),
        _ => null,
    };

    private static Sides? OfTalk(TalkEvent happened)
    {
        Sides Side(object? from, object? to, Func<Talk, object?> side) => new(from, to, program => side(program.Talk(happened.TalkId)!));
        return happened switch
        {
            TalkRetitled e => Side(e.From, e.To, talk => talk.Title),
            TitleMadeProvisional e => Side((e.From, false), (e.To, true), talk => (talk.Title, talk.TitleIsProvisional)),
            AbstractRevised e => Side(e.From, e.To, talk => talk.Abstract),
            TalkKindChanged e => Side(e.From, e.To, talk => talk.Kind),
            TalkMoved e => new(e.From, e.To, program => program.PlacementOf(program.Talk(e.TalkId)!)),
            TalkResized e => Side(e.From, e.To, talk => talk.Duration),
            SpeakerAdded e => Side(-1, e.Position, talk => talk.Speakers.IndexOf(e.PersonId)),
            SpeakerRemoved e => Side(e.Position, -1, talk => talk.Speakers.IndexOf(e.PersonId)),
            SpeakerSwapped e => Side((true, false), (false, true), talk => (talk.Speakers.Contains(e.Out), talk.Speakers.Contains(e.In))),
            SpeakersReordered e => Side(e.From, e.To, talk => talk.Speakers),
            TrackAssigned e => Side(e.From, e.To, talk => talk.TrackId),
            LinksRevised e => Side(e.From, e.To, talk => talk.Links),
            TalkAudienceExpected e => Side(e.From, e.To, talk => talk.Audience),
            TalkWithdrawn => Side(Status.Active, Status.Withdrawn, talk => talk.Status),
            TalkRestored => Side(Status.Withdrawn, Status.Active, talk => talk.Status),
            _ => null,
        };
    }

    private static Sides? OfSession(SessionEvent happened)
    {
        Sides Side(object? from, object? to, Func<Session, object?> side) => new(from, to, program => side(program.Session(happened.SessionId)!));
        return happened switch
        {
            SessionRetitled e => Side(e.From, e.To, session => session.Title),
            SessionKindChanged e => Side(e.From, e.To, session => session.Kind),
            SessionMoved e => Side(e.From, e.To, session => session.Slot),
            SessionResized e => Side(e.From, e.To, session => session.Duration),
            ChairAssigned e => Side(e.From, e.To, session => session.Chairs),
            PlenaryMarked e => Side(e.From, e.To, session => session.MarkedPlenary),
            SessionAudienceExpected e => Side(e.From, e.To, session => session.Audience),
            SessionCancelled => Side(Status.Active, Status.Cancelled, session => session.Status),
            SessionRestored => Side(Status.Cancelled, Status.Active, session => session.Status),
            _ => null,
        };
    }

    private static Sides? OfConference(ConferenceEvent happened)
    {
        Sides Side(object? from, object? to, Func<Conference, object?> side) => new(from, to, program => side(program.Conference));
        return happened switch
        {
            ConferenceRenamed e => Side(e.From, e.To, it => it.Name),
            ConferenceDaysChanged e => Side((e.FromFirstDay, e.FromLastDay), (e.ToFirstDay, e.ToLastDay), it => (it.FirstDay, it.LastDay)),
            TimeZoneChanged e => Side(e.From, e.To, it => it.TimeZone),
            DayBoundaryChanged e => Side(e.From, e.To, it => it.DayBoundary),
            RoomRenamed e => Side(e.From, e.To, it => it.Room(e.RoomId)!.Name),
            RoomCapacityChanged e => Side(e.From, e.To, it => it.Room(e.RoomId)!.Capacity),
            RoomAvailabilityRevised e => Side(e.From, e.To, it => it.Room(e.RoomId)!.Availability),
            RoomRetired e => Side(false, true, it => it.Room(e.RoomId)!.Retired),
            RoomReopened e => Side(true, false, it => it.Room(e.RoomId)!.Retired),
            RoomsReordered e => Side(e.From, e.To, it => it.Rooms.Select(room => room.Id).ToValueList()),
            TrackRenamed e => Side(e.From, e.To, it => it.Track(e.TrackId)!.Name),
            TrackRecolored e => Side(e.From, e.To, it => it.Track(e.TrackId)!.Color),
            TrackRetired e => Side(false, true, it => it.Track(e.TrackId)!.Retired),
            TrackReopened e => Side(true, false, it => it.Track(e.TrackId)!.Retired),
            RuleSeverityChanged e => Side(e.From, e.To, it => it.SeverityOf(e.Rule)),
            PausesChanged e => Side(e.From, e.To, it => new Pauses(it.TimeForPeople, it.TimeForRooms)),
            CheckpointNamed e => Side(false, true, it => it.Checkpoints.Contains(new(e.Name, e.Revision))),
            CheckpointRemoved e => Side(true, false, it => it.Checkpoints.Contains(new(e.Name, e.Revision))),
            FreezeChanged e => Side(e.From, e.To, it => it.Freeze),
            ApprovalDemanded e => Side(e.From, e.To, it => it.DemandsApproval),
            ConstraintAdded e => Side(false, true, it => it.Constraints.Contains(new(e.Kind, e.First, e.Second))),
            ConstraintRemoved e => Side(true, false, it => it.Constraints.Contains(new(e.Kind, e.First, e.Second))),
            FindingAcknowledged e => Side(e.From, e.To, it => Given(it, e.Code, e.Parties)),
            AcknowledgementWithdrawn e => Side(e.From, null, it => Given(it, e.Code, e.Parties)),
            _ => null,
        };
    }

    private static Given? Given(Conference conference, string code, ValueList<Subject> parties) =>
        conference.Acknowledged(code, parties) is { } it ? new(it.Fingerprint, it.Reason) : null;
}
