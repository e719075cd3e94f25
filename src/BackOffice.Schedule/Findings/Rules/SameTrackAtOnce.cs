using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings.Rules;

/// <summary>Two things of one track take place at the same time in different rooms. Posters, which wait for their visitors, don't count.</summary>
internal static class SameTrackAtOnce
{
    internal const string Code = "same-track-at-once";

    internal static IEnumerable<Hit> In(TrackId id, Timetable timetable)
    {
        var program = timetable.Program;
        var blocks = program.Index.In(id)
            .Select(talk => program.Talk(talk)!)
            .Where(talk => talk is { Status: Status.Active, Kind: not TalkKind.Poster } && !InPosters(talk, program))
            .Select(talk => talk.InSession is { } session ? (Subject)session : talk.Id)
            .Distinct();
        foreach (var (one, other) in Standing.Coinciding(timetable.Standings(blocks)))
        {
            // In one room it is the room that is taken twice, which weighs more.
            if (one.Slot.RoomId == other.Slot.RoomId) continue;
            var (from, to) = Standing.Shared(one, other);
            yield return new(
                $"{Quoted(one.Title)} and {Quoted(other.Title)} are both of the track {timetable.Conference.Track(id)!.Name} and on {When(from, to)}.",
                Standing.Parties(one, other, id),
                from,
                Facts.Of(one.Slot, other.Slot));
        }
    }

    private static bool InPosters(Talk talk, Program program) => talk.InSession is { } id && program.Session(id)?.Kind == SessionKind.Poster;
}
