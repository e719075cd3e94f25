using BackOffice.Formats.Html;
using BackOffice.Schedule;

namespace BackOffice.Formats.Sources;

/// <summary>The tracks of a file: one for each name, whatever its capitals, as it is first written.</summary>
internal sealed class TrackBook
{
    private readonly List<ImportedTrack> tracks = [];
    private readonly Dictionary<string, int> byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The track of that name; a colour that was not known is noted.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="color">One of the back office's colours, or a value such as <c>#5a6fd8</c>; may be empty.</param>
    internal string Named(string name, string color = "")
    {
        if (!byName.TryGetValue(name, out var at))
        {
            at = byName[name] = tracks.Count;
            tracks.Add(new(name));
        }
        if (tracks[at].Color is null && color.Length > 0) tracks[at] = tracks[at] with { Color = TrackTones.Nearest(color) };
        return tracks[at].Name;
    }

    internal ValueList<ImportedTrack> All() => tracks.ToValueList();
}
