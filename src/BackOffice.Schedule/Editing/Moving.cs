using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Schedule.Editing;

/// <summary>A talk or session that looks for a place, as arithmetic on minutes sees it. Minutes count from midnight of the conference's first day.</summary>
/// <param name="Thing">The talk or session.</param>
/// <param name="Title">Its title.</param>
/// <param name="Minutes">How long it lasts.</param>
/// <param name="Now">The slot it takes now; null while it is unscheduled.</param>
/// <param name="Tracks">Its track, or those of its talks.</param>
/// <param name="Talk">The talk; null where it is a session.</param>
/// <param name="Busy">
/// The starts at which somebody of it is elsewhere: each from (exclusive) and to (exclusive). A speaker who is busy from 100 to 120
/// can't begin a part that lasts 30 minutes between 70 and 120.
/// </param>
internal sealed record Moving(Subject Thing, string Title, int Minutes, Slot? Now, IReadOnlySet<TrackId> Tracks, Talk? Talk, IReadOnlyList<(int After, int Before)> Busy)
{
    /// <summary>Whether nobody of the thing is elsewhere if it begins then.</summary>
    internal bool CanBegin(int start)
    {
        foreach (var (after, before) in Busy)
        {
            if (after < start && start < before) return false;
        }
        return true;
    }

    internal static Moving? Of(Program program, Subject thing) => thing.Type switch
    {
        SubjectType.Talk when program.Talk(new(thing.Id)) is { Status: Status.Active } talk => Of(program, talk),
        SubjectType.Session when program.Session(new(thing.Id)) is { Status: Status.Active } session => Of(program, session),
        _ => null,
    };

    private static Moving Of(Program program, Talk talk) => new(
        talk.Id, talk.Title, InMinutes(talk.Duration), program.SlotOf(talk), talk.TrackId is { } track ? new HashSet<TrackId> { track } : [], talk,
        [.. talk.Speakers.SelectMany(person => Elsewhere(program, person, 0, InMinutes(talk.Duration), [talk.Id]))]);

    private static Moving Of(Program program, Session session)
    {
        var (length, start) = (InMinutes(session.Duration), 0);
        HashSet<Subject> own = [session.Id, .. session.Talks.Select(talk => (Subject)talk)];
        var busy = session.Chairs.SelectMany(person => Elsewhere(program, person, 0, length, own)).ToList();
        var talks = session.Talks.Select(id => program.Talk(id)!).Where(talk => talk.Status == Status.Active).ToList();
        foreach (var talk in talks)
        {
            var lasts = InMinutes(talk.Duration);
            busy.AddRange(talk.Speakers.SelectMany(person => Elsewhere(program, person, start, lasts, own)));
            start += lasts;
        }
        return new(session.Id, session.Title, length, session.Slot, talks.Select(talk => talk.TrackId).OfType<TrackId>().ToHashSet(), null, busy);
    }

    /// <summary>The starts that what a person does elsewhere rules out, where their part begins some minutes into the thing.</summary>
    private static IEnumerable<(int After, int Before)> Elsewhere(Program program, PersonId person, int into, int minutes, HashSet<Subject> own)
    {
        var clock = new MinuteClock(program);
        foreach (var part in program.Index.PartsOf(person))
        {
            if (own.Contains(part) || Taken(program, part) is not { } slot) continue;
            var (from, to) = (clock.Minute(slot.Start), clock.Minute(slot.End));
            yield return (from - into - minutes, to - into);
        }
    }

    private static Slot? Taken(Program program, Subject part) =>
        part.Type == SubjectType.Session ? program.Session(new(part.Id)) is { Status: Status.Active } session ? session.Slot : null
        : program.Talk(new(part.Id)) is { Status: Status.Active } talk
            && (talk.InSession is not { } id || program.Session(id)?.Status == Status.Active) ? program.SlotOf(talk)
        : null;

    private static int InMinutes(Duration duration) => (int)duration.TotalMinutes;
}
