using System.Collections.Concurrent;
using BackOffice.Schedule;
using BackOffice.Schedule.Programs;
using NodaTime;

namespace BackOffice.Web.Components.Timetable;

/// <summary>
/// The boards and trays of this node, each made once for all who look at the same day of the same program: laying out six
/// hundred talks for each of fifty members would be the cost of a move.
/// </summary>
public sealed class DayBoards
{
    private readonly ConcurrentDictionary<(ConferenceId Conference, LocalDate Day), Newest<DayBoard>> boards = new();
    private readonly ConcurrentDictionary<ConferenceId, Newest<IReadOnlyList<TrayItem>>> trays = new();
    private readonly ConcurrentDictionary<ConferenceId, Newest<IReadOnlyList<LocalDate>>> days = new();

    /// <summary>The board of a day of a program.</summary>
    public DayBoard Of(Program program, LocalDate day) =>
        boards.GetOrAdd((program.Conference.Id, day), _ => new()).Of(program, earlier => DayBoard.Of(program, day, earlier));

    /// <summary>The days that there are in a program (<see cref="DayLayout.Days"/>).</summary>
    public IReadOnlyList<LocalDate> DaysOf(Program program) =>
        days.GetOrAdd(program.Conference.Id, _ => new()).Of(program, _ => DayLayout.Days(program));

    /// <summary>What is unscheduled in a program; the very same list as before where that has not changed.</summary>
    public IReadOnlyList<TrayItem> TrayOf(Program program) =>
        trays.GetOrAdd(program.Conference.Id, _ => new()).Of(program, earlier =>
        {
            var now = TrayItem.All(program);
            return earlier is not null && earlier.SequenceEqual(now) ? earlier : now;
        });

    /// <summary>What was made of the newest program that somebody asked with.</summary>
    private sealed class Newest<T>
        where T : class
    {
        private readonly Lock making = new();
        private Program? of;
        private T? made;

        internal T Of(Program program, Func<T?, T> make)
        {
            lock (making)
            {
                if (made is not null && ReferenceEquals(program, of)) return made;
                var now = make(made);
                // Somebody who still looks at an earlier program gets its own, but it does not replace the newer one.
                if (of is null || of.Revision <= program.Revision) (of, made) = (program, now);
                return now;
            }
        }
    }
}
