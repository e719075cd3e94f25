using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Texts;

namespace BackOffice.Engine.Audit.Search;

/// <summary>Words to search for, and what has them in its name now.</summary>
internal static class SearchWords
{
    // Each is one more condition to check.
    private const int MostWords = 8;

    /// <summary>The words of what somebody typed; all of it where it holds none.</summary>
    internal static IEnumerable<string> Of(string query) =>
        TextWords.ToFind(query) is { Count: > 0 } words ? words.Take(MostWords) : [query.Trim()];

    /// <summary>The members in whose names a word occurs.</summary>
    internal static string[] Named(IEnumerable<string> members, string word) => [.. members.Where(member => Occurs(word, member))];

    /// <summary>The things, those that were removed among them, in whose names a word occurs.</summary>
    internal static Guid[] Named(Program program, string word) =>
    [
        .. program.Talks.Values.Concat(program.Removed.Talks.Values).Where(it => Occurs(word, it.Title) || Occurs(word, it.Code)).Select(it => it.Id.Value),
        .. program.Sessions.Values.Concat(program.Removed.Sessions.Values).Where(it => Occurs(word, it.Title)).Select(it => it.Id.Value),
        .. program.People.Values.Concat(program.Removed.People.Values).Where(it => Occurs(word, it.Name)).Select(it => it.Id.Value),
        .. program.Conference.Rooms.Concat(program.Conference.RemovedRooms).Where(it => Occurs(word, it.Name)).Select(it => it.Id.Value),
        .. program.Conference.Tracks.Concat(program.Conference.RemovedTracks).Where(it => Occurs(word, it.Name)).Select(it => it.Id.Value),
    ];

    private static bool Occurs(string word, string name) => name.Contains(word, StringComparison.OrdinalIgnoreCase);
}
