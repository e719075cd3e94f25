using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Talks;
using BackOffice.Web.Components.Kit;

namespace BackOffice.Web.Components.Things;

/// <summary>The people, talks and sessions of a program as things to pick from, and kinds as options.</summary>
public static class Picks
{
    /// <summary>Everybody but some, by name; not those whose data was erased.</summary>
    public static IEnumerable<Choice> People(Program program, IReadOnlyCollection<PersonId> except) =>
        program.People.Values.Where(person => !person.Erased && !except.Contains(person.Id)).OrderBy(person => person.Name, StringComparer.InvariantCultureIgnoreCase)
            .Select(person => new Choice(person.Id.Value, person.Name, person.Affiliation));

    /// <summary>Every talk that takes place but one, by title, with where it stands.</summary>
    public static IEnumerable<Choice> Talks(Program program, TalkId except) =>
        program.Talks.Values.Where(talk => talk.Id != except && talk.Status == Status.Active).OrderBy(talk => talk.Title, StringComparer.InvariantCultureIgnoreCase)
            .Select(talk => new Choice(talk.Id.Value, talk.Title, $"{Speakers(program, talk)} · {PlaceText.Of(program.PlacementOf(talk), program)}"));

    /// <summary>Every session that takes place, by title, with where it stands.</summary>
    public static IEnumerable<Choice> Sessions(Program program) =>
        program.Sessions.Values.Where(session => session.Status == Status.Active).OrderBy(session => session.Slot?.Start).ThenBy(session => session.Title, StringComparer.InvariantCultureIgnoreCase)
            .Select(session => new Choice(session.Id.Value, session.Title, PlaceText.Of(session.Slot, program)));

    /// <summary>The names of a talk's speakers, in their order.</summary>
    public static string Speakers(Program program, Talk talk) => string.Join(", ", talk.Speakers.Select(id => program.Person(id)?.Name));

    /// <summary>The values of an enumeration as options, “Invited talk” for <c>InvitedTalk</c>.</summary>
    public static IReadOnlyList<Option> Kinds<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(kind => new Option(kind.ToString(), Spoken(kind)))];

    /// <summary>“Invited talk” for <c>InvitedTalk</c>.</summary>
    public static string Spoken<T>(T kind)
        where T : struct, Enum => string.Concat(kind.ToString().Select((c, index) => index > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString()));

    /// <summary>The tracks that can be chosen: those not retired, and the one chosen already.</summary>
    public static IReadOnlyList<Option> Tracks(Program program, TrackId? chosen) =>
        [new Option("", "No track"), .. program.Conference.Tracks.Where(track => !track.Retired || track.Id == chosen).Select(track => new Option(track.Id.ToString(), track.Name))];

    /// <summary>Whether a text is a number of people, or is empty, which stands for an unknown one.</summary>
    public static bool Audience(string text, out int? people)
    {
        people = int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
        return people is not null || string.IsNullOrWhiteSpace(text);
    }

    /// <summary>The track that an option stands for; null for none.</summary>
    public static TrackId? Track(string option) => Guid.TryParse(option, out var id) ? new(id) : null;
}
