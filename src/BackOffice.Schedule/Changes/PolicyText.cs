using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Changes;

/// <summary>What people tell of changes to the rules of a conference, and to what was said of their findings.</summary>
internal static class PolicyText
{
    internal static string Of(ConferenceEvent happened, Program program)
    {
        string Name(Subject thing) => $"“{ChangeText.Title(thing, program)}”";
        string Names(ValueList<Subject> things) => string.Join(", ", things.Select(Name));
        return happened switch
        {
            RuleSeverityChanged e => $"set the rule “{Rule(e.Rule)}” to {Word(e.To)} instead of {Word(e.From)}",
            PausesChanged e => $"changed the time {Differences(e)}",
            ConstraintAdded { Kind: ConstraintKind.MustPrecede } e => $"ordered {Name(e.First)} before {Name(e.Second)}",
            ConstraintAdded e => $"kept {Name(e.First)} and {Name(e.Second)} apart",
            ConstraintRemoved { Kind: ConstraintKind.MustPrecede } e => $"no longer ordered {Name(e.First)} before {Name(e.Second)}",
            ConstraintRemoved e => $"no longer kept {Name(e.First)} and {Name(e.Second)} apart",
            FindingAcknowledged e => $"acknowledged “{Rule(e.Code)}” ({Names(e.Parties)}), saying “{e.To.Reason}”",
            AcknowledgementWithdrawn e => $"reopened “{Rule(e.Code)}” ({Names(e.Parties)})",
            CheckpointNamed e => $"named revision {e.Revision} “{e.Name}”",
            CheckpointRemoved e => $"removed the checkpoint “{e.Name}” (revision {e.Revision})",
            FreezeChanged { To: null } => "lifted the freeze of the schedule",
            FreezeChanged { To: { } to } => $"froze the schedule {FreezeText(to)}",
            ApprovalDemanded { To: true } => "demanded that a second member approves each publication",
            ApprovalDemanded => "no longer demanded that a second member approves each publication",
            _ => throw new InvalidOperationException($"There are no words for {happened.GetType().Name}."),
        };
    }

    private static string FreezeText(Freeze freeze)
    {
        var from = (freeze.From is { } time ? $"from {PlaceText.Of(time)}" : "", freeze.OncePublished ? "once published" : "") switch
        {
            ("", var published) => published,
            (var set, "") => set,
            var (set, published) => $"{set} or {published}",
        };
        return $"{from}: changes take a {(freeze.Demand == FreezeDemand.Chair ? "chair" : "reason")}";
    }

    private static string Rule(string code) => FindingRules.Of(code)?.Title ?? code;

    private static string Word(Severity severity) => severity.ToString().ToLowerInvariant();

    private static string Differences(PausesChanged happened)
    {
        var (from, to) = (happened.From, happened.To);
        return string.Join(" and ", new[]
        {
            from.OfPeople == to.OfPeople ? null : $"to change rooms from {PlaceText.Of(from.OfPeople)} to {PlaceText.Of(to.OfPeople)}",
            from.OfRooms == to.OfRooms ? null : $"for rooms to change over from {PlaceText.Of(from.OfRooms)} to {PlaceText.Of(to.OfRooms)}",
        }.OfType<string>());
    }
}
