using System.Text;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Conferences;
using BackOffice.Schedule.People;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;

namespace BackOffice.Schedule.Differences;

/// <summary>A part of a difference under a heading: what belongs together for whoever reads it.</summary>
/// <param name="Heading">What it is about, such as “Moved and resized”.</param>
/// <param name="Events">Its steps, by the title of what they are about.</param>
public sealed record DifferenceGroup(string Heading, ValueList<ScheduleEvent> Events);

/// <summary>Differences as people tell them: grouped, and as a text to paste into a mail.</summary>
public static class DifferenceText
{
    /// <summary>The steps of a difference under headings; what readers of the program ask for first comes first.</summary>
    public static IReadOnlyList<DifferenceGroup> Groups(ProgramDifference difference) =>
    [
        .. difference.Events.GroupBy(Heading).OrderBy(group => group.Key.Order).Select(group => new DifferenceGroup(
            group.Key.Words, group.OrderBy(it => ChangeText.Title(it.Subject, difference.To), StringComparer.Ordinal).ThenBy(it => it.Subject.Id).ToValueList())),
    ];

    /// <summary>A step as a sentence without a stop, with the names that things have in the program that it leads to.</summary>
    public static string Sentence(ScheduleEvent happened, ProgramDifference difference)
    {
        var predicate = ChangeText.Predicate(happened, difference.To);
        return $"{char.ToUpperInvariant(predicate[0])}{predicate[1..]}";
    }

    /// <summary>The whole as plain text: a line that says between which points, then a heading and a line for each step.</summary>
    /// <param name="difference">The difference.</param>
    /// <param name="from">What the one point is called.</param>
    /// <param name="to">What the other is called.</param>
    public static string Mail(ProgramDifference difference, string from, string to)
    {
        var text = new StringBuilder($"{difference.To.Conference.Name}: what changed from {from} to {to}\n");
        if (difference.Events.Length == 0) text.Append("\nNothing.\n");
        foreach (var group in Groups(difference))
        {
            text.Append($"\n{group.Heading}\n");
            foreach (var happened in group.Events) text.Append($"- {Sentence(happened, difference)}\n");
        }
        text.Append($"\nTimes are in {difference.To.Conference.TimeZone}.\n");
        return text.ToString();
    }

    private static (int Order, string Words) Heading(ScheduleEvent happened) => happened switch
    {
        TalkAdded or SessionAdded or TalkReinstated or SessionReinstated => (0, "Added"),
        TalkWithdrawn or SessionCancelled or TalkRemoved or SessionRemoved => (1, "Withdrawn, cancelled and removed"),
        TalkRestored or SessionRestored => (2, "Restored"),
        TalkMoved or SessionMoved or TalkResized or SessionResized => (3, "Moved and resized"),
        SpeakerAdded or SpeakerRemoved or SpeakerSwapped or SpeakersReordered or ChairAssigned => (4, "Speakers and chairs"),
        TalkEvent or SessionEvent => (5, "Titles and texts"),
        PersonEvent => (6, "People"),
        ConferenceEvent { Facet.Word: var word } when word.StartsWith("room", StringComparison.Ordinal) || word.StartsWith("track", StringComparison.Ordinal) => (7, "Rooms and tracks"),
        _ => (8, "The conference and its rules"),
    };
}
