using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Differences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Publications;

namespace BackOffice.Engine.Commands;

/// <summary>Whether a change set may be decided at all: its form, and the right of whoever sends it.</summary>
internal static class Permissions
{
    internal static Outcome.Refused? Refuse(ChangeSet set)
    {
        if (set.Proposals.Count == 0) return new(Refusal.Invalid("The change holds no command."));
        if (set.Proposals.Count > ChangeSet.MostCommands)
        {
            return new(Refusal.Invalid($"The change holds {set.Proposals.Count} commands; {ChangeSet.MostCommands} is the most."));
        }
        if (set.Reason?.Length > ChangeSet.LongestReason)
        {
            return new(Refusal.Invalid($"The reason has {set.Reason.Length} characters; {ChangeSet.LongestReason} is the most."));
        }
        if (set.Proposals.Count > 1 && set.Proposals.Any(proposal => proposal.Command is PublishingCommand))
        {
            return new(Refusal.Invalid("A snapshot is published by itself: it shows a revision, and what comes with it in one change has none yet."));
        }
        if (set.Proposals.Any(proposal => proposal.Command is RetractSnapshot) && string.IsNullOrWhiteSpace(set.Reason))
        {
            return new(Refusal.Invalid("Say why the snapshot is retracted; that stays in the log."));
        }
        if (set.Proposals.Count > 1 && set.Proposals.Any(proposal => proposal.Command is UndoChange))
        {
            return new(Refusal.Invalid("A change is undone by itself: what comes with it in one change could not be told from the undo."));
        }
        if (set.Proposals.Any(proposal => proposal.Command is ErasePerson))
        {
            if (set.Proposals.Count > 1) return new(Refusal.Invalid("A person's data is erased by itself: nothing that comes with it in one change could be told from what it erases."));
            if (string.IsNullOrWhiteSpace(set.Reason)) return new(Refusal.Invalid("Say why the person's data is to be erased; that stays in the log."));
        }
        if (set.Proposals.Count > 1 && set.Proposals.Any(proposal => proposal.Command is RestoreProgram))
        {
            return new(Refusal.Invalid("Something is put back by itself: what comes with it in one change would have been decided before it."));
        }
        if (set.Reason is { } reason && !Letters.AreWhole(reason)) return new(Refusal.Invalid("The reason holds a character that is none."));
        for (var index = 0; index < set.Proposals.Count; index++)
        {
            if (set.Actor.RefuseBelow(set.Proposals[index].Command.Needs) is { } refusal) return new(refusal, index);
        }
        return null;
    }
}
