namespace BackOffice.Formats.Sources;

/// <summary>Counts what is to be said once of many things, with the line of the first.</summary>
internal sealed class Tally
{
    private int firstLine;

    internal int Count { get; private set; }

    internal void Note(int line)
    {
        if (Count++ == 0) firstLine = line;
    }

    /// <summary>Says it, if there is something to say.</summary>
    /// <param name="say">Takes it, with the line.</param>
    /// <param name="one">The sentence about one thing.</param>
    /// <param name="several">The sentence about several, after their number.</param>
    internal void Say(Action<int, string> say, string one, string several)
    {
        if (Count > 0) say(firstLine, Count == 1 ? one : $"{Count} {several}");
    }
}
