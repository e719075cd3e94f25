using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;

namespace BackOffice.Web.Components.Committee;

/// <summary>Roles, and what of a conference somebody is limited to, in words.</summary>
internal static class RoleWords
{
    internal static string Of(Role role) => role switch
    {
        Role.Viewer => "Viewer",
        Role.Editor => "Editor",
        Role.Publisher => "Publisher",
        _ => "Chair",
    };

    internal static string Means(Role role) => role switch
    {
        Role.Viewer => "looks at everything, and changes nothing",
        Role.Editor => "changes the program",
        Role.Publisher => "changes the program, and publishes it",
        _ => "everything, with members, keys, subscribers and settings",
    };

    /// <summary>What an editor is limited to: “Theory, Practice · Dome · Wed 18 May”.</summary>
    internal static string Of(Limits limits, Conference conference)
    {
        string[] parts =
        [
            string.Join(", ", limits.Tracks.Select(id => conference.Track(id)?.Name ?? "a track that is gone")),
            string.Join(", ", limits.Rooms.Select(id => conference.Room(id)?.Name ?? "a room that is gone")),
            string.Join(", ", limits.Days.Select(PlaceText.Of)),
        ];
        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }
}
