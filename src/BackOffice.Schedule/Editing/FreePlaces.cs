using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using NodaTime;

namespace BackOffice.Schedule.Editing;

/// <summary>A free place for something: in a gap of a room, or (with a session) at the end of that session.</summary>
/// <param name="Room">The room.</param>
/// <param name="RoomPlace">The room's place in the conference's order.</param>
/// <param name="Day">The day of the conference.</param>
/// <param name="Start">The start, in minutes.</param>
/// <param name="Gap">The start of the gap that it is in.</param>
/// <param name="Before">What ends right when it starts; null where nothing does.</param>
/// <param name="After">What starts right when it ends; null where nothing does.</param>
/// <param name="Session">The session at whose end it is; null for a slot of its own.</param>
internal readonly record struct FreePlace(RoomId Room, int RoomPlace, LocalDate Day, int Start, int Gap, Subject? Before, Subject? After, SessionId? Session = null);

/// <summary>
/// The free places in the rooms in use: on each day, within the hours that anything stands on it (nine to six at least), where the
/// room has nothing and nobody of the thing is elsewhere. Starts are multiples of a step, or right after or before a neighbour.
/// </summary>
internal static class FreePlaces
{
    private const int Early = 9 * 60;
    private const int Late = 18 * 60;

    internal static IEnumerable<FreePlace> For(Program program, Moving moving, int step)
    {
        var clock = new MinuteClock(program);
        var byRoom = program.Conference.Rooms.Select(room => Taken(program, room.Id, moving.Thing, clock)).ToList();
        var hours = HoursOfDays(program, byRoom.SelectMany(it => it), clock);
        var here = moving.Now is { } now && moving.Talk?.InSession is null ? (now.RoomId, Start: clock.Minute(now.Start)) : default;
        for (var place = 0; place < byRoom.Count; place++)
        {
            var room = program.Conference.Rooms[place];
            if (room.Retired) continue;
            foreach (var (day, opens, closes) in hours)
            {
                foreach (var (from, to, before, after) in Gaps(byRoom[place], opens, closes))
                {
                    foreach (var start in Starts(from, to - moving.Minutes, step, after is not null))
                    {
                        if (!moving.CanBegin(start) || (here.RoomId == room.Id && here.Start == start)) continue;
                        yield return new(room.Id, place, day, start, from, start == from ? before : null, start + moving.Minutes == to ? after : null);
                    }
                }
            }
        }
    }

    /// <summary>What takes place in a room, but for the thing itself, in the order of time.</summary>
    private static List<(int From, int To, Subject Thing)> Taken(Program program, RoomId room, Subject but, MinuteClock clock)
    {
        var taken = new List<(int From, int To, Subject Thing)>();
        foreach (var thing in program.Index.In(room))
        {
            var cancelled = thing.Type == SubjectType.Talk ? program.Talk(new(thing.Id))!.Status != Status.Active : program.Session(new(thing.Id))!.Status != Status.Active;
            if (thing == but || cancelled || Selection.SlotOf(program, thing) is not { } slot) continue;
            taken.Add((clock.Minute(slot.Start), clock.Minute(slot.End), thing));
        }
        taken.Sort((one, other) => one.From != other.From ? one.From.CompareTo(other.From) : one.Thing.Id.CompareTo(other.Thing.Id));
        return taken;
    }

    /// <summary>When each day begins and ends: with what stands on it, and for an empty or a short one from nine to six.</summary>
    private static List<(LocalDate Day, int Opens, int Closes)> HoursOfDays(Program program, IEnumerable<(int From, int To, Subject Thing)> taken, MinuteClock clock)
    {
        var conference = program.Conference;
        var hours = conference.Days.ToDictionary(day => day, day => (Opens: clock.Minute(day.AtMidnight()) + Early, Closes: clock.Minute(day.AtMidnight()) + Late));
        foreach (var (from, to, _) in taken)
        {
            var day = conference.DayOf(clock.Time(from));
            if (!hours.TryGetValue(day, out var known)) continue;
            hours[day] = (Math.Min(known.Opens, from), Math.Max(known.Closes, to));
        }
        var closes = clock.Minute(conference.Closes);
        return [.. hours.OrderBy(it => it.Key).Select(it => (it.Key, it.Value.Opens, Math.Min(it.Value.Closes, closes)))];
    }

    private static IEnumerable<(int From, int To, Subject? Before, Subject? After)> Gaps(List<(int From, int To, Subject Thing)> taken, int opens, int closes)
    {
        var (from, before) = (opens, (Subject?)null);
        foreach (var it in taken)
        {
            if (it.From > closes) break;
            if (it.To == from) before ??= it.Thing;
            if (it.To <= from) continue;
            if (it.From > from) yield return (from, it.From, before, it.Thing);
            (from, before) = (it.To, it.Thing);
        }
        if (from < closes) yield return (from, closes, before, null);
    }

    /// <summary>The starts in a gap up to the last, which is one itself where something follows the gap.</summary>
    private static IEnumerable<int> Starts(int first, int last, int step, bool followed)
    {
        if (last < first) yield break;
        yield return first;
        for (var start = (Math.DivRem(first, step).Quotient + 1) * step; start < last; start += step) yield return start;
        if (last > first && (followed || last % step == 0)) yield return last;
    }
}
