using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings.Rules;

/// <summary>Somebody speaks or chairs in two places at once. Within one session nobody clashes: its talks follow one another.</summary>
internal static class PersonInTwoPlaces
{
    internal const string Code = "person-in-two-places";

    internal static IEnumerable<Hit> Of(PersonId id, Timetable timetable)
    {
        foreach (var (one, other) in Standing.Coinciding(timetable.PartsOf(id)))
        {
            if (one.Session is { } session && session == other.Session) continue;
            var (from, to) = Standing.Shared(one, other);
            yield return new(
                $"{timetable.Program.Person(id)!.Name} {Parts(one, other)} at once, on {When(from, to)}.",
                Standing.Parties(one, other, id),
                from,
                Facts.Of(one.Slot, other.Slot));
        }
    }

    private static string Parts(Standing one, Standing other) => (one.IsTalk, other.IsTalk) switch
    {
        (true, true) => $"speaks in {Quoted(one.Title)} and in {Quoted(other.Title)}",
        (false, false) => $"chairs {Quoted(one.Title)} and {Quoted(other.Title)}",
        (true, false) => $"speaks in {Quoted(one.Title)} and chairs {Quoted(other.Title)}",
        (false, true) => $"chairs {Quoted(one.Title)} and speaks in {Quoted(other.Title)}",
    };
}
