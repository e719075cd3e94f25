using BackOffice.Schedule;
using BackOffice.Schedule.Sessions;

namespace BackOffice.Formats.Importing;

/// <summary>What holding the order of a session's talks at the source against ours comes to.</summary>
internal enum OrderCompared
{
    /// <summary>They follow one another as in the file.</summary>
    Same,

    /// <summary>The committee changed it and the source did not.</summary>
    Kept,

    /// <summary>The source changed it, or brings talks that stand between others, and the committee left it alone.</summary>
    Changed,

    /// <summary>Both changed it, or nobody knows how it was.</summary>
    Collides,
}

/// <summary>
/// The order of the talks of a session: as the source has it now, as it had it the last time, and as it is here. What stands here and not in the file, or
/// in the file and not here, is in nobody's way.
/// </summary>
internal sealed class TalkOrder
{
    private const int LongestTitle = 80;

    /// <summary>Compares.</summary>
    /// <param name="file">The talks of the session in the file, in their order.</param>
    /// <param name="session">The session here.</param>
    /// <param name="isComing">Whether the import brings a talk into the session where nobody says otherwise; such stand at its end.</param>
    /// <param name="remembered">What the source said the last time.</param>
    internal TalkOrder(IReadOnlyList<TalkId> file, Session session, Func<TalkId, bool> isComing, IReadOnlyDictionary<Guid, RememberedThing> remembered)
    {
        var home = ImportMemory.Digest($"in {session.Id}");
        var there = file.Where(session.Talks.Contains).ToList();
        var ours = session.Talks.Where(there.Contains).ToList();
        Theirs = [.. file.Where(it => session.Talks.Contains(it) || isComing(it))];
        var last = there.Select(it => remembered.GetValueOrDefault(it.Value)).OfType<RememberedThing>().Where(it => it.Position is not null && it.Digest("placement") == home)
            .OrderBy(it => it.Position).Select(it => new TalkId(it.Id)).ToList();
        Compared = Theirs.SequenceEqual(ours.Concat(Theirs.Except(there))) ? OrderCompared.Same
            : there.SequenceEqual(ours) || last.SequenceEqual(ours) ? OrderCompared.Changed
            : there.SequenceEqual(last) ? OrderCompared.Kept
            : OrderCompared.Collides;
    }

    /// <summary>The order in the file, of those that stand in the session or come into it.</summary>
    internal IReadOnlyList<TalkId> Theirs { get; }

    internal OrderCompared Compared { get; }

    /// <summary>An order for people: a line for each talk.</summary>
    internal static string Text(IEnumerable<string> titles) => string.Join('\n', titles.Select((title, place) => $"{place + 1}. {(title.Length > LongestTitle ? $"{Limits.Cut(title, LongestTitle)}…" : title)}"));
}
