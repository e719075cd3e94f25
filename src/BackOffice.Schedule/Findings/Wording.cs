using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Time;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Schedule.Findings;

/// <summary>How the sentences of findings say titles and times.</summary>
internal static class Wording
{
    private static readonly LocalTimePattern HourPattern = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    internal static string Quoted(string title) => $"“{title}”";

    internal static string Day(LocalDate day) => PlaceText.Of(day);

    internal static string Hour(LocalTime time) => HourPattern.Format(time);

    internal static string Minutes(Duration duration) => duration == Duration.Zero ? "no time" : PlaceText.Of(duration);

    internal static string When(Slot slot) => When(slot.Start, slot.End);

    internal static string When(LocalDateTime from, LocalDateTime to) => $"{Day(from.Date)}, {Hour(from.TimeOfDay)}–{Hour(to.TimeOfDay)}";
}
