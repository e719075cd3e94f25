using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Formats.Sources;

/// <summary>A session as the talks in it tell of it, in a format that knows no sessions around talks.</summary>
/// <param name="Key">What tells it from others.</param>
/// <param name="Title">Its title.</param>
/// <param name="Guid">What it is known by; empty where the talks do not say.</param>
/// <param name="Kind">The word for its kind; empty where the talks do not say: theirs, if it is one.</param>
/// <param name="Chairs">The keys of those who chair it.</param>
internal sealed record TalksHome(string Key, string Title, string Guid = "", string Kind = "", IReadOnlyList<string>? Chairs = null);

/// <summary>Gives sessions back to talks that name them: those that follow each other in one room make one up, which lasts as long as they do.</summary>
/// <param name="book">Where the sessions and the talks are taken down.</param>
internal sealed class SessionRuns(ProgramBook book)
{
    private readonly List<(SourceEntry Talk, TalksHome Home)> talks = [];

    internal void Add(SourceEntry talk, TalksHome home) => talks.Add((talk, home));

    internal void Finish()
    {
        foreach (var (number, run) in Runs().Index()) AddSession(run, $"run {number}");
    }

    private IEnumerable<List<(SourceEntry Talk, TalksHome Home)>> Runs()
    {
        List<(SourceEntry Talk, TalksHome Home)> run = [];
        foreach (var it in talks.OrderBy(it => it.Talk.Room, StringComparer.Ordinal).ThenBy(it => it.Home.Key, StringComparer.Ordinal).ThenBy(it => it.Talk.Start))
        {
            if (run.Count > 0 && !Follows(it, run[^1]))
            {
                yield return run;
                run = [];
            }
            run.Add(it);
        }
        if (run.Count > 0) yield return run;
    }

    private static bool Follows((SourceEntry Talk, TalksHome Home) it, (SourceEntry Talk, TalksHome Home) before) =>
        it.Talk.Room == before.Talk.Room && it.Home.Key == before.Home.Key && before.Talk is { Start: { } start, Duration: { } duration } && start.Plus(duration) == it.Talk.Start;

    private void AddSession(List<(SourceEntry Talk, TalksHome Home)> run, string key)
    {
        var (first, home) = run[0];
        var kinds = run.Select(it => it.Talk.Kind).Distinct(StringComparer.Ordinal).ToList();
        book.Add(new(first.Line)
        {
            Guid = home.Guid,
            Title = home.Title,
            IsSession = true,
            Kind = home.Kind.Length > 0 ? home.Kind : kinds is [var kind] ? kind : "oral",
            Room = first.Room,
            Start = first.Start,
            Duration = run.Aggregate(Duration.Zero, (sum, it) => sum + (it.Talk.Duration ?? Duration.Zero)),
            People = home.Chairs ?? [],
            Key = key,
        });
        foreach (var (talk, _) in run) book.Add(talk with { Within = key });
    }
}
