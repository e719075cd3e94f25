using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;

namespace BackOffice.Schedule.Changes;

/// <summary>
/// Changes as people tell them. A text is made when it is read, with the names that things have now, and is stored nowhere.
/// </summary>
public static class ChangeText
{
    /// <summary>“Ana moved “Gyro dropout” from Wed 31 Aug 08:45, Exhibit Hall A to Wed 31 Aug 10:00, Mission B1”.</summary>
    public static string Sentence(Change change, Program program) => $"{change.Member} {Predicate(change.Event, program)}";

    /// <summary>The sentence without who did it.</summary>
    public static string Predicate(ScheduleEvent happened, Program program) => happened switch
    {
        TalkEvent e => OfTalk(e, program),
        SessionEvent e => OfSession(e, program),
        PersonEvent e => OfPerson(e, program),
        ConferenceEvent e => OfConference(e, program),
        PublicationEvent e => OfPublications(e),
        _ => throw new InvalidOperationException($"There are no words for {happened.GetType().Name}."),
    };

    /// <summary>What a thing is called now, or was when it was removed.</summary>
    public static string Title(Subject subject, Program program) => subject.Type switch
    {
        SubjectType.Talk => (program.Talk(new(subject.Id)) ?? program.Removed.Talks.GetValueOrDefault(new(subject.Id)))?.Title,
        SubjectType.Session => (program.Session(new(subject.Id)) ?? program.Removed.Sessions.GetValueOrDefault(new(subject.Id)))?.Title,
        SubjectType.Person => (program.Person(new(subject.Id)) ?? program.Removed.People.GetValueOrDefault(new(subject.Id)))?.Name,
        SubjectType.Room => program.Conference.NameOf(new RoomId(subject.Id)),
        SubjectType.Track => program.Conference.NameOf(new TrackId(subject.Id)),
        SubjectType.Publications => $"Publications of {program.Conference.Name}",
        _ => program.Conference.Name,
    } ?? "something unknown";

    private static string OfPublications(PublicationEvent happened) => happened switch
    {
        SnapshotPublished { Republishes: { } older } e => $"made snapshot {older} current again, as snapshot {e.Number}, “{e.Label}”",
        SnapshotPublished e => $"published snapshot {e.Number}, “{e.Label}”",
        SnapshotRetracted e => $"retracted snapshot {e.Number}",
        PublicationProposed { Proposal: var it } => $"proposed to publish revision {it.Revision} as “{it.Label}”{(it.At is { } at ? $" on {PlaceText.Of(at)}" : "")}{(it.NeedsApproval ? ", once a second member approves" : "")}",
        PublicationApproved => "approved the publication that was proposed",
        SpeakersTold e => $"told {(e.People.Count == 1 ? "one person" : $"{e.People.Count} people")} of snapshot {e.Number}",
        ProposalWithdrawn => "withdrew the publication that was proposed",
        _ => throw new InvalidOperationException($"There are no words for {happened.GetType().Name}."),
    };

    private static string OfTalk(TalkEvent happened, Program program)
    {
        var talk = $"“{Title(happened.TalkId, program)}”";
        string Name(PersonId id) => Title(id, program);
        return happened switch
        {
            TalkAdded { Placement: null } => $"added the talk {talk}, unscheduled",
            TalkAdded e => $"added the talk {talk} at {PlaceText.Of(e.Placement, program)}",
            TalkRetitled e => e.From == e.To ? $"confirmed the title “{e.To}”" : $"retitled “{e.From}” to “{e.To}”",
            TitleMadeProvisional e when e.From == e.To => $"made the title “{e.To}” provisional again",
            TitleMadeProvisional e => $"retitled “{e.From}” to “{e.To}”, provisionally",
            AbstractRevised => $"revised the abstract of {talk}",
            TalkKindChanged e => $"made {talk} {Kind(e.To.ToString())} instead of {Kind(e.From.ToString())}",
            TalkMoved e => $"moved {talk} from {PlaceText.Of(e.From, program)} to {PlaceText.Of(e.To, program)}",
            TalkResized e => $"changed {talk} from {PlaceText.Of(e.From)} to {PlaceText.Of(e.To)}",
            SpeakerAdded e => $"added {Name(e.PersonId)} as a speaker of {talk}",
            SpeakerRemoved e => $"removed {Name(e.PersonId)} from the speakers of {talk}",
            SpeakerSwapped e => $"swapped {Name(e.Out)} for {Name(e.In)} as a speaker of {talk}",
            SpeakersReordered e => $"reordered the speakers of {talk}: {string.Join(", ", e.To.Select(Name))}",
            TrackAssigned e => $"put {talk} into {Track(e.To, program)} instead of {Track(e.From, program)}",
            LinksRevised => $"revised the links of {talk}",
            TalkAudienceExpected e => $"changed the expected audience of {talk} from {Seats(e.From)} to {Seats(e.To)}",
            TalkWithdrawn => $"withdrew {talk}",
            TalkRestored => $"restored {talk}",
            TalkRemoved => $"removed the talk {talk} again",
            TalkReinstated { To: null } => $"brought the talk {talk} back, unscheduled",
            TalkReinstated e => $"brought the talk {talk} back at {PlaceText.Of(e.To, program)}",
            _ => throw new InvalidOperationException($"There are no words for {happened.GetType().Name}."),
        };
    }

