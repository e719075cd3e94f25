using System.Collections.Frozen;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;

namespace BackOffice.Engine.Events;

/// <summary>
/// The name of each event on disk, in the audit and in the API. The name is the contract, the .NET type is not: a type may be
/// renamed, a name never; a new shape of an event gets a new name.
/// </summary>
public static class EventNames
{
    /// <summary>Every event type with its name.</summary>
    public static readonly IReadOnlyList<(Type Type, string Name)> All =
    [
        (typeof(ConferenceOpened), "conference-opened"),
        (typeof(ConferenceRenamed), "conference-renamed"),
        (typeof(ConferenceDaysChanged), "conference-days-changed"),
        (typeof(TimeZoneChanged), "time-zone-changed"),
        (typeof(DayBoundaryChanged), "day-boundary-changed"),
        (typeof(RoomAdded), "room-added"),
        (typeof(RoomRenamed), "room-renamed"),
        (typeof(RoomCapacityChanged), "room-capacity-changed"),
        (typeof(RoomAvailabilityRevised), "room-availability-revised"),
        (typeof(RoomRetired), "room-retired"),
        (typeof(RoomReopened), "room-reopened"),
        (typeof(RoomsReordered), "rooms-reordered"),
        (typeof(TrackAdded), "track-added"),
        (typeof(TrackRenamed), "track-renamed"),
        (typeof(TrackRecolored), "track-recolored"),
        (typeof(TrackRetired), "track-retired"),
        (typeof(TrackReopened), "track-reopened"),
        (typeof(RoomRemoved), "room-removed"),
        (typeof(TrackRemoved), "track-removed"),
        (typeof(RuleSeverityChanged), "rule-severity-changed"),
        (typeof(PausesChanged), "pauses-changed"),
        (typeof(ConstraintAdded), "constraint-added"),
        (typeof(ConstraintRemoved), "constraint-removed"),
        (typeof(FindingAcknowledged), "finding-acknowledged"),
        (typeof(AcknowledgementWithdrawn), "acknowledgement-withdrawn"),
        (typeof(CheckpointNamed), "checkpoint-named"),
        (typeof(CheckpointRemoved), "checkpoint-removed"),
        (typeof(FreezeChanged), "freeze-changed"),
        (typeof(ApprovalDemanded), "approval-demanded"),
        (typeof(SessionAdded), "session-added"),
        (typeof(SessionRetitled), "session-retitled"),
        (typeof(SessionKindChanged), "session-kind-changed"),
        (typeof(SessionMoved), "session-moved"),
        (typeof(SessionResized), "session-resized"),
        (typeof(ChairAssigned), "chair-assigned"),
        (typeof(PlenaryMarked), "plenary-marked"),
        (typeof(SessionAudienceExpected), "session-audience-expected"),
        (typeof(SessionCancelled), "session-cancelled"),
        (typeof(SessionRestored), "session-restored"),
        (typeof(SessionRemoved), "session-removed"),
        (typeof(SessionReinstated), "session-reinstated"),
        (typeof(TalkAdded), "talk-added"),
        (typeof(TalkRetitled), "talk-retitled"),
        (typeof(AbstractRevised), "abstract-revised"),
        (typeof(TalkKindChanged), "talk-kind-changed"),
        (typeof(TalkMoved), "talk-moved"),
        (typeof(TalkResized), "talk-resized"),
        (typeof(SpeakerAdded), "speaker-added"),
        (typeof(SpeakerRemoved), "speaker-removed"),
        (typeof(SpeakerSwapped), "speaker-swapped"),
        (typeof(SpeakersReordered), "speakers-reordered"),
        (typeof(TrackAssigned), "track-assigned"),
        (typeof(LinksRevised), "links-revised"),
        (typeof(TalkAudienceExpected), "talk-audience-expected"),
        (typeof(TalkWithdrawn), "talk-withdrawn"),
        (typeof(TalkRestored), "talk-restored"),
        (typeof(TitleMadeProvisional), "title-made-provisional"),
        (typeof(TalkRemoved), "talk-removed"),
        (typeof(TalkReinstated), "talk-reinstated"),
        (typeof(PersonRegistered), "person-registered"),
        (typeof(PersonRenamed), "person-renamed"),
        (typeof(AffiliationRevised), "affiliation-revised"),
        (typeof(BioRevised), "bio-revised"),
        (typeof(EmailRevised), "email-revised"),
        (typeof(AvailabilityRevised), "availability-revised"),
        (typeof(PersonRemoved), "person-removed"),
        (typeof(PersonReinstated), "person-reinstated"),
        (typeof(PersonErased), "person-erased"),
        (typeof(SnapshotPublished), "snapshot-published"),
        (typeof(SnapshotRetracted), "snapshot-retracted"),
        (typeof(PublicationProposed), "publication-proposed"),
        (typeof(PublicationApproved), "publication-approved"),
        (typeof(ProposalWithdrawn), "proposal-withdrawn"),
        (typeof(SpeakersTold), "speakers-told"),
    ];

    private static readonly FrozenDictionary<Type, string> Names = All.ToFrozenDictionary(it => it.Type, it => it.Name);

    private static readonly FrozenDictionary<string, Type> Types = All.ToFrozenDictionary(it => it.Name, it => it.Type);

    /// <summary>The name of an event.</summary>
    public static string Of(ScheduleEvent happened) => Names[happened.GetType()];

    /// <summary>The name of the events of a type.</summary>
    public static string Of(Type happened) => Names[happened];

    /// <summary>The type that reads an event of a name.</summary>
    /// <exception cref="InvalidOperationException">The log holds a name that this version does not know.</exception>
    public static Type TypeOf(string name) =>
        Types.GetValueOrDefault(name) ?? throw new InvalidOperationException($"The log holds an event called “{name}”, which this version does not know.");

    /// <summary>Whether there is an event of the name.</summary>
    public static bool Knows(string name) => Types.ContainsKey(name);
}
