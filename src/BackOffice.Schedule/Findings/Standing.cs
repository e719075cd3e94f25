using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Schedule.Findings;

/// <summary>Something that takes place, with the slot it takes.</summary>
/// <param name="Thing">The talk or session.</param>
/// <param name="Title">Its title.</param>
/// <param name="Slot">Its own slot, or in a session the stretch that falls to the talk.</param>
/// <param name="Session">The session it is, or stands in; null for a talk that stands alone.</param>
internal sealed record Standing(Subject Thing, string Title, Slot Slot, SessionId? Session)
{
    internal bool IsTalk => Thing.Type == SubjectType.Talk;

    /// <summary>
    /// With how many that begin after it something is paired at most. Where hundreds are put at one time (an import gone wrong),
    /// each of them is still found, but not each of the hundred thousands of pairs.
    /// </summary>
    private const int MostPairs = 20;

    /// <summary>The pairs that take some of the same time, each once, the earlier one first.</summary>
    internal static IEnumerable<(Standing One, Standing Other)> Coinciding(IEnumerable<Standing> standings)
    {
        var ordered = standings.OrderBy(it => it.Slot.Start).ThenBy(it => it.Thing.Type).ThenBy(it => it.Thing.Id).ToArray();
        for (var one = 0; one < ordered.Length; one++)
        {
            var (end, last) = (ordered[one].Slot.End, Math.Min(one + MostPairs, ordered.Length - 1));
            for (var other = one + 1; other <= last && ordered[other].Slot.Start < end; other++) yield return (ordered[one], ordered[other]);
        }
    }

    /// <summary>The pairs of which the other begins after the one is over, but sooner than some time after it, with the time between them.</summary>
    internal static IEnumerable<(Standing One, Standing Other, Duration Gap)> Following(IEnumerable<Standing> standings, Duration within)
    {
        var ordered = standings.OrderBy(it => it.Slot.Start).ThenBy(it => it.Thing.Type).ThenBy(it => it.Thing.Id).ToArray();
        for (var one = 0; one < ordered.Length; one++)
        {
            var (end, found) = (ordered[one].Slot.End, 0);
            for (var other = one + 1; other < ordered.Length && found < MostPairs && ordered[other].Slot.Start < end.Plus(within); other++)
            {
                if (ordered[other].Slot.Start < end) continue;
                found++;
                yield return (ordered[one], ordered[other], ordered[other].Slot.Start.Since(end));
            }
        }
    }

    /// <summary>The parties of a clash, alike whichever of the two begins first.</summary>
    internal static ValueList<Subject> Parties(Standing one, Standing other, Subject third) =>
        Order(one.Thing, other.Thing) < 0 ? [one.Thing, other.Thing, third] : [other.Thing, one.Thing, third];

    /// <summary>The stretch of time that both take.</summary>
    internal static (LocalDateTime From, LocalDateTime To) Shared(Standing one, Standing other) =>
        (LocalDateTime.Max(one.Slot.Start, other.Slot.Start), LocalDateTime.Min(one.Slot.End, other.Slot.End));

    /// <summary>The order of subjects in findings: by kind, then by id.</summary>
    internal static int Order(Subject one, Subject other) => one.Type != other.Type ? one.Type.CompareTo(other.Type) : one.Id.CompareTo(other.Id);
}
