using NodaTime;
using NodaTime.Text;

namespace BackOffice.Web.Components.Kit;

/// <summary>Times as the inputs for them hand them over: to the minute as they are typed, or with the seconds that Blazor adds.</summary>
public static class TypedTimes
{
    private static readonly LocalTimePattern Minute = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");
    private static readonly LocalDateTimePattern DayAndMinute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    /// <summary>The time of day that was typed, or null where it is none.</summary>
    public static LocalTime? Time(string? text) =>
        text is null ? null
        : Minute.Parse(text).TryGetValue(default, out var time) || LocalTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out time) ? time
        : null;

    /// <summary>A wall-clock time as an input for one takes it.</summary>
    public static string Text(LocalDateTime time) => DayAndMinute.Format(time);

    /// <summary>The wall-clock time that was typed, or null where it is none.</summary>
    public static LocalDateTime? DayAndTime(string? text) =>
        text is null ? null
        : DayAndMinute.Parse(text).TryGetValue(default, out var time) || LocalDateTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out time) ? time
        : null;
}
