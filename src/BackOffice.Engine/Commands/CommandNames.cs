using System.Collections.Frozen;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Differences;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Publications.Speakers;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;

namespace BackOffice.Engine.Commands;

/// <summary>The name of each command in the outside contract. Like the events' names, they are written out and never change.</summary>
public static class CommandNames
{
    /// <summary>Every command type with its name.</summary>
    public static readonly IReadOnlyList<(Type Type, string Name)> All =
    [
        (typeof(OpenConference), "open-conference"),
        (typeof(RenameConference), "rename-conference"),
        (typeof(ChangeConferenceDays), "change-conference-days"),
        (typeof(ChangeTimeZone), "change-time-zone"),
        (typeof(ChangeDayBoundary), "change-day-boundary"),
        (typeof(AddRoom), "add-room"),
        (typeof(RenameRoom), "rename-room"),
        (typeof(SetRoomCapacity), "set-room-capacity"),
        (typeof(SetRoomAvailability), "set-room-availability"),
        (typeof(RetireRoom), "retire-room"),
        (typeof(ReopenRoom), "reopen-room"),
        (typeof(ReorderRooms), "reorder-rooms"),
        (typeof(AddTrack), "add-track"),
        (typeof(RenameTrack), "rename-track"),
        (typeof(RecolorTrack), "recolor-track"),
        (typeof(RetireTrack), "retire-track"),
        (typeof(ReopenTrack), "reopen-track"),
        (typeof(SetRuleSeverity), "set-rule-severity"),
        (typeof(SetPauses), "set-pauses"),
        (typeof(AddConstraint), "add-constraint"),
        (typeof(RemoveConstraint), "remove-constraint"),
        (typeof(AcknowledgeFinding), "acknowledge-finding"),
        (typeof(WithdrawAcknowledgement), "withdraw-acknowledgement"),
        (typeof(NameCheckpoint), "name-checkpoint"),
        (typeof(RemoveCheckpoint), "remove-checkpoint"),
        (typeof(SetFreeze), "set-freeze"),
        (typeof(DemandApproval), "demand-approval"),
        (typeof(AddSession), "add-session"),
        (typeof(RetitleSession), "retitle-session"),
        (typeof(ChangeSessionKind), "change-session-kind"),
        (typeof(MoveSession), "move-session"),
        (typeof(ResizeSession), "resize-session"),
        (typeof(AssignChairs), "assign-chairs"),
        (typeof(ReorderTalks), "reorder-talks"),
        (typeof(MarkPlenary), "mark-plenary"),
        (typeof(ExpectSessionAudience), "expect-session-audience"),
        (typeof(CancelSession), "cancel-session"),
        (typeof(RestoreSession), "restore-session"),
        (typeof(AddTalk), "add-talk"),
        (typeof(RetitleTalk), "retitle-talk"),
        (typeof(ReviseAbstract), "revise-abstract"),
        (typeof(ChangeTalkKind), "change-talk-kind"),
        (typeof(AssignTrack), "assign-track"),
        (typeof(ReviseLinks), "revise-links"),
        (typeof(MoveTalk), "move-talk"),
        (typeof(ResizeTalk), "resize-talk"),
        (typeof(SwapTalks), "swap-talks"),
        (typeof(AddSpeaker), "add-speaker"),
        (typeof(RemoveSpeaker), "remove-speaker"),
        (typeof(SwapSpeaker), "swap-speaker"),
        (typeof(ReorderSpeakers), "reorder-speakers"),
        (typeof(ExpectTalkAudience), "expect-talk-audience"),
        (typeof(WithdrawTalk), "withdraw-talk"),
        (typeof(RestoreTalk), "restore-talk"),
        (typeof(RegisterPerson), "register-person"),
        (typeof(RenamePerson), "rename-person"),
        (typeof(ReviseAffiliation), "revise-affiliation"),
        (typeof(ReviseBio), "revise-bio"),
        (typeof(ReviseEmail), "revise-email"),
        (typeof(SetAvailability), "set-availability"),
        (typeof(ErasePerson), "erase-person"),
        (typeof(PublishSnapshot), "publish-snapshot"),
        (typeof(RepublishSnapshot), "republish-snapshot"),
        (typeof(RetractSnapshot), "retract-snapshot"),
        (typeof(ProposePublication), "propose-publication"),
        (typeof(ApprovePublication), "approve-publication"),
        (typeof(PublishProposal), "publish-proposal"),
        (typeof(WithdrawProposal), "withdraw-proposal"),
        (typeof(MarkSpeakersTold), "mark-speakers-told"),
        (typeof(UndoChange), "undo-change"),
        (typeof(RestoreProgram), "restore-program"),
    ];

    private static readonly FrozenDictionary<string, Type> Types = All.ToFrozenDictionary(it => it.Name, it => it.Type);

    /// <summary>The type of a command of a name, or null.</summary>
    public static Type? TypeOf(string name) => Types.GetValueOrDefault(name);
}
