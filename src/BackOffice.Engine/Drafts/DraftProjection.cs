using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using Marten;

namespace BackOffice.Engine.Drafts;

/// <summary>Keeps the documents of the current program equal to the fold of its events.</summary>
internal static class DraftProjection
{
    /// <summary>Stores what events changed: the things the events are about, and the sessions whose order they changed.</summary>
    internal static void Project(IDocumentOperations documents, Program after, IEnumerable<ScheduleEvent> happened)
    {
        var subjects = Touched(happened).ToHashSet();
        foreach (var subject in subjects) Store(documents, after, subject);
        if (subjects.Any(subject => subject.Type == SubjectType.Publications)) StorePublished(documents, after);
    }

    /// <summary>Stores the whole program.</summary>
    internal static void ProjectAll(IDocumentOperations documents, Program program)
    {
        Store(documents, program, program.Conference.Id);
        if (program.Publications.Latest is not null) StorePublished(documents, program);
        foreach (var id in program.Sessions.Keys) Store(documents, program, id);
        foreach (var id in program.Talks.Keys) Store(documents, program, id);
        foreach (var id in program.People.Keys) Store(documents, program, id);
    }

    private static IEnumerable<Subject> Touched(IEnumerable<ScheduleEvent> happened)
    {
        foreach (var it in happened)
        {
            yield return it.Subject;
            if (it is not TalkEvent) continue;
            foreach (var session in SessionsOf(it)) yield return session;
        }
    }

    private static IEnumerable<SessionId> SessionsOf(ScheduleEvent happened) => happened switch
    {
        TalkMoved e => Of(e.From).Concat(Of(e.To)),
        TalkAdded e => Of(e.Placement),
        _ => [],
    };

    private static IEnumerable<SessionId> Of(Placement? placement) =>
        placement is Placement.InSession { SessionId: var id } ? [id] : [];

    private static void StorePublished(IDocumentOperations documents, Program program) => documents.Store(new PublishedDraft(
        program.Conference.Id, program.Published.Select(it => new PublishedThing(it.Key, it.Value)).OrderBy(it => it.Thing.Id).ToValueList()));

    private static void Store(IDocumentOperations documents, Program program, Subject subject)
    {
        var conference = program.Conference.Id;
        switch (subject.Type)
        {
            case SubjectType.Talk:
                documents.Store(new TalkDraft(new(subject.Id), conference.Value, program.Talk(new(subject.Id))!));
                break;
            case SubjectType.Session:
                documents.Store(new SessionDraft(new(subject.Id), conference.Value, program.Session(new(subject.Id))!));
                break;
            case SubjectType.Person:
                documents.Store(new PersonDraft(new(subject.Id), conference.Value, program.Person(new(subject.Id))!));
                break;
            default:
                documents.Store(new ConferenceDraft(conference, program.Conference, program.Publications));
                break;
        }
    }
}
