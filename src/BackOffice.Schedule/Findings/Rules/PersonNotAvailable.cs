using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings.Rules;

/// <summary>Somebody speaks or chairs at a time at which they can't be there.</summary>
internal static class PersonNotAvailable
{
    internal const string Code = "outside-availability";

    internal static IEnumerable<Hit> Of(PersonId id, Timetable timetable)
    {
        if (timetable.Program.Person(id) is not { Availability: { Count: > 0 } availability } person) yield break;
        foreach (var it in timetable.PartsOf(id))
        {
            if (Availabilities.Cover(availability, it.Slot)) continue;
            yield return new(
                $"{person.Name} {(it.IsTalk ? "speaks in" : "chairs")} {Quoted(it.Title)} on {When(it.Slot)}, and can't be there then.",
                [it.Thing, id],
                it.Slot.Start,
                $"{Facts.Of(it.Slot)} {Facts.Of(availability)}");
        }
    }
}
