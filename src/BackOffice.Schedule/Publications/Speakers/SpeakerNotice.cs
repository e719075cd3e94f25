using System.Text;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Programs;

namespace BackOffice.Schedule.Publications.Speakers;

/// <summary>
/// What somebody is to be told of a snapshot: what is other for them than in the snapshot of which they were told last. What went back
/// and forth in between is nothing.
/// </summary>
/// <param name="Person">The person.</param>
/// <param name="Changes">What changed for them, a sentence each.</param>
/// <param name="Engagements">All that they do at the conference now.</param>
public sealed record SpeakerNotice(Person Person, ValueList<string> Changes, ValueList<Engagement> Engagements)
{
    /// <summary>What there is to tell somebody; null where there is nothing.</summary>
    /// <param name="person">The person, as they are known now.</param>
    /// <param name="told">The program of which they were told last; null for who was told of none.</param>
    /// <param name="shown">The program that is published.</param>
    public static SpeakerNotice? Of(Person person, Program? told, Program shown)
    {
        var (then, now) = (told is null ? [] : Engagement.Of(person.Id, told), Engagement.Of(person.Id, shown));
        var changes = new List<string>();
        foreach (var it in now)
        {
            var was = then.FirstOrDefault(other => other.Thing == it.Thing && other.Chairs == it.Chairs);
            changes.AddRange(was is null ? [$"You {Does(it)} “{it.Title}”: {it.Place}."] : Between(was, it, shown));
        }
        changes.AddRange(then.Where(it => !now.Any(other => other.Thing == it.Thing && other.Chairs == it.Chairs)).Select(it => Gone(it, shown)));
        return changes.Count == 0 ? null : new(person, changes.ToValueList(), now.ToValueList());
    }

    /// <summary>The subject of a mail.</summary>
    public static string Subject(Program shown) => $"{shown.Conference.Name}: your part in the program";

    /// <summary>The mail.</summary>
    /// <param name="shown">The program that is published.</param>
    /// <param name="snapshot">The snapshot that shows it.</param>
    /// <param name="address">Where the program is to be seen; null where that is not known.</param>
    public string Text(Program shown, Snapshot snapshot, string? address)
    {
        var text = new StringBuilder($"Dear {Person.Name},\n\nthe program of {shown.Conference.Name} was published (“{snapshot.Label}”). For you this is new:\n\n");
        foreach (var change in Changes) text.Append($"- {change}\n");
        if (Engagements.Count > 0)
        {
            text.Append("\nAll that you do at the conference:\n\n");
            foreach (var it in Engagements) text.Append($"- {it.Place}: you {Does(it)} “{it.Title}”.\n");
        }
        text.Append($"\nTimes are those of {shown.Conference.TimeZone.Replace('_', ' ')}.\n");
        if (address is not null) text.Append($"The whole program: {address}\n");
        return text.ToString();
    }

    private static IEnumerable<string> Between(Engagement was, Engagement now, Program shown)
    {
        if (was.Title != now.Title) yield return $"“{was.Title}” is now called “{now.Title}”.";
        if (was.Place != now.Place || was.Slot?.Duration != now.Slot?.Duration)
        {
            var lasts = was.Slot?.Duration == now.Slot?.Duration || now.Slot is null ? "" : $", for {PlaceText.Of(now.Slot.Duration)}";
            yield return $"“{now.Title}” is now {now.Place}{lasts}. It was {was.Place}.";
        }
        if (!was.Others.ToHashSet().SetEquals(now.Others))
        {
            var names = string.Join(", ", now.Others.Select(id => ChangeText.Title(id, shown)));
            yield return names.Length == 0 ? $"You {Does(now)} “{now.Title}” alone now." : $"You {Does(now)} “{now.Title}” together with {names} now.";
        }
    }

    private static string Gone(Engagement was, Program shown)
    {
        if (was.Chairs) return shown.Session(new(was.Thing.Id)) is { Status: Status.Active } ? $"You no longer chair “{was.Title}”." : $"“{was.Title}”, which you were to chair, does not take place.";
        return shown.Talk(new(was.Thing.Id)) is { Status: Status.Active } talk && IsHeld(talk, shown)
            ? $"You no longer speak in “{was.Title}”."
            : $"“{was.Title}”, in which you were to speak, does not take place.";
    }

    private static bool IsHeld(Talks.Talk talk, Program shown) => talk.InSession is not { } id || shown.Session(id)?.Status == Status.Active;

    private static string Does(Engagement it) => it.Chairs ? "chair" : "speak in";
}
