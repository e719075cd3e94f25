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
        if (subjects.Any(subject => subject.Type == SubjectType.Publications)) documents.Store(ProgramDocuments.PublishedOf(after));
    }

    /// <summary>Stores the whole program.</summary>
    internal static void ProjectAll(IDocumentOperations documents, Program program)
    {
        var all = ProgramDocuments.Of(program);
        documents.Store(all.Conference);
        if (all.Published is { } published) documents.Store(published);
        documents.Store<SessionDraft>(all.Sessions);
        documents.Store<TalkDraft>(all.Talks);
        documents.Store<PersonDraft>(all.People);
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
        TalkRemoved e => Of(e.From),
        TalkReinstated e => Of(e.To),
        _ => [],
    };

    private static IEnumerable<SessionId> Of(Placement? placement) =>
        placement is Placement.InSession { SessionId: var id } ? [id] : [];

    private static void Store(IDocumentOperations documents, Program program, Subject subject)
    {
        var conference = program.Conference.Id;
        switch (subject.Type)
        {
            case SubjectType.Talk:
                documents.Store(program.Talk(new(subject.Id)) is { } talk
                    ? new TalkDraft(new(subject.Id), conference.Value, talk)
                    : new TalkDraft(new(subject.Id), conference.Value, program.Removed.Talks[new(subject.Id)], Removed: true));
                break;
            case SubjectType.Session:
                documents.Store(program.Session(new(subject.Id)) is { } session
                    ? new SessionDraft(new(subject.Id), conference.Value, session)
                    : new SessionDraft(new(subject.Id), conference.Value, program.Removed.Sessions[new(subject.Id)], Removed: true));
                break;
            case SubjectType.Person:
                documents.Store(program.Person(new(subject.Id)) is { } person
                    ? new PersonDraft(new(subject.Id), conference.Value, person)
                    : new PersonDraft(new(subject.Id), conference.Value, program.Removed.People[new(subject.Id)], Removed: true));
                break;
            default:
                documents.Store(new ConferenceDraft(conference, program.Conference, program.Publications));
                break;
        }
    }
}
