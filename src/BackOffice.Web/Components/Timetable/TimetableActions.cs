namespace BackOffice.Web.Components.Timetable;

/// <summary>Something a member can do on the timetable besides moving things: from the palette, by a key, from a menu.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Text">What it does, in words.</param>
/// <param name="Keys">The keys that do it, such as <c>Ctrl+K</c>; null where there are none.</param>
/// <param name="Edits">Whether it changes the schedule and so takes an editor.</param>
/// <param name="Takes">How many selected things it takes at least.</param>
public sealed record TimetableAction(string Id, string Text, string? Keys = null, bool Edits = false, int Takes = 0)
{
    /// <summary>Everything there is, in the order in which it is listed.</summary>
    public static readonly IReadOnlyList<TimetableAction> All =
    [
        new("palette", "Do anything, find anything", "Ctrl+K"),
        new("search", "Search the timetable", "/"),
        new("shortcuts", "Show all keys", "?"),
        new("add-talk", "Add a talk", "n", Edits: true),
        new("add-session", "Add a session", "Shift+n", Edits: true),
        new("move-to", "Move what is selected to a place…", "p", Edits: true, Takes: 1),
        new("shift", "Shift what is selected…", "m", Edits: true, Takes: 1),
        new("shift-after", "Shift everything after a point…", "Shift+m", Edits: true),
        new("swap", "Swap with another…", "w", Edits: true, Takes: 1),
        new("fit", "Fit the session to its talks", "f", Edits: true, Takes: 1),
        new("retrack", "Put what is selected into a track…", "t", Edits: true, Takes: 1),
        new("unschedule", "Take what is selected off the timetable…", "Delete", Edits: true, Takes: 1),
        new("withdraw", "Withdraw or cancel what is selected…", Edits: true, Takes: 1),
        new("move-day", "Move this whole day to another…", Edits: true),
        new("select-shown", "Select everything that stands out", "Ctrl+a"),
        new("clear", "Select nothing", "Escape"),
        new("next-day", "Next day", "]"),
        new("previous-day", "Day before", "["),
        new("all-days", "Show all days, or one", "a"),
        new("zoom-in", "Zoom in", "+"),
        new("zoom-out", "Zoom out", "-"),
        new("colour", "Colour by track or by kind", "c"),
        new("findings", "Show the findings beside the timetable", "g"),
        new("tray", "Show what is unscheduled beside the timetable", "u"),
        new("dock", "Close or open what is beside the timetable", "\\"),
    ];

    /// <summary>The keys of the hand, which the browser reads itself: for the list of all keys.</summary>
    public static readonly IReadOnlyList<(string Keys, string Text)> Hand =
    [
        ("↑ ↓ ← →", "Go to the next block"),
        ("Home End", "Go to the first or last block"),
        ("Enter", "Open"),
        ("X", "Select, or no longer; also Ctrl and a click, or a finger that rests and lets go"),
        ("Shift ↑ ↓ ← →", "Select on the way"),
        ("I", "Add something right after it"),
        ("Space", "Pick up; put down"),
        ("↑ ↓", "In the hand: earlier, later, by the step"),
        ("Page Up, Page Down", "In the hand: by an hour"),
        ("← →", "In the hand: to the room beside"),
        ("Shift ↑ ↓", "In the hand: an earlier or later end"),
        ("Shift ← →", "In the hand: an earlier or later start"),
        ("S", "In the hand: into the session there, or out of it"),
        ("U", "In the hand: off the timetable"),
        ("D, Shift D", "In the hand: to the next day, to the day before"),
        ("Escape", "In the hand: leave it where it was"),
    ];
}
