using BackOffice.Schedule;
using NodaTime;

namespace BackOffice.Formats.Sources;

/// <summary>The rooms of a file: one for each name, whatever its capitals, as it is first written.</summary>
internal sealed class RoomBook
{
    private readonly List<string> rooms = [];
    private readonly Dictionary<string, string> bySpelling = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Name, LocalDateTime Start), int> assumed = [];

    /// <summary>The room of that name.</summary>
    internal string Named(string name)
    {
        if (bySpelling.TryGetValue(name, out var known)) return known;
        rooms.Add(name);
        return bySpelling[name] = name;
    }

    /// <summary>A room for something that has a start and no room: named after it, and numbered from the second at the same time on.</summary>
    internal string AssumedFor(string words, LocalDateTime start)
    {
        assumed[(words, start)] = assumed.GetValueOrDefault((words, start)) + 1;
        return Named(assumed[(words, start)] is var number and > 1 ? $"{words} {number}" : words);
    }

    internal ValueList<string> All() => rooms.ToValueList();
}
