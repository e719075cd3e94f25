using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;

namespace BackOffice.Web.Components.Timetable;

/// <summary>
/// Which sessions and talks are the same in two programs in all that a block shows of them besides their place: known by
/// comparing references, which costs a fraction of making the block anew.
/// </summary>
internal sealed class Untouched(Program before, Program now)
{
    private readonly bool alike = ReferenceEquals(before.Conference, now.Conference) && ReferenceEquals(before.People, now.People);

    /// <summary>Whether a session with its talks, or a talk, is the same.</summary>
    internal bool Holds(Subject thing) => alike && HasTheSameFindings(thing) && (thing.Type == SubjectType.Session
        ? now.Session(new(thing.Id)) is { } session && ReferenceEquals(session, before.Session(session.Id)) && session.Talks.All(talk => Holds(talk))
        : ReferenceEquals(now.Talk(new(thing.Id)), before.Talk(new(thing.Id))));

    private bool HasTheSameFindings(Subject thing)
    {
        var (then, those) = (before.Findings().About(thing), now.Findings().About(thing));
        return ReferenceEquals(then, those) || then.SequenceEqual(those);
    }
}
