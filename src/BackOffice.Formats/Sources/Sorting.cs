using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;

namespace BackOffice.Formats.Sources;

/// <summary>Tells what is a talk and what is a session, and of which kind, and says what it took for what.</summary>
internal sealed class Sorting(Remarks remarks)
{
    // An abstract beyond this says that somebody has something to say.
    private const int LongestNote = 300;

    private readonly Dictionary<string, (int Line, int Count)> unknown = new(StringComparer.OrdinalIgnoreCase);
    private readonly Tally withoutSpeakers = new();
    private readonly Dictionary<SourceEntry, SessionKind?> sorted = new(ReferenceEqualityComparer.Instance);

    /// <summary>The kind of the session that the entry is; null where it is a talk.</summary>
    internal SessionKind? SessionKind(SourceEntry entry)
    {
        if (!sorted.TryGetValue(entry, out var kind)) sorted[entry] = kind = Sort(entry);
        return kind;
    }

    /// <summary>The kind of the talk that the entry is.</summary>
    internal TalkKind TalkKind(SourceEntry entry)
    {
        var word = SourceText.OneLine(entry.Kind);
        if (word.Length == 0) return Schedule.Talks.TalkKind.Oral;
        if (KindWords.Talk(word) is { } kind) return kind;
        unknown[word] = unknown.TryGetValue(word, out var known) ? (known.Line, known.Count + 1) : (entry.Line, 1);
        return Schedule.Talks.TalkKind.Other;
    }

    /// <summary>Says what is left to be said.</summary>
    internal void Finish()
    {
        foreach (var (word, (line, count)) in unknown)
        {
            remarks.Assumed(line, $"“{SourceText.Quoted(word)}” is no kind of talk that is known here; {(count == 1 ? "it was" : $"{count} talks were")} taken as “other”.");
        }
        withoutSpeakers.Say(remarks.Assumed, "It has no speakers and reads like a break, a desk or a social; it was taken for a session.", "things have no speakers and read like breaks, desks or socials; they were taken for sessions.");
    }

    private SessionKind? Sort(SourceEntry entry)
    {
        if (entry.IsSession == false) return null;
        var kind = KindWords.Session(entry.Kind);
        if (entry.IsSession == true) return kind ?? KindWords.NoTalk(entry.Kind, entry.Title) ?? Of(KindWords.Talk(entry.Kind), entry.Kind);
        if (entry.People.Count > 0 || entry.Abstract.Length > LongestNote || entry.Within is { Length: > 0 }) return null;
        var block = KindWords.NoTalk(entry.Kind, entry.Title);
        if (block is not null) withoutSpeakers.Note(entry.Line);
        return block;
    }

    private static SessionKind Of(TalkKind? kind, string word) => kind switch
    {
        Schedule.Talks.TalkKind.Oral => Schedule.Sessions.SessionKind.Oral,
        Schedule.Talks.TalkKind.Poster => Schedule.Sessions.SessionKind.Poster,
        Schedule.Talks.TalkKind.Tutorial => Schedule.Sessions.SessionKind.Tutorial,
        Schedule.Talks.TalkKind.InvitedTalk => Schedule.Sessions.SessionKind.InvitedTalk,
        Schedule.Talks.TalkKind.Workshop => Schedule.Sessions.SessionKind.Workshop,
        _ => word.Length == 0 ? Schedule.Sessions.SessionKind.Oral : Schedule.Sessions.SessionKind.Other,
    };
}
