using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;

namespace BackOffice.Engine.Drafts;

/// <summary>A conference as it stands, with what it published: a document, projected from the events in their transaction.</summary>
public sealed record ConferenceDraft(ConferenceId Id, Conference Conference, Publications Publications);

/// <summary>Where the newest snapshot of a conference says that things stand.</summary>
public sealed record PublishedDraft(ConferenceId Id, ValueList<PublishedThing> Things);

/// <summary>A thing with its published place.</summary>
public sealed record PublishedThing(Subject Thing, PublishedPlace Place);

/// <summary>A session as it stands, or stood when it was removed.</summary>
public sealed record SessionDraft(SessionId Id, Guid ConferenceId, Session Session, bool Removed = false);

/// <summary>A talk as it stands, or stood when it was removed.</summary>
public sealed record TalkDraft(TalkId Id, Guid ConferenceId, Talk Talk, bool Removed = false);

/// <summary>A person as it stands, or stood when it was removed.</summary>
public sealed record PersonDraft(PersonId Id, Guid ConferenceId, Person Person, bool Removed = false);
