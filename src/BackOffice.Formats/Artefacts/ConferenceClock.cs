using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.Time;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Formats.Artefacts;

/// <summary>
/// The wall clock of a conference against everybody else's. A time that a change of the clocks skips is taken as much later as
/// the clocks go forward; of one that comes twice the first is meant.
/// </summary>
internal sealed class ConferenceClock(Conference conference)
{
    private static readonly OffsetDateTimePattern WithOffset = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<+HH:mm>");

    /// <summary>The conference's zone; UTC where nobody knows it.</summary>
    internal DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb.GetZoneOrNull(conference.TimeZone) ?? DateTimeZone.Utc;

    /// <summary>The moment that a wall-clock time is.</summary>
    internal ZonedDateTime At(LocalDateTime time) => Zone.AtLeniently(time);

    /// <summary>The first moment of a slot.</summary>
    internal ZonedDateTime StartOf(Slot slot) => At(slot.Start);

    /// <summary>The moment at which a slot is over; never before it starts, whatever the clocks do meanwhile.</summary>
    internal ZonedDateTime EndOf(Slot slot)
    {
        var (start, end) = (StartOf(slot), At(slot.End));
        return end.ToInstant() > start.ToInstant() ? end : start.Plus(slot.Duration);
    }

    /// <summary>A moment as text with the zone's offset at that moment, such as <c>2022-05-18T09:00:00+01:00</c>.</summary>
    internal static string Text(ZonedDateTime moment) => WithOffset.Format(moment.ToOffsetDateTime());
}
