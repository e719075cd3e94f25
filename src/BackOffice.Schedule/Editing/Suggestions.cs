using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Findings;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Editing;

/// <summary>
/// Where a talk or session could go: places in rooms in use that cause no new warning or error for anybody, best first. The same
/// program always gives the same places. Free places are found by arithmetic (<see cref="FreePlaces"/>, <see cref="RoomInSessions"/>)
/// and weighed (<see cref="Weighing"/>); the rules of the findings are asked only about the best, until enough of them stand.
/// </summary>
public static class Suggestions
{
    /// <summary>How many are given where nothing else is said.</summary>
    public const int Usual = 12;

    /// <summary>The step of the starts, in minutes, where nothing else is said.</summary>
    public const int UsualStep = 15;

    // A thing that clashes wherever it is put (its speaker is never there) is not tried in every place there is.
    private const int MostTried = 400;

    // A free afternoon has room for many starts; all of them would be one suggestion.
    private const int MostInOneGap = 2;

    /// <summary>The best places for a talk or session other than the one it has.</summary>
    /// <param name="program">The program.</param>
    /// <param name="thing">A talk or session of it that takes place; for anything else there are none.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="step">Starts are at multiples of so many minutes, or right before or after something else.</param>
    /// <param name="limits">What of the conference whoever asks may change; null where all of it.</param>
    public static IReadOnlyList<Suggestion> For(Program program, Subject thing, int most = Usual, int step = UsualStep, Limits? limits = null)
    {
        if (Moving.Of(program, thing) is not { } moving) return [];
        var weighing = new Weighing(program, moving);
        var candidates = FreePlaces.For(program, moving, step).Concat(RoomInSessions.For(program, moving))
            .Where(place => limits is null || limits.Hold(place.Room, place.Day)).Select(weighing.Weigh)
            .OrderByDescending(it => it.Score).ThenBy(it => it.Place.Start).ThenBy(it => it.Place.RoomPlace).Take(MostTried);
        // Beside the program without it: what is wrong where it stands now must not be wrong there either, and what taking it away
        // causes (that it moved after publication, that its session is shorter) it causes wherever it goes.
        var without = Rehearsal.Of(program, Selection.Unschedule(thing)).Program;
        var (found, inGap) = (new List<Suggestion>(most), new Dictionary<(int Room, int Gap), int>());
        foreach (var candidate in candidates)
        {
            if (found.Count == most) break;
            var gap = (candidate.Place.RoomPlace, candidate.Place.Gap);
            if (inGap.GetValueOrDefault(gap) == MostInOneGap) continue;
            var suggestion = candidate.Suggest(program, moving);
            if (limits is not null && Rehearsal.Of(program, suggestion.Command).RefusedByLimits(limits) is not null) continue;
            if (Rehearsal.Of(without, suggestion.Command).Difference.Caused.Any(finding => finding.Severity >= Severity.Warning)) continue;
            inGap[gap] = inGap.GetValueOrDefault(gap) + 1;
            found.Add(suggestion);
        }
        return found;
    }
}
