namespace BackOffice.Formats.ICalendar;

/// <summary>What a publication needs to know of the earlier ones, so that calendars go on where they were.</summary>
public sealed record CalendarMemory
{
    /// <summary>No publication yet.</summary>
    public static readonly CalendarMemory None = new();
}
