using BackOffice.Schedule.Programs;
using NodaTime;

namespace BackOffice.Schedule.Editing;

/// <summary>Wall-clock times as minutes from midnight of the conference's first day: whole numbers, which are quick to compare by the thousand.</summary>
internal readonly struct MinuteClock(Program program)
{
    private const int Day = 24 * 60;

    private readonly LocalDate first = program.Conference.FirstDay;

    internal int Minute(LocalDateTime time) => (Period.DaysBetween(first, time.Date) * Day) + (time.Hour * 60) + time.Minute;

    internal LocalDateTime Time(int minute)
    {
        var (day, rest) = (Math.DivRem(minute, Day, out var left), left);
        return rest < 0 ? first.PlusDays(day - 1).AtMidnight().PlusMinutes(rest + Day) : first.PlusDays(day).AtMidnight().PlusMinutes(rest);
    }
}
