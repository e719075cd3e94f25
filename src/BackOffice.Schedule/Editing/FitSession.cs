using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using NodaTime;
using static BackOffice.Schedule.Editing.Selection;

namespace BackOffice.Schedule.Editing;

/// <summary>Makes a session exactly as long as its talks.</summary>
public static class FitSession
{
    /// <summary>A plan that resizes a session to the talks in it that take place; its start stays.</summary>
    /// <returns>The plan, or a refusal: where the session has no such talks, or is as long as they are.</returns>
    public static PlanResult ToItsTalks(Program program, SessionId id)
    {
        if (program.Session(id) is not { } session) return Refusal.NotFound($"There is no session with the id {id}.");
        if (Needs(program, session) is not { } duration) return Refusal.Rule($"{Quoted(program, id)} has no talks to fit.");
        return duration == session.Duration
            ? Refusal.Rule($"{Quoted(program, id)} is as long as its talks.")
            : Plan.Of(program, $"Fit {Quoted(program, id)} to its talks, {PlaceText.Of(duration)}", [new ResizeSession(id, duration)]);
    }

    /// <summary>The plan that cures a finding about a session which is longer or shorter than its talks; null where fitting it would not.</summary>
    public static Plan? Curing(Program program, Finding finding) => finding.Parties
        .Where(party => party.Type == SubjectType.Session)
        .Select(party => ToItsTalks(program, new(party.Id)))
        .OfType<PlanResult.Planned>().Select(it => it.Plan)
        .FirstOrDefault(plan => plan.Rehearse(program).Difference.Cured.Any(it => it.Code == finding.Code && it.Parties == finding.Parties));

    /// <summary>How long the talks of a session take that take place; null where there are none.</summary>
    private static Duration? Needs(Program program, Session session)
    {
        var talks = session.Talks.Select(talk => program.Talk(talk)!).Where(talk => talk.Status == Status.Active).ToList();
        return talks.Count == 0 ? null : talks.Aggregate(Duration.Zero, (sum, talk) => sum + talk.Duration);
    }
}
