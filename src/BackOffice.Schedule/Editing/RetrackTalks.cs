using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Talks;
using static BackOffice.Schedule.Editing.Selection;

namespace BackOffice.Schedule.Editing;

/// <summary>Puts selected talks into a track.</summary>
public static class RetrackTalks
{
    /// <summary>A plan that puts the talks, and all talks of the sessions, that were selected into a track; null takes them out of any.</summary>
    /// <returns>The plan, or a refusal: where there is no such track, or no talk that is not in it already.</returns>
    public static PlanResult Into(Program program, IReadOnlyCollection<Subject> selected, TrackId? track)
    {
        if (Fault(program, selected) is { } fault) return fault;
        if (TalkRules.TrackThere(program, track) is { } unknown) return unknown;
        var talks = selected.SelectMany(thing => TalksOf(program, thing)).Distinct().ToList();
        if (talks.Count == 0) return Refusal.Rule("No talk is selected.");
        IReadOnlyList<Subject> others = [.. talks.Where(talk => program.Talk(talk)!.TrackId != track).Select(talk => (Subject)talk)];
        var title = track is { } id ? $"Put {Count(program, others)} into the track {program.Conference.Track(id)!.Name}" : $"Take {Count(program, others)} out of any track";
        return Plan.Of(program, title, others.Select(talk => new AssignTrack(new(talk.Id), track)));
    }

    private static ValueList<TalkId> TalksOf(Program program, Subject thing) =>
        thing.Type == SubjectType.Talk ? [new TalkId(thing.Id)] : program.Session(new(thing.Id))!.Talks;
}
