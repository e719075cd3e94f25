using BackOffice.Engine.Events;
using BackOffice.Schedule.Changes;

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
        for (var index = 0; index < set.Proposals.Count; index++)
        {
            var needs = set.Proposals[index].Command.Needs;
            if (set.Actor.Role < needs)
            {
                var sentence = $"{set.Actor.Member} is {Names.Of(set.Actor.Role)} here; this takes {Names.Of(needs)}.";
                return new(new Refusal(RefusalKind.Forbidden, sentence), index);
            }
        }
        return null;
    }
}
