using BackOffice.Schedule.Changes;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Schedule.Conferences;

/// <summary>Opens a conference as the next edition of another: what stays from year to year is there from the beginning.</summary>
/// <param name="Slug">The slug of the new conference.</param>
/// <param name="Name">Its name.</param>
/// <param name="FirstDay">Its first day; it lasts as long as the other.</param>
/// <param name="WithPeople">Whether the people come along: names, affiliations and bios.</param>
/// <param name="WithSessions">Whether the sessions come along, empty and on the same day of the conference; with the people also those who chair them.</param>
public sealed record NewEdition(string Slug, string Name, LocalDate FirstDay, bool WithPeople = false, bool WithSessions = false)
{
    /// <summary>The commands that open it, as one change: its rooms and tracks in use, its policies, and what else is wanted.</summary>
    /// <param name="last">The other conference.</param>
    /// <param name="ids">Gives a new id at each call.</param>
    public IReadOnlyList<ScheduleCommand> Plan(Program last, Func<Guid> ids)
    {
        var (from, days) = (last.Conference, Period.DaysBetween(last.Conference.FirstDay, FirstDay));
        var lastDay = FirstDay.PlusDays(Period.DaysBetween(from.FirstDay, from.LastDay));
        var rooms = from.Rooms.Where(it => !it.Retired).ToDictionary(it => it.Id, _ => new RoomId(ids()));
        var people = WithPeople ? last.People.Values.Where(it => !it.Erased).OrderBy(it => it.Name, StringComparer.Ordinal).ToDictionary(it => it.Id, _ => new PersonId(ids())) : [];
        var commands = new List<ScheduleCommand> { new OpenConference(Slug, Name, from.TimeZone, FirstDay, lastDay, new(ids())) };
        commands.AddRange(from.Rooms.Where(it => !it.Retired).Select(it => new AddRoom(it.Name, it.Capacity, rooms[it.Id])));
        commands.AddRange(from.Tracks.Where(it => !it.Retired).Select(it => new AddTrack(it.Name, it.Color, new(ids()))));
        if (from.DayBoundary != Conference.DefaultDayBoundary) commands.Add(new ChangeDayBoundary(from.DayBoundary));
        commands.AddRange(from.Severities.Select(it => new SetRuleSeverity(it.Rule, it.Severity)));
        if (from.DemandsApproval) commands.Add(new DemandApproval(true));
        if (from.PauseOfPeople is not null || from.PauseOfRooms is not null) commands.Add(new SetPauses(from.PauseOfPeople, from.PauseOfRooms));
        commands.AddRange(people.Select(it => new RegisterPerson(last.Person(it.Key)!.Name, last.Person(it.Key)!.Affiliation, last.Person(it.Key)!.Bio, it.Value)));
        if (!WithSessions) return commands;
        foreach (var session in last.Sessions.Values.Where(it => it.Status == Status.Active).OrderBy(it => it.Slot?.Start).ThenBy(it => it.Id.Value))
        {
            var slot = session.Slot is { } was && rooms.TryGetValue(was.RoomId, out var room) ? new SlotRequest(room, was.Start.PlusDays(days)) : null;
            var id = new SessionId(ids());
            commands.Add(new AddSession(session.Title, session.Kind, session.Duration, slot, session.Chairs.Where(people.ContainsKey).Select(it => people[it]).ToValueList(), id));
            if (session.MarkedPlenary) commands.Add(new MarkPlenary(id, true));
        }
        return commands;
    }
}
