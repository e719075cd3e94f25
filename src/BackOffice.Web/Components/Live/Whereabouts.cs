using BackOffice.Engine.Live;
using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using NodaTime;
using NodaTime.Text;

namespace BackOffice.Web.Components.Live;

/// <summary>Where a member is in a conference, as addresses say it and as people say it.</summary>
/// <param name="Page">The page's word in the address, such as <c>timetable</c>.</param>
/// <param name="Day">The day, where the address names one.</param>
/// <param name="Open">What the panel shows.</param>
public sealed record Whereabouts(string Page, LocalDate? Day, Subject? Open)
{
    /// <summary>Reads an address below <c>conferences/{slug}/</c>, such as <c>conferences/sample/timetable?day=2027-05-20</c>; null for another conference's, or none.</summary>
    public static Whereabouts? Parse(string address, string slug)
    {
        var (path, query) = address.Split('#')[0].Split('?', 2) is [var before, var after] ? (before, after) : (address.Split('#')[0], "");
        if (path.Split('/') is not ["conferences", var of, var page, ..] || of != slug || page.Length == 0) return null;
        LocalDate? day = LocalDatePattern.Iso.Parse(Value(query, "day") ?? "").TryGetValue(default, out var asked) ? asked : null;
        return new Whereabouts(page, day, OpenThing.Parse(Value(query, "open")));
    }

    /// <summary>Where to go to see what somebody is about: what they move, edit, have open or have selected, on the page where they are.</summary>
    public static string AddressOf(PresenceState state, string slug)
    {
        var query = new List<string>();
        if (state.Day is { } day) query.Add($"day={LocalDatePattern.Iso.Format(day)}");
        if (About(state) is { Type: SubjectType.Talk or SubjectType.Session or SubjectType.Person } thing) query.Add($"open={OpenThing.Format(thing)}");
        return $"/conferences/{slug}/{Uri.EscapeDataString(state.Page ?? "timetable")}{(query.Count > 0 ? "?" : "")}{string.Join('&', query)}";
    }

    /// <summary>What somebody is about in words: “moving “Moss””, or only the page they are on.</summary>
    public static string Text(PresenceState state, Program program)
    {
        if (state.Lifted.Count > 0) return $"moving {Things(state.Lifted, program)}";
        if (state.Editing is [.., var edit]) return $"editing {edit.Facet.Replace('-', ' ')} of {Name(edit.Thing, program)}";
        if (state.Selected.Count > 0) return $"has selected {Things(state.Selected, program)}";
        if (state.Open is { } open) return $"looking at {Name(open, program)}";
        return state.Page is { } page ? $"on the {page} page{(state.Day is { } day ? $", {PlaceText.Of(day)}" : "")}" : "coming in";
    }

    private static Subject? About(PresenceState state) =>
        state.Lifted is [var lifted, ..] ? lifted : state.Editing is [.., var edit] ? edit.Thing : state.Open ?? (state.Selected is [var selected, ..] ? selected : null);

    private static string Things(ValueList<Subject> things, Program program) => things.Count == 1 ? Name(things[0], program) : $"{things.Count} things";

    private static string Name(Subject thing, Program program) => $"“{ChangeText.Title(thing, program)}”";

    private static string? Value(string query, string name) =>
        query.Split('&').Select(part => part.Split('=', 2)).Where(part => part is [var key, _] && key == name).Select(part => Uri.UnescapeDataString(part[1])).FirstOrDefault();
}