    private static string OfSession(SessionEvent happened, Program program)
    {
        var session = $"“{Title(happened.SessionId, program)}”";
        return happened switch
        {
            SessionAdded { Slot: null } => $"added the session {session}, unscheduled",
            SessionAdded e => $"added the session {session} at {PlaceText.Of(e.Slot, program)}",
            SessionRetitled e => $"retitled the session “{e.From}” to “{e.To}”",
            SessionKindChanged e => $"made {session} {Kind(e.To.ToString())} instead of {Kind(e.From.ToString())}",
            SessionMoved e => $"moved the session {session} from {PlaceText.Of(e.From, program)} to {PlaceText.Of(e.To, program)}",
            SessionResized e => $"changed the session {session} from {PlaceText.Of(e.From)} to {PlaceText.Of(e.To)}",
            ChairAssigned { To.Count: 0 } => $"left the session {session} without a chair",
            ChairAssigned e => $"assigned {string.Join(", ", e.To.Select(id => Title(id, program)))} to chair {session}",
            PlenaryMarked e => e.To ? $"marked {session} as a plenary" : $"no longer marked {session} as a plenary",
            SessionAudienceExpected e => $"changed the expected audience of {session} from {Seats(e.From)} to {Seats(e.To)}",
            SessionCancelled => $"cancelled the session {session}",
            SessionRestored => $"restored the session {session}",
            SessionRemoved => $"removed the session {session} again",
            SessionReinstated { To: null } => $"brought the session {session} back, unscheduled",
            SessionReinstated e => $"brought the session {session} back at {PlaceText.Of(e.To, program)}",
            _ => throw new InvalidOperationException($"There are no words for {happened.GetType().Name}."),
        };
    }

    private static string OfPerson(PersonEvent happened, Program program)
    {
        var person = Title(happened.PersonId, program);
        return happened switch
        {
            PersonErased => "erased the data of a person",
            PersonRenamed { To: ErasedPerson.Name } => $"renamed {person}",
            AffiliationRevised or AvailabilityRevised when IsErased(happened.PersonId, program) => $"changed the {happened.Facet.Word} of {person}",
            PersonRegistered => $"registered {person}",
            PersonRemoved => $"removed {person} again",
            PersonReinstated => $"brought {person} back",
            PersonRenamed e => $"renamed {e.From} to {e.To}",
            AffiliationRevised e => e.To.Length == 0 ? $"removed the affiliation of {person}" : $"changed the affiliation of {person} to {e.To}",
            BioRevised => $"revised the bio of {person}",
            EmailRevised => $"changed the e-mail address of {person}",
            AvailabilityRevised e => e.To.Count == 0 ? $"made {person} available at any time" : $"changed when {person} is available",
            _ => throw new InvalidOperationException($"There are no words for {happened.GetType().Name}."),
        };
    }

    // Whether there was anything is not told either.
    private static bool IsErased(PersonId id, Program program) => (program.Person(id) ?? program.Removed.People.GetValueOrDefault(id)) is { Erased: true };

    private static string OfConference(ConferenceEvent happened, Program program) => happened switch
    {
        ConferenceOpened e => $"opened the conference {e.Name}",
        ConferenceRenamed e => $"renamed the conference from {e.From} to {e.To}",
        ConferenceDaysChanged e =>
            $"changed the days from {PlaceText.Of(e.FromFirstDay)} – {PlaceText.Of(e.FromLastDay)} to {PlaceText.Of(e.ToFirstDay)} – {PlaceText.Of(e.ToLastDay)}",
        TimeZoneChanged e => $"changed the time zone from {e.From} to {e.To}",
        DayBoundaryChanged e => $"let days end at {e.To:HH':'mm} instead of {e.From:HH':'mm}",
        RoomAdded e => $"added the room {e.Name}",
        RoomRemoved e => $"removed the room {e.Name} again",
        RoomRenamed e => $"renamed the room {e.From} to {e.To}",
        RoomCapacityChanged e => $"changed the capacity of {Title(e.RoomId, program)} from {Seats(e.From)} to {Seats(e.To)}",
        RoomAvailabilityRevised e => e.To.Count == 0
            ? $"made the room {Title(e.RoomId, program)} available at any time"
            : $"changed when the room {Title(e.RoomId, program)} is to be had",
        RoomRetired e => $"retired the room {Title(e.RoomId, program)}",
        RoomReopened e => $"reopened the room {Title(e.RoomId, program)}",
        RoomsReordered => "reordered the rooms",
        TrackAdded e => $"added the track {e.Name}",
        TrackRemoved e => $"removed the track {e.Name} again",
        TrackRenamed e => $"renamed the track {e.From} to {e.To}",
        TrackRecolored e => $"coloured the track {Title(e.TrackId, program)} {e.To} instead of {e.From}",
        TrackRetired e => $"retired the track {Title(e.TrackId, program)}",
        TrackReopened e => $"reopened the track {Title(e.TrackId, program)}",
        _ => PolicyText.Of(happened, program),
    };

    private static string Track(TrackId? track, Program program) => track is { } id ? $"the track {Title(id, program)}" : "no track";

    private static string Seats(int? seats) => seats is { } n ? $"{n}" : "unknown";

    private static string Kind(string name) => name switch
    {
        nameof(SessionKind.InvitedTalk) => "an invited talk",
        nameof(SessionKind.Oral) => "oral",
        nameof(SessionKind.Other) => "something other",
        nameof(SessionKind.Registration) => "a registration",
        _ => $"a {name.ToLowerInvariant()}",
    };
}
