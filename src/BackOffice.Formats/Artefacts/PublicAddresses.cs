using BackOffice.Schedule.People;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;

namespace BackOffice.Formats.Artefacts;

/// <summary>Where the newest snapshot's files are, for those who read a file apart from its address; null throughout where the site is not known.</summary>
internal sealed class PublicAddresses(Uri? site, string slug)
{
    /// <summary>The address of a file of the newest snapshot.</summary>
    internal string? Of(string name) => site is null ? null : new Uri(site, $"/api/conferences/{slug}/snapshots/latest/{name}").AbsoluteUri;

    /// <summary>The address at which people read about an entry.</summary>
    internal string? Of(Entry entry) => Of($"program.html#{Anchor(entry)}");

    /// <summary>The address at which people read about a person.</summary>
    internal string? Of(Person person) => Of($"program.html#{Anchor(person)}");

    /// <summary>The address at which people read about a talk.</summary>
    internal string? Of(Talk talk) => Of($"program.html#{Anchor(talk)}");

    /// <summary>The address at which people read about a session.</summary>
    internal string? Of(Session session) => Of($"program.html#{Anchor(session)}");

    /// <summary>The name by which the page for people calls an entry; it stays from snapshot to snapshot.</summary>
    internal static string Anchor(Entry entry) => entry.Talk is { } talk ? Anchor(talk) : Anchor(entry.Session!);

    /// <summary>The name by which the page for people calls a talk.</summary>
    internal static string Anchor(Talk talk) => $"talk-{Uri.EscapeDataString(talk.Code)}";

    /// <summary>The name by which the page for people calls a session.</summary>
    internal static string Anchor(Session session) => $"session-{session.Id}";

    /// <summary>The name by which the page for people calls a person.</summary>
    internal static string Anchor(Person person) => $"person-{person.Id}";
}
