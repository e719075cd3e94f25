using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Web.Components.Audit;

/// <summary>Everything in a conference that has a history, those that were removed again among them.</summary>
public static class AuditThings
{
    /// <summary>Each with what tells it from others of its name.</summary>
    public static IEnumerable<(Subject Thing, string Words)> Of(Program program)
    {
        var (conference, removed) = (program.Conference, program.Removed);
        return Some("Talk", program.Talks.Keys.Select(id => (Subject)id), removed.Talks.Keys.Select(id => (Subject)id))
            .Concat(Some("Session", program.Sessions.Keys.Select(id => (Subject)id), removed.Sessions.Keys.Select(id => (Subject)id)))
            .Concat(Some("Person", program.People.Keys.Select(id => (Subject)id), removed.People.Keys.Select(id => (Subject)id)))
            .Concat(Some("Room", conference.Rooms.Select(it => (Subject)it.Id), conference.RemovedRooms.Select(it => (Subject)it.Id)))
            .Concat(Some("Track", conference.Tracks.Select(it => (Subject)it.Id), conference.RemovedTracks.Select(it => (Subject)it.Id)))
            .OrderBy(it => ChangeText.Title(it.Thing, program), StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<(Subject Thing, string Words)> Some(string kind, IEnumerable<Subject> there, IEnumerable<Subject> removed) =>
        there.Select(thing => (thing, kind)).Concat(removed.Select(thing => (thing, $"{kind}, removed")));
}
