using System.Collections.Immutable;
using BackOffice.Schedule;
using BackOffice.Schedule.Programs;

namespace BackOffice.Engine.Drafts;

/// <summary>A whole program as the documents it is stored as.</summary>
/// <param name="Conference">The conference.</param>
/// <param name="Published">Where the newest snapshot says that things stand; null before the first.</param>
/// <param name="Sessions">Every session, removed ones included.</param>
/// <param name="Talks">Every talk, removed ones included.</param>
/// <param name="People">Every person, removed ones included.</param>
internal sealed record ProgramDocuments(
    ConferenceDraft Conference, PublishedDraft? Published, IReadOnlyList<SessionDraft> Sessions, IReadOnlyList<TalkDraft> Talks, IReadOnlyList<PersonDraft> People)
{
    /// <summary>The documents of a program.</summary>
    internal static ProgramDocuments Of(Program program)
    {
        var conference = program.Conference.Id;
        return new(
            new ConferenceDraft(conference, program.Conference, program.Publications),
            program.Publications.Latest is null ? null : PublishedOf(program),
            [
                .. program.Sessions.Values.Select(it => new SessionDraft(it.Id, conference.Value, it)),
                .. program.Removed.Sessions.Values.Select(it => new SessionDraft(it.Id, conference.Value, it, Removed: true)),
            ],
            [
                .. program.Talks.Values.Select(it => new TalkDraft(it.Id, conference.Value, it)),
                .. program.Removed.Talks.Values.Select(it => new TalkDraft(it.Id, conference.Value, it, Removed: true)),
            ],
            [
                .. program.People.Values.Select(it => new PersonDraft(it.Id, conference.Value, it)),
                .. program.Removed.People.Values.Select(it => new PersonDraft(it.Id, conference.Value, it, Removed: true)),
            ]);
    }

    /// <summary>Where the newest snapshot says that things stand.</summary>
    internal static PublishedDraft PublishedOf(Program program) => new(
        program.Conference.Id, program.Published.Select(it => new PublishedThing(it.Key, it.Value)).OrderBy(it => it.Thing.Id).ToValueList());

    /// <summary>The program that the documents are of.</summary>
    internal Program ToProgram(long revision)
    {
        var program = Program.Empty with { Revision = revision, Conference = Conference.Conference, Publications = Conference.Publications };
        if (Published is { } published) program = program with { Published = published.Things.ToImmutableDictionary(it => it.Thing, it => it.Place) };
        return program.Filled(
            Sessions.Where(it => !it.Removed).Select(it => it.Session),
            Talks.Where(it => !it.Removed).Select(it => it.Talk),
            People.Where(it => !it.Removed).Select(it => it.Person),
            RemovedThings.Of(
                Sessions.Where(it => it.Removed).Select(it => it.Session), Talks.Where(it => it.Removed).Select(it => it.Talk), People.Where(it => it.Removed).Select(it => it.Person)));
    }
}
