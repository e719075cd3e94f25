using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;

namespace BackOffice.Formats.Importing;

/// <summary>
/// Turns what was read from a file into the commands that bring it into a conference. What is there already is used and not
/// added again, so that importing the same file twice comes to nothing the second time.
/// </summary>
public static class ImportPlan
{
    /// <summary>The commands, in an order in which each finds what it names; none where everything is there.</summary>
    /// <param name="imported">What was read.</param>
    /// <param name="current">The program it is to be added to.</param>
    /// <param name="ids">Gives a new id at each call.</param>
    public static IReadOnlyList<ScheduleCommand> For(ImportedProgram imported, Program current, Func<Guid> ids)
    {
        var there = new WhatIsThere(current);
        var rooms = new RoomWiring(current, ids);
        var sessions = new List<AddSession>();
        var talks = new List<(ImportedTalk Talk, Destination? To)>();
        // Room by room in the file's order first, so that the rooms are shown in it.
        foreach (var name in imported.Rooms) rooms.IdOf(name);
        foreach (var session in imported.Sessions)
        {
            var found = session.Talks.Select(talk => (Talk: talk, There: there.TakeTalk(talk, null))).ToList();
            var slot = session is { Room: { } room, Start: { } start } ? new SlotRequest(rooms.IdOf(room), start, session.Duration) : null;
            var id = there.TakeSession(session, slot, found.Select(each => each.There));
            if (id is null)
            {
                sessions.Add(new AddSession(session.Title, session.Kind, session.Duration, slot, SessionId: new(ids())));
                id = sessions[^1].SessionId;
            }
            talks.AddRange(found.Where(each => each.There is null).Select(each => (each.Talk, (Destination?)new Destination.InSession(id.Value))));
        }
        foreach (var talk in imported.Talks)
        {
            var slot = talk is { Room: { } room, Start: { } start } ? new Destination.OwnSlot(rooms.IdOf(room), start, talk.Duration) : null;
            if (there.TakeTalk(talk, slot) is null) talks.Add((talk, slot));
        }
        var people = new PeopleWiring(imported, current, talks.Select(each => each.Talk), ids);
        return [.. rooms.Commands, .. people.Commands, .. sessions, .. talks.Select(each => Add(each.Talk, each.To, people, ids))];
    }

    private static AddTalk Add(ImportedTalk talk, Destination? to, PeopleWiring people, Func<Guid> ids) => new(
        talk.Title, talk.Abstract, talk.Kind, talk.Duration, talk.Speakers.Select(people.IdOf).Distinct().ToValueList(),
        To: to, TitleIsProvisional: talk.TitleIsProvisional, TalkId: new(ids()));
}
