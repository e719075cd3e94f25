namespace BackOffice.Engine.Live;

/// <summary>
/// The colours by which members tell each other apart. A colour is a name here; what it looks like in light and dark is the
/// style sheet's affair.
/// </summary>
public static class MemberColours
{
    /// <summary>The names: <c>who-1</c> to <c>who-10</c>.</summary>
    public static readonly IReadOnlyList<string> Names = [.. Enumerable.Range(1, 10).Select(number => $"who-{number}")];

    /// <summary>
    /// The colour for a member who comes in: the one they have at another seat; else the one that goes with their name; else,
    /// where somebody else here has that, the next that is free.
    /// </summary>
    public static string For(string member, IReadOnlyCollection<Presence> present)
    {
        if (present.FirstOrDefault(it => it.Member == member) is { } self) return self.Colour;
        var taken = present.Select(it => it.Colour).ToHashSet();
        var first = IndexOf(member);
        for (var step = 0; step < Names.Count; step++)
        {
            var name = Names[(first + step) % Names.Count];
            if (!taken.Contains(name)) return name;
        }
        return Names[first];
    }

    /// <summary>The colour that goes with a member's name, whoever else is here.</summary>
    public static string Of(string member) => Names[IndexOf(member)];

    // FNV-1a: the same on every node and after every start, which the hash codes of strings are not.
    private static int IndexOf(string member)
    {
        var hash = 2166136261u;
        foreach (var c in member) hash = unchecked((hash ^ c) * 16777619u);
        return (int)(hash % (uint)Names.Count);
    }
}
