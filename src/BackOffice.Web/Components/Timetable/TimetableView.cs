using System.Globalization;
using BackOffice.Schedule;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Web.Components.Timetable;

/// <summary>How a member looks at the timetable, as the address says it. What is left out is as by default; what makes no sense is left out.</summary>
public sealed record TimetableView
{
    /// <summary>The steps, in minutes, in which things can be moved.</summary>
    public static readonly ValueList<int> Steps = [5, 10, 15, 20, 30, 60];

    /// <summary>The narrowest and widest zoom.</summary>
    public const int LeastZoom = 1, MostZoom = 5;

    private const int UsualStep = 5;
    private const int UsualZoom = 3;

    /// <summary>The view where nothing is said.</summary>
    public static readonly TimetableView Usual = new();

    /// <summary>The day; null leaves it to the page.</summary>
    public LocalDate? Day { get; init; }

    /// <summary>Whether every day is shown, one below the other.</summary>
    public bool AllDays { get; init; }

    /// <summary>In which steps things move, in minutes.</summary>
    public int Step { get; init; } = UsualStep;

    /// <summary>How large things are, from <see cref="LeastZoom"/> to <see cref="MostZoom"/>.</summary>
    public int Zoom { get; init; } = UsualZoom;

    /// <summary>Whether colours tell kinds and not tracks.</summary>
    public bool ByKind { get; init; }

    /// <summary>The rooms shown; empty shows all.</summary>
    public ValueList<RoomId> Rooms { get; init; }

    /// <summary>The tracks that stand out; empty lets all.</summary>
    public ValueList<TrackId> Tracks { get; init; }

    /// <summary>The words that stand out; empty lets all.</summary>
    public string Query { get; init; } = "";

    /// <summary>What the dock beside the timetable shows.</summary>
    public DockTab Dock { get; init; }

    /// <summary>Reads a view from the parameters of an address.</summary>
    public static TimetableView Parse(Func<string, string?> parameter) => new()
    {
        Day = parameter("day") is { } day && LocalDatePattern.Iso.Parse(day).TryGetValue(default, out var date) ? date : null,
        AllDays = parameter("day") == "all",
        Step = int.TryParse(parameter("step"), CultureInfo.InvariantCulture, out var step) && Steps.Contains(step) ? step : UsualStep,
        Zoom = int.TryParse(parameter("zoom"), CultureInfo.InvariantCulture, out var zoom) ? Math.Clamp(zoom, LeastZoom, MostZoom) : UsualZoom,
        ByKind = parameter("colour") == "kind",
        Rooms = Ids(parameter("rooms")).Select(id => new RoomId(id)).ToValueList(),
        Tracks = Ids(parameter("tracks")).Select(id => new TrackId(id)).ToValueList(),
        Query = parameter("q") ?? "",
        Dock = Enum.TryParse<DockTab>(parameter("dock"), ignoreCase: true, out var tab) ? tab : DockTab.Tray,
    };

    /// <summary>The parameters that stand for the view; null takes one off the address.</summary>
    public IReadOnlyDictionary<string, object?> Parameters => new Dictionary<string, object?>
    {
        ["day"] = AllDays ? "all" : Day is { } day ? LocalDatePattern.Iso.Format(day) : null,
        ["step"] = Step == UsualStep ? null : Step,
        ["zoom"] = Zoom == UsualZoom ? null : Zoom,
        ["colour"] = ByKind ? "kind" : null,
        ["rooms"] = Rooms.Count == 0 ? null : string.Join(',', Rooms),
        ["tracks"] = Tracks.Count == 0 ? null : string.Join(',', Tracks),
        ["q"] = Query.Length == 0 ? null : Query,
        ["dock"] = Dock == DockTab.Tray ? null : Dock.ToString().ToLowerInvariant(),
    };

    private static IEnumerable<Guid> Ids(string? text) =>
        (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => Guid.TryParse(part, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty);
}

/// <summary>What the dock beside the timetable shows.</summary>
public enum DockTab
{
    /// <summary>What is unscheduled.</summary>
    Tray,

    /// <summary>What is wrong.</summary>
    Findings,

    /// <summary>Nothing: it is closed.</summary>
    Closed,
}
