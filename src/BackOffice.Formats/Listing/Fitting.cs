using BackOffice.Schedule;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Formats.Listing;

/// <summary>Cuts short what was given its length by default and would run into what starts next in its room.</summary>
internal sealed class Fitting
{
    private static readonly Duration Shortest = Duration.FromMinutes(5);

    private readonly Dictionary<string, List<LocalDateTime>> starts = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int> endIsSaid;
    private readonly Remarks remarks;

    internal Fitting(BlockReading read, Remarks remarks)
    {
        (endIsSaid, this.remarks) = (read.EndIsSaid, remarks);
        foreach (var session in read.Sessions) Note(session.Room, session.Start);
        foreach (var talk in read.Talks) Note(talk.Room, talk.Start);
        foreach (var room in starts.Values) room.Sort();
    }

    /// <summary>The session, and its talks from the last on, as long as its room allows.</summary>
    internal ImportedSession Fit(ImportedSession session)
    {
        var sum = session.Talks.Aggregate(Duration.Zero, (total, talk) => total + talk.Duration);
        var room = Until(session.Line, session.Room, session.Start, session.Duration);
        var fits = room ?? session.Duration;
        if (room is null && (sum <= fits || !endIsSaid.Contains(session.Line))) return session;
        if (fits < (session.Talks.Count == 0 ? Shortest : Shortest * session.Talks.Count))
        {
            remarks.Assumed(session.Line, $"Only {fits.TotalMinutes} minutes remain for it, too few to cut it to; nothing was cut, which the findings will show.");
            return session;
        }
        if (room is not null) remarks.Assumed(session.Line, $"It was cut from {session.Duration.TotalMinutes} to {fits.TotalMinutes} minutes: {Next(session.Room!, session.Start!.Value)}.");
        return session with { Duration = fits, Talks = Shortened(session.Talks, sum - fits) };
    }

    /// <summary>The talk as long as its room allows.</summary>
    internal ImportedTalk Fit(ImportedTalk talk)
    {
        if (Until(talk.Line, talk.Room, talk.Start, talk.Duration) is not { } room) return talk;
        if (room < Shortest)
        {
            remarks.Assumed(talk.Line, $"Only {room.TotalMinutes} minutes remain for it, too few to cut it to; nothing was cut, which the findings will show.");
            return talk;
        }
        remarks.Assumed(talk.Line, $"It was cut from {talk.Duration.TotalMinutes} to {room.TotalMinutes} minutes: {Next(talk.Room!, talk.Start!.Value)}.");
        return talk with { Duration = room };
    }

    private void Note(string? room, LocalDateTime? start)
    {
        if (room is null || start is not { } known) return;
        if (!starts.TryGetValue(room, out var there)) starts[room] = there = [];
        there.Add(known);
    }

    /// <summary>How long something may take before the next start in its room; null where that is as long as it takes, or its end is said.</summary>
    private Duration? Until(int line, string? room, LocalDateTime? start, Duration duration)
    {
        if (room is null || start is not { } known || endIsSaid.Contains(line)) return null;
        var next = After(room, known, out var together);
        if (together) remarks.Assumed(line, $"Something else starts in {room} at {known:HH:mm} as well, which the findings will show.");
        return next is { } then && then < known.Plus(duration) ? then.Since(known) : null;
    }

    private LocalDateTime? After(string room, LocalDateTime start, out bool together)
    {
        var there = starts[room];
        var (low, high) = (0, there.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (there[middle] <= start) low = middle + 1;
            else high = middle;
        }
        together = low > 1 && there[low - 2] == start;
        return low < there.Count ? there[low] : null;
    }

    private string Next(string room, LocalDateTime start) => $"the next thing in {room} starts at {After(room, start, out _)!.Value:HH:mm}";

    private ValueList<ImportedTalk> Shortened(ValueList<ImportedTalk> talks, Duration excess)
    {
        var fitting = talks.ToArray();
        for (var at = fitting.Length - 1; at >= 0 && excess > Duration.Zero; at--)
        {
            var less = Duration.Min(excess, fitting[at].Duration - Shortest);
            fitting[at] = fitting[at] with { Duration = fitting[at].Duration - less };
            excess -= less;
            remarks.Assumed(fitting[at].Line, $"It was cut to {fitting[at].Duration.TotalMinutes} minutes so that the talks of its session fit.");
        }
        return fitting.ToValueList();
    }
}
