using BackOffice.Schedule;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;

namespace BackOffice.Web.Components.Audit;

/// <summary>What a change says, cut where it names its subject, so that the name can be a link.</summary>
/// <param name="Before">Before the name.</param>
/// <param name="Name">The name; null where it does not occur in it, as the old title of what has a new one.</param>
/// <param name="After">After the name.</param>
/// <param name="Thing">What it is the name of; null where there is nothing to show of it.</param>
public sealed record SentenceParts(string Before, string? Name, string After, Subject? Thing)
{
    /// <summary>Cuts the sentence of a change, without who did it.</summary>
    public static SentenceParts Of(ScheduleEvent happened, Program program)
    {
        var sentence = ChangeText.Predicate(happened, program);
        if (ThingOf(happened, program) is not { } thing) return new(sentence, null, "", null);
        var name = ChangeText.Title(thing, program);
        var at = sentence.IndexOf($"“{name}”", StringComparison.Ordinal) is >= 0 and var quoted ? quoted + 1 : sentence.IndexOf(name, StringComparison.Ordinal);
        return at < 0 ? new(sentence, null, "", thing) : new(sentence[..at], name, sentence[(at + name.Length)..], thing);
    }

    /// <summary>What a change is about, as far as it has a history of its own: of a conference, the room or track.</summary>
    public static Subject? ThingOf(ScheduleEvent happened, Program program) => happened switch
    {
        TalkEvent or SessionEvent or PersonEvent => happened.Subject,
        ConferenceEvent { Facet.Of: { } part } => PartOf(part, program),
        _ => null,
    };

    private static Subject? PartOf(Guid part, Program program) =>
        program.Conference.NameOf(new RoomId(part)) is not null ? new(SubjectType.Room, part)
        : program.Conference.NameOf(new TrackId(part)) is not null ? new(SubjectType.Track, part)
        : null;
}
